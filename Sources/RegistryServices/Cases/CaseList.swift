public import CivilDate

/// The named cases behind one figure.
public struct CaseList: Sendable, Equatable {
  /// How many cases a filter would leave.
  public struct Count<Key: Sendable & Equatable>: Sendable, Equatable {
    public var key: Key
    public var count: Int
    public init(key: Key, count: Int) {
      self.key = key
      self.count = count
    }
  }
  public var query: CaseQuery
  public var asOf: PlainDate
  /// The target's name in the plan.
  public var title: String
  /// Cohort years that have cases, newest first.
  public var years: [Int]
  public var states: [Count<CaseState>]
  public var villages: [Count<String>]
  public var rows: [NamedCase]
  /// Rows that meet the query, on all pages.
  public var total: Int
  public var pageCount: Int

  public init(
    query: CaseQuery, asOf: PlainDate, title: String, years: [Int], states: [Count<CaseState>],
    villages: [Count<String>], rows: [NamedCase], total: Int, pageCount: Int
  ) {
    self.query = query
    self.asOf = asOf
    self.title = title
    self.years = years
    self.states = states
    self.villages = villages
    self.rows = rows
    self.total = total
    self.pageCount = pageCount
  }
}
