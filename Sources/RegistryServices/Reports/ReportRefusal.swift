/// Why there is no report.
public enum ReportRefusal: Error, Sendable, Hashable {
  case dayInFuture
  /// The year is not over on the day, or lies before the register.
  case yearNotOver(Int)
  /// No event of the year is known.
  case nothingKnown(Int)
}
