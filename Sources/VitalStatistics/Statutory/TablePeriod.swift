public import CivilDate

/// A span for which a table is reported: where it begins and ends, how much of it is estimated, when it is due.
public struct TablePeriod: Sendable, Hashable {
  /// The kinds that reports know.
  public enum Kind: String, Sendable, CaseIterable {
    case halfYear = "half_year"
    case preliminaryYear = "preliminary_year"
    case fullYear = "full_year"
  }

  /// A day of a year, which may be the reporting year or one after it.
  public struct YearDay: Sendable, Hashable {
    public var month: Int
    public var day: Int
    public var yearsLater: Int

    public init(month: Int, day: Int, yearsLater: Int = 0) {
      self.month = month
      self.day = day
      self.yearsLater = yearsLater
    }

    /// The day in a reporting year; the last of its month where the month is shorter.
    public func date(in year: Int) -> PlainDate? {
      let own = year + yearsLater
      guard (1...12).contains(month) else { return nil }
      return PlainDate(
        year: own, month: month, day: min(day, PlainDate.daysInMonth(month, ofYear: own)))
    }
  }

  public var kind: Kind
  public var start: YearDay
  public var end: YearDay
  /// Months at the end that are estimated when the report is made, because it is due before they are over.
  public var estimatedMonths: Int
  public var due: YearDay

  public init(kind: Kind, start: YearDay, end: YearDay, estimatedMonths: Int, due: YearDay) {
    self.kind = kind
    self.start = start
    self.end = end
    self.estimatedMonths = estimatedMonths
    self.due = due
  }

  /// The days of a reporting year's period; nil when the definition has no such days.
  public func span(in year: Int) -> ClosedRange<PlainDate>? {
    guard let first = start.date(in: year), let last = end.date(in: year), first <= last else {
      return nil
    }
    return first...last
  }

  /// The last day that must be over before the table can be signed: what follows is estimated by the form.
  public func lastCounted(in year: Int) -> PlainDate? {
    estimatedFrom(in: year).map { $0.adding(days: -1) } ?? end.date(in: year)
  }

  /// The first estimated day; nil when nothing is estimated.
  public func estimatedFrom(in year: Int) -> PlainDate? {
    guard estimatedMonths > 0, let last = end.date(in: year) else { return nil }
    return last.adding(days: 1).adding(months: -estimatedMonths)
  }
}
