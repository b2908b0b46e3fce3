/// How a number is written: `{NN}/{YYYY}` is "01/2026", `{NN}/TLKT` is "01/TLKT", `{NN}-TP/HT-{YYYY}-KS` is
/// "01-TP/HT-2026-KS". The patterns are law (`number.PAPER`, `volume.BOOK`).
public struct NumberFormat: Hashable, Sendable {
  public let pattern: String

  /// Nil unless the pattern has its number in one place.
  public init?(_ pattern: String) {
    guard pattern.split(separator: "{NN}", omittingEmptySubsequences: false).count == 2 else {
      return nil
    }
    self.pattern = pattern
  }

  /// The number as written; numbers below ten have a zero in front (Circular 04/2020/TT-BTP, article 29.3).
  public func text(_ number: Int, year: Int) -> String {
    let digits = number < 10 ? "0\(number)" : String(number)
    return pattern.split(separator: "{NN}", omittingEmptySubsequences: false)
      .joined(separator: digits)
      .split(separator: "{YYYY}", omittingEmptySubsequences: false)
      .joined(separator: String(year))
  }
}
