/// A date of which the books may know only the year, or the month and year.
///
/// Nothing is invented: a birth in "1999" is not a birth on 1 January 1999. Questions of time are put to
/// `earliest` and `latest`, the first and the last day that it can have been.
public enum PartialDate: Hashable, Sendable {
  case year(Int)
  case month(year: Int, month: Int)
  case day(PlainDate)

  /// The month of a year; nil when the month is not 1–12 or the year not 0000–9999.
  public init?(year: Int, month: Int) {
    guard (1...12).contains(month), (0...9999).contains(year) else { return nil }
    self = .month(year: year, month: month)
  }

  /// The first day that it can have been.
  public var earliest: PlainDate {
    switch self {
    case .year(let year): PlainDate.firstDay(ofYear: year)
    case .month(let year, let month):
      PlainDate.firstDay(ofYear: year).adding(months: month - 1)
    case .day(let date): date
    }
  }

  /// The last day that it can have been.
  public var latest: PlainDate {
    switch self {
    case .year(let year): PlainDate.lastDay(ofYear: year)
    case .month(let year, let month):
      PlainDate.firstDay(ofYear: year).adding(months: month).adding(days: -1)
    case .day(let date): date
    }
  }

  public var year: Int {
    switch self {
    case .year(let year), .month(let year, _): year
    case .day(let date): date.year
    }
  }

  /// The month, 1–12, where it is known.
  public var month: Int? {
    switch self {
    case .year: nil
    case .month(_, let month): month
    case .day(let date): date.month
    }
  }

  /// The whole date, where it is known to the day.
  public var date: PlainDate? {
    guard case .day(let date) = self else { return nil }
    return date
  }

  /// Whether the day lies within what is known.
  public func contains(_ day: PlainDate) -> Bool {
    earliest <= day && day <= latest
  }

  /// Whether both can be the same day: `1999` is compatible with `05/03/1999`, `03/1999` with neither
  /// `04/1999` nor `1998`.
  public func isCompatible(with other: PartialDate) -> Bool {
    earliest <= other.latest && other.earliest <= latest
  }
}

extension PartialDate: Comparable {
  /// By the first possible day; of two that begin together the more exact one comes first.
  public static func < (left: PartialDate, right: PartialDate) -> Bool {
    let (first, second) = (left.earliest, right.earliest)
    return first == second ? left.latest < right.latest : first < second
  }
}
