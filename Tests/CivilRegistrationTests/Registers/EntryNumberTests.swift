import CivilRegistration
import Testing

@Suite struct `The number of an entry` {
  @Test(arguments: [
    ("01/2018", 1, "", 2018), ("1/2018", 1, "", 2018), ("123/2018", 123, "", 2018),
    ("01", 1, "", nil), ("7", 7, "", nil), ("01-2018", 1, "", 2018), ("15A/2018", 15, "A", 2018),
    ("15a", 15, "A", nil), ("Số 12/2018", 12, "", 2018), ("12/TP-HT", 12, "", nil),
    ("0012/2018", 12, "", 2018), ("05/2018-KS", 5, "", 2018),
  ])
  func `is read however it is written`(text: String, number: Int, suffix: String, year: Int?) {
    let found = EntryNumber(cell: text)
    #expect(found == EntryNumber(number: number, suffix: suffix, year: year))
  }

  @Test(arguments: [
    "", "abc", "0", "00/2018", "2/3", "1/20188", "12 tháng 3", "15ABC/2018", "02/03/2018",
    "12345678", "không số", "1/1/1",
  ])
  func `is nothing where there is none`(text: String) {
    #expect(EntryNumber(cell: text) == nil)
  }

  @Test func `is known again when a spreadsheet made a date of it`() {
    let number = EntryNumber(cell: "01/03/2018")
    #expect(number?.number == 3 && number?.year == 2018 && number?.wasDate == true)
    #expect(EntryNumber(cell: "03/2018")?.wasDate == false)
  }

  @Test func `is written with two digits and its year`() {
    #expect(EntryNumber(number: 1, year: 2018).text == "01/2018")
    #expect(EntryNumber(number: 15, suffix: "A").text == "15A")
    #expect(EntryNumber(number: 123, year: 2018).text == "123/2018")
  }

  @Test(arguments: [
    ("02/2018", 2, 2018), ("03-TP/HT-2018-KS", 3, 2018), ("01", 1, nil),
    ("Quyển số 2/2015", 2, 2015),
    ("2018", nil, 2018), ("A", nil, nil), ("", nil, nil), ("123456789", nil, nil),
  ])
  func `stands in a volume with number and year`(text: String, number: Int?, year: Int?) {
    let volume = VolumeNumber(cell: text)
    #expect(volume.number == number && volume.year == year && volume.text == text)
  }

  @Test(arguments: [
    ("1", RegisterKind.birth, RegistrationType.onTime, true), ("4", .birth, .late, true),
    ("2", .birth, .again, false), ("3", .birth, .notedFromAbroad, false),
    ("5", .birth, .originalIssued, false), ("6", .birth, .unknown, true),
    ("0", .death, .unknown, true),
    ("4", .death, .late, true), ("1", .marriage, .first, true), ("2", .marriage, .again, false),
  ])
  func `came into the book in a known way`(
    code: String, register: RegisterKind, type: RegistrationType, isFirst: Bool
  ) {
    #expect(RegistrationType(code: code, in: register) == type)
    #expect(type.isFirstRegistration == isFirst)
  }

  @Test func `came in no way that its book does not know`() {
    #expect(RegistrationType(code: "5", in: .death) == nil)
    #expect(RegistrationType(code: "3", in: .marriage) == nil)
    #expect(RegistrationType(code: "7", in: .birth) == nil)
  }
}
