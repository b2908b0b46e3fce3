/// A share in exact arithmetic: no figure depends on how a machine rounds fractions.
public struct Percentage: Hashable, Comparable, Sendable {
  /// Ten-thousandths of a percent: 92.1756 % is 921 756.
  public let tenThousandths: Int

  public init(tenThousandths: Int) {
    self.tenThousandths = tenThousandths
  }

  /// So many of so many, rounded half up; nil when there is nothing to divide by.
  public init?(_ numerator: Int, of denominator: Int) {
    guard denominator > 0 else { return nil }
    tenThousandths = (2 * numerator * 1_000_000 + denominator) / (2 * denominator)
  }

  /// Hundredths of a percent, rounded half up: 92.18 % is 9 218. Not to 100 %: of thirty thousand people one
  /// is missing until nobody is.
  public var hundredths: Int {
    let rounded = (tenThousandths + 50) / 100
    return tenThousandths < 1_000_000 ? min(rounded, 9_999) : rounded
  }

  /// At most four decimals with a point and without trailing zeros, as JSON writes numbers: `86.116`.
  public var text: String {
    var fraction = String(tenThousandths % 10_000)
    while fraction.utf8.count < 4 { fraction = "0\(fraction)" }
    while fraction.last == "0" { fraction.removeLast() }
    let whole = String(tenThousandths / 10_000)
    return fraction.isEmpty ? whole : "\(whole).\(fraction)"
  }

  public static func < (left: Percentage, right: Percentage) -> Bool {
    left.tenThousandths < right.tenThousandths
  }
}
