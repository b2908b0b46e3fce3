import CivilRegistration
import Testing

@Suite struct `A personal identification number` {
  @Test(arguments: [
    "", "00108100000", "0010810000066", "00108100000a", "001 81000006", "００1081000006",
  ])
  func `has exactly twelve digits`(text: String) {
    #expect(PersonalIdentifier(text) == nil)
  }

  /// law.md 3.1: century and sex.
  @Test(arguments: [
    ("001081000006", 1, 1981, RecordedSex.male), ("001181000006", 1, 1981, .female),
    ("001205188411", 1, 2005, .male), ("096318000001", 96, 2018, .female),
    ("079999000001", 79, 2399, .female),
  ])
  func `tells province, year of birth and sex`(
    text: String, province: Int, year: Int, sex: RecordedSex
  ) throws {
    let identifier = try #require(PersonalIdentifier(text))
    #expect(identifier.provinceCode == province)
    #expect(identifier.birthYear == year && identifier.sex == sex)
    #expect(identifier.text == text && "\(identifier)" == text)
  }

  @Test(arguments: [
    ("001081000006", RecordedSex.male, 1981, []),
    ("001081000006", .female, 1981, [PersonalIdentifier.Contradiction.sex]),
    ("001081000006", .undetermined, 1981, []),
    ("001081000006", .male, 1980, [.birthYear]),
    ("001081000006", .female, 2081, [.birthYear, .sex]),
    ("003081000006", .male, 1981, [.province]),
    ("000081000006", .male, 1981, [.province]),
    ("250081000006", .male, 1981, []),
  ])
  func `contradicts a paper in what it says otherwise`(
    text: String, sex: RecordedSex, year: Int,
    contradictions: [PersonalIdentifier.Contradiction]
  ) throws {
    let identifier = try #require(PersonalIdentifier(text))
    #expect(identifier.contradictions(sex: sex, birthYear: year) == contradictions)
  }

  @Test func `contradicts nothing that is not known`() throws {
    let identifier = try #require(PersonalIdentifier("001081000006"))
    #expect(identifier.contradictions(sex: nil, birthYear: nil) == [])
  }

  @Test func `is accepted with each of the 63 provinces' codes`() {
    let accepted = (0...96).filter { code in
      let digits = String(code)
      let text = String(repeating: "0", count: 3 - digits.count) + digits + "081000006"
      return PersonalIdentifier(text)?.contradictions(sex: .male, birthYear: 1981) == []
    }
    #expect(accepted.count == 63)
  }
}
