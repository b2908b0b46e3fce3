/// Whole numbers in Vietnamese words, as certificates and closing statements write them:
/// 1999 is "một nghìn chín trăm chín mươi chín".
///
/// Northern school usage: *mốt* and *tư* stand for 1 and 4 behind tens from twenty up, *lăm* for 5 behind
/// ten and more; a zero in the tens is read with a word of its own.
public struct VietnameseNumerals: Hashable, Sendable {
  /// The word for a zero in the tens: "một trăm linh năm" in the north, "một trăm lẻ năm" in the south.
  public enum ZeroTens: String, CaseIterable, Sendable {
    case linh
    case le = "lẻ"
  }

  public var zeroTens: ZeroTens

  public init(zeroTens: ZeroTens = .linh) {
    self.zeroTens = zeroTens
  }

  /// The words for a number from 0 to 999,999,999; nil outside.
  public func words(for number: Int) -> String? {
    guard (0...999_999_999).contains(number) else { return nil }
    guard number > 0 else { return Self.digits[0] }
    var words: [String] = []
    let groups: [(value: Int, unit: String?)] = [
      (number / 1_000_000, "triệu"), (number / 1_000 % 1_000, "nghìn"), (number % 1_000, nil),
    ]
    // An empty group is left out; one behind another says its hundreds even when they are zero, so
    // that 1005 (một nghìn không trăm linh năm) is not heard as 1500.
    for (value, unit) in groups where value > 0 {
      appendGroup(value, saysZeroHundreds: !words.isEmpty, to: &words)
      if let unit { words.append(unit) }
    }
    return words.joined(separator: " ")
  }

  private func appendGroup(_ value: Int, saysZeroHundreds: Bool, to words: inout [String]) {
    let (hundreds, tens, ones) = (value / 100, value / 10 % 10, value % 10)
    if hundreds > 0 || saysZeroHundreds {
      words.append(Self.digits[hundreds])
      words.append("trăm")
    }
    switch tens {
    case 0:
      guard ones > 0 else { return }
      if !words.isEmpty { words.append(zeroTens.rawValue) }
    case 1:
      words.append("mười")
    default:
      words.append(Self.digits[tens])
      words.append("mươi")
    }
    if ones > 0 { words.append(Self.onesWord(ones, behindTens: tens)) }
  }

  private static func onesWord(_ ones: Int, behindTens tens: Int) -> String {
    switch ones {
    case 1 where tens >= 2: "mốt"
    case 4 where tens >= 2: "tư"
    case 5 where tens >= 1: "lăm"
    default: digits[ones]
    }
  }

  private static let digits = [
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
  ]
}
