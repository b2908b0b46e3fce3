import Testing

@testable import Interchange

@Suite struct CellTextTests {
  private func clean(_ text: String) -> CellText {
    Array(text.utf8).withUnsafeBufferPointer { CellText(validated: $0, decodesEscapes: true) }
  }

  private func clean(bytes: [UInt8]) -> CellText {
    bytes.withUnsafeBufferPointer { CellText(unvalidated: $0) }
  }

  private func same(_ text: String, _ expected: String) -> Bool {
    Array(text.unicodeScalars) == Array(expected.unicodeScalars)
  }

  @Test(arguments: [
    "Nguyễn Văn Chiến", "Lê Hà", "ĐẶNG HỮU PHƯỚC", "Hoà", "Hòa", "Thuý", "Hoàng Quý",
    "Nguyễn Thị Bích",
    "khoẻ", "UBND Xã Hưng Đạo", "Lò Thị Vò", "Quàng Văn Xoè", "A-B (1)", "", "Müller", "François",
    "Muñoz", "Søren Ångström", "Phùng Oanh", "bản án", "Điêu Chính Tới", "K’Sor H’Rin",
    "Y Moan Êban",
    "Trạm y tế – xã", "“Hà Nội”", "001060100025", "ngoã", "thuở", "Đỗ Oà", "Bệnh viện 71TƯ",
  ])
  func `text in Unicode stays as it is`(text: String) {
    let cell = clean(text)

    #expect(same(cell.text, text))
    #expect(!cell.isAltered)
  }

  @Test(arguments: [
    ("e\u{323}\u{302}", "ệ"), ("e\u{302}\u{323}", "ệ"), ("ê\u{323}", "ệ"), ("ẹ\u{302}", "ệ"),
    ("u\u{31B}\u{301}", "ứ"), ("ú\u{31B}", "ứ"), ("O\u{302}\u{300}", "Ồ"), ("a\u{306}\u{309}", "ẳ"),
    ("y\u{303}", "ỹ"), ("n\u{303}", "ñ"), ("u\u{308}", "ü"), ("a\u{341}", "á"),
    ("e\u{302}\u{302}", "ê\u{302}"),
    ("\u{212B}", "Å"), ("\u{1100}\u{1161}", "가"),
  ])
  func `decomposed letters are composed`(decomposed: String, composed: String) {
    #expect(same(clean(decomposed).text, composed))
    #expect(clean(decomposed).isAltered == !same(decomposed, composed))
  }

  @Test(arguments: [
    ("NguyÔn V¨n ChiÕn", "Nguyễn Văn Chiến"), ("TrÇn ThÞ H»ng", "Trần Thị Hằng"),
    ("Ph¹m Ngäc §øc", "Phạm Ngọc Đức"), ("Vò ThÞ Hoµ", "Vũ Thị Hoà"),
    ("H\u{AD}ng §¹o, thµnh phè Hµ Néi", "Hưng Đạo, thành phố Hà Nội"), ("Lª Quý §«n", "Lê Quý Đôn"),
    ("§Æng §øc", "Đặng Đức"), ("Bïi ThÞ TuyÕt", "Bùi Thị Tuyết"), ("Lý C«ng UÈn", "Lý Công Uẩn"),
    ("TuÊn", "Tuấn"), ("HiÖn", "Hiện"),
  ])
  func `TCVN3 is recognised and converted`(typed: String, meant: String) {
    let cell = clean(typed)

    #expect(same(cell.text, meant))
    #expect(cell.isAltered)
  }

  @Test(arguments: [
    ("Nguyeãn Vaên Chieán", "Nguyễn Văn Chiến"), ("Traàn Thò Haèng", "Trần Thị Hằng"),
    ("Phaïm Ngoïc Ñöùc", "Phạm Ngọc Đức"),
    ("Höng Ñaïo, thaønh phoá Haø Noäi", "Hưng Đạo, thành phố Hà Nội"),
    ("Ñoã Thò Myõ Leä", "Đỗ Thị Mỹ Lệ"), ("ÑAËNG HÖÕU PHÖÔÙC", "ĐẶNG HỮU PHƯỚC"),
  ])
  func `VNI is recognised and converted`(typed: String, meant: String) {
    #expect(same(clean(typed).text, meant))
  }

  @Test func `bytes that are not UTF-8 are read in the code page that makes them Vietnamese`() {
    let tcvn3 = "NguyÔn V¨n ChiÕn".unicodeScalars.map { UInt8($0.value) }
    let vni = "Nguyeãn Vaên Chieán".unicodeScalars.map { UInt8($0.value) }
    let windows: [UInt8] = [
      0x4E, 0x67, 0x75, 0x79, 0xEA, 0xDE, 0x6E, 0x20, 0x56, 0xE3, 0x6E, 0x20, 0x43, 0x68, 0x69,
      0xEA,
      0xEC, 0x6E,
    ]

    for bytes in [tcvn3, vni, windows] {
      #expect(same(clean(bytes: bytes).text, "Nguyễn Văn Chiến"))
      #expect(clean(bytes: bytes).isAltered)
    }
    #expect(clean(bytes: [0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72]).text == "Müller")
  }

  @Test func `a letter whose byte could only continue one of UTF-8 is not lost`() {
    let day = clean(bytes: [0x4E, 0x67, 0xB5, 0x79])  // "Ngµy" in TCVN3
    #expect(same(day.text, "Ngày") && day.isAltered)
  }

  @Test(arguments: [
    ("a\u{A0}b", "a b"), ("a \t\r\n b", "a b"), ("a\u{3000}b", "a b"), ("\u{200B}a\u{FEFF}b", "ab"),
    ("a\u{0}b", "ab"), ("_x000D_a_x0041_", "aA"), ("a_xZZZZ_", "a_xZZZZ_"), ("so_nha", "so_nha"),
    ("\u{A0}", ""), ("a\u{7F}", "a"),
  ])
  func `odd spaces and signs that no one sees go`(raw: String, cleaned: String) {
    #expect(same(clean(raw).text, cleaned))
  }

  @Test func `every Vietnamese letter survives the way there and back`() throws {
    let letters = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ"
    for text in [letters, letters.uppercased()] {
      for scalar in text.unicodeScalars {
        let letter = try #require(VietnameseLetter(scalar.value))
        #expect(letter.scalar == scalar.value)
      }
    }
    #expect(VietnameseLetter(0x110) == nil)
  }
}
