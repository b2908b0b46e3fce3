import CivilRegistration
import Testing

@Suite struct `The village of an address` {
  @Test(arguments: [
    ("Việt Yên, Xã Hưng Đạo, thành phố Hà Nội", "Việt Yên"),
    ("Thôn Việt Yên", "Việt Yên"), ("THÔN VIỆT YÊN", "VIỆT YÊN"), ("thôn  Việt Yên ", "Việt Yên"),
    ("Thôn Việt Yên, xã Hưng Đạo, huyện Quốc Oai, Hà Nội", "Việt Yên"),
    ("Số 5, thôn Việt Yên, xã Hưng Đạo", "Việt Yên"),
    ("Xóm 2 thôn Việt Yên - xã Hưng Đạo - Hà Nội", "Việt Yên"),
    ("Đội 5, thôn Việt Yên, xã Hưng Đạo", "Việt Yên"),
    ("Thôn Việt Yên xã Hưng Đạo thành phố Hà Nội", "Việt Yên"),
    ("Thôn Yên Thành, xã Hưng Đạo", "Yên Thành"),
    ("Làng Việt Yên, xã Hưng Đạo", "Việt Yên"), ("Xóm Đình, xã Hưng Đạo", "Đình"),
    ("Thôn 3, xã Hưng Đạo", "Thôn 3"), ("Tổ dân phố số 3, phường Hà Đông", "Tổ dân phố 3"),
    ("TDP 3, phường Hà Đông", "Tổ dân phố 3"), ("Tổ 12, phường Hà Đông", "Tổ 12"),
    ("Tổ Hợp, thị trấn Quốc Oai", "Hợp"), ("Thôn Đông Thượng.", "Đông Thượng"),
  ])
  func `is named without the word for its kind`(address: String, name: String) {
    #expect(Village(address: address)?.name == name)
  }

  @Test(arguments: [
    "", ", , , ,", "Xã Hưng Đạo, thành phố Hà Nội", "Số 5 ngõ 3, phường Hà Đông", "Hà Nội",
    "12 Lê Lợi, phường Hà Đông", "Thôn", "Tại nhà", "Hưng Đạo, Hà Nội",
  ])
  func `is nothing where the address names none`(address: String) {
    #expect(Village(address: address) == nil)
  }

  @Test func `of a cell for villages may stand alone`() {
    #expect(Village(cell: "Việt Yên")?.name == "Việt Yên")
    #expect(Village(cell: "Thôn Việt Yên")?.name == "Việt Yên")
    #expect(Village(cell: "Việt Yên, Hưng Đạo")?.name == "Việt Yên")
    #expect(Village(cell: "Phố Huyện")?.name == "Phố Huyện")
    #expect(Village(cell: ", ") == nil)
  }

  @Test(arguments: [
    "Số 5 ngõ 3, xã Hưng Đạo", "12 Lê Lợi, phường Hà Đông", "Xã Hưng Đạo, Hà Nội", "Xã Hưng Đạo",
  ])
  func `of a cell for villages is none when an address without one stands there`(address: String) {
    #expect(Village(cell: address) == nil)
  }

  @Test(arguments: [
    ("Việt Yên, Xã Hưng Đạo, thành phố Hà Nội", "Thôn Việt Yên"),
    ("Hạ Hòa, Xã Hưng Đạo", "Thôn Hạ Hoà"), ("HẠ HÒA, Xã Hưng Đạo", "thôn hạ hòa"),
    ("Thôn Cổ Lũy", "thôn Cổ Luỹ"), ("Thôn Phú Quý", "THÔN PHÚ QÚY"), ("TDP số 3", "Tổ dân phố 3"),
  ])
  func `has one key in both files`(one: String, other: String) throws {
    #expect(try #require(Village(address: one)).key == #require(Village(address: other)).key)
  }

  @Test func `is another where only the marks differ`() {
    #expect(Village(address: "Thôn Đông Lư")?.key != Village(address: "Thôn Đồng Lư")?.key)
  }
}

@Suite struct `The office of a book` {
  @Test(arguments: [
    "UBND Xã Hưng Đạo, thành phố Hà Nội", "UBND xã Hưng Đạo", "Ủy ban nhân dân xã Hưng Đạo",
    "Uỷ ban nhân dân Xã Hưng Đạo, huyện Quốc Oai", "xã Hưng Đạo",
  ])
  func `is known again in each of its writings`(name: String) {
    #expect(Office(name).key == "xã hưng đạo")
  }

  @Test func `is another in another commune`() {
    #expect(Office("UBND phường khác").key != Office("UBND xã Hưng Đạo").key)
    #expect(Office("").key == "")
  }
}
