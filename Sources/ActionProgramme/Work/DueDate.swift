public import CivilDate

/// The day by which an instance is to be done, and who says so.
public struct DueDate: Hashable, Sendable {
  /// Where the day comes from.
  public enum Basis: String, Sendable {
    /// The annex names it.
    case stated
    /// The annex says "every year" and no day: the year's last day is the last one that still fits.
    case endOfYear = "end-of-year"
    /// The office set it.
    case set
  }

  public var day: PlainDate
  public var basis: Basis

  public init(day: PlainDate, basis: Basis) {
    self.day = day
    self.basis = basis
  }
}
