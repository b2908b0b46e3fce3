/// The personal identification number (số định danh cá nhân): twelve digits, given once for life.
///
/// `PPP C YY NNNNNN`: the province of registration (or a country), century and sex, the last two digits of
/// the year of birth, and a random part; there is no check digit (Law 26/2023/QH15, article 12; decree
/// 137/2015/NĐ-CP, article 13). Numbers keep their province when provinces merge.
public struct PersonalIdentifier: Hashable, Sendable {
  /// The twelve digits as a number; zeros in front are restored by `text`.
  private let value: Int64

  /// Nil unless the text is exactly twelve ASCII digits.
  public init?(_ text: String) {
    guard text.utf8.count == 12 else { return nil }
    var value: Int64 = 0
    for byte in text.utf8 {
      let digit = byte &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value * 10 + Int64(digit)
    }
    self.value = value
  }

  /// The twelve digits.
  public var text: String {
    String(unsafeUninitializedCapacity: 12) { bytes in
      var rest = value
      for index in (0..<12).reversed() {
        bytes[index] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      }
      return 12
    }
  }

  /// Code of the province of birth registration, 1–96, or of a country above.
  public var provinceCode: Int { Int(value / 1_000_000_000) }

  /// The year of birth that the number states.
  public var birthYear: Int {
    1900 + centuryAndSex / 2 * 100 + Int(value / 1_000_000 % 100)
  }

  /// The sex that the number states.
  public var sex: RecordedSex { centuryAndSex % 2 == 0 ? .male : .female }

  private var centuryAndSex: Int { Int(value / 100_000_000 % 10) }

  /// In what a number can contradict the rest of a paper. Each has lawful causes (a corrected birth date, a
  /// sex determined anew), so each is a warning that asks for a reason.
  public enum Contradiction: Hashable, Sendable {
    case province, birthYear, sex
  }

  /// What does not fit; an unknown sex or year, and a sex that cannot be told, contradict nothing.
  public func contradictions(sex stated: RecordedSex?, birthYear year: Int?) -> [Contradiction] {
    var found: [Contradiction] = []
    if provinceCode <= 96, !Self.provinceCodes.contains(provinceCode) { found.append(.province) }
    if let year, year != birthYear { found.append(.birthYear) }
    if let stated, stated != .undetermined, stated != sex { found.append(.sex) }
    return found
  }

  /// The digits of a text without what people put between them.
  public static func digits(of text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    return isPlain ? text : text.filter { !" .-'’`".contains($0) }
  }

  /// The 63 codes given out before the provinces merged in 2025; they stay valid.
  private static let provinceCodes: Set<Int> = [
    1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35, 36, 37,
    38, 40, 42, 44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77,
    79, 80, 82, 83, 84, 86, 87, 89, 91, 92, 93, 94, 95, 96,
  ]
}

extension PersonalIdentifier: CustomStringConvertible {
  public var description: String { text }
}
