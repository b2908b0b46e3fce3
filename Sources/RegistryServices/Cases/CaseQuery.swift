public import CivilDate

/// Which named cases to list; every part may stand in a URL.
public struct CaseQuery: Sendable, Equatable {
  /// By what the rows are ordered.
  public enum Order: String, Sendable, CaseIterable { case lastDay, name, village, eventDate }
  /// The indicator's key, for instance `birth_on_time`.
  public var indicator: String
  /// Cohort year; nil for list indicators.
  public var year: Int?
  public var state: CaseState?
  /// Village as written in a case; nil is all, empty is "unknown".
  public var village: String?
  public var asOf: PlainDate?
  public var order: Order
  /// First page is 1; 50 rows a page. Zero asks for all rows (downloads).
  public var page: Int

  public init(
    indicator: String, year: Int? = nil, state: CaseState? = nil, village: String? = nil,
    asOf: PlainDate? = nil, order: Order = .lastDay, page: Int = 1
  ) {
    self.indicator = indicator
    self.year = year
    self.state = state
    self.village = village
    self.asOf = asOf
    self.order = order
    self.page = page
  }
}
