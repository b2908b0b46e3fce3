import Testing

@testable import CivilRegistration

@Suite struct SmallLettersTests {
  /// Every vowel with every tone, and Đ.
  private static let capitals =
    "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬBCDĐEÈÉẺẼẸÊỀẾỂỄỆFGHIÌÍỈĨỊJKLMNOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢPQRSTUÙÚỦŨỤƯỪỨỬỮỰVWXYỲÝỶỸỴZ"

  @Test func `each capital of the alphabet becomes its small letter, in its place`() {
    for capital in Self.capitals {
      let text = "\(capital)a \(capital)"
      let small = SmallLetters.of(Array(text.utf8))
      #expect(String(decoding: small, as: UTF8.self) == text.lowercased())
    }
  }

  @Test(arguments: [
    "xã hưng đạo", "Số 5, 1/2-3", "", "ÿ × ÷ ß ẞ", "Łódź", "漢字 👩‍👧 THÔN", "ẖẗẘẙẚẛẜẝẞẟ",
  ])
  func `other signs keep their length and stay signs`(text: String) {
    let small = SmallLetters.of(Array(text.utf8))
    #expect(small.count == text.utf8.count)
    #expect(String(validating: small, as: UTF8.self) != nil)
    #expect(SmallLetters.of(small) == small)
  }

  @Test func `a text cut inside a letter is read to its end`() {
    for cut in 1..<12 {
      let bytes = Array(Array("ẠĐỘ THÔN".utf8).prefix(cut))
      #expect(SmallLetters.of(bytes).count == bytes.count)
    }
  }
}
