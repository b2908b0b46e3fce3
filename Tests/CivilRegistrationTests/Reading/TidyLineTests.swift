import Testing

@testable import CivilRegistration

/// What passes unread must be what cleaning would leave as it is.
struct TidyLineTests {
  @Test(arguments: [
    "", "Lê Thị Mai Anh", "NGUYỄN ĐỨC ƯỚC", "UBND xã Hưng Đạo, 12/2026", "a", "Ở ỳ ỹ Ỵ", "~",
  ])
  func `a line as registers keep it is tidy`(_ text: String) {
    #expect(TidyLine.isTidy(text))
  }

  @Test(arguments: [
    " Mai", "Mai ", "Lê  Mai", " ", "Lê\tMai", "Lê\nMai", "Lê\u{A0}Mai", "Lê\u{2003}Mai",
    "Lê\u{3000}Mai", "Lê\u{200B}Mai", "Lê\u{AD}Mai", "\u{FEFF}Mai", "Le\u{302} Mai",
    "Ma\u{0301}i", "Mai\u{7F}", "Mai\u{85}", "\u{212A}", "\u{1F71}", "\u{1680}", "名",
  ])
  func `of anything else nothing is said`(_ text: String) {
    #expect(!TidyLine.isTidy(text))
  }

  /// Every letter that passes stays one letter when it is composed: no two texts that look alike pass.
  @Test func `no letter that passes has another way of writing`() {
    for value in UInt32(0x20)...0x2_FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "x\(Character(scalar))x"
      guard TidyLine.isTidy(text) else { continue }
      let isMark = scalar.properties.generalCategory == .nonspacingMark
      #expect(!isMark && (scalar == " " || !scalar.properties.isWhitespace))
      #expect(scalar.properties.canonicalCombiningClass == .notReordered)
    }
  }
}
