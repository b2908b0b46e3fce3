import VitalStatistics

/// One target of the plan as the cockpit shows it: the figure, its cases, its goals, its past.
public struct TargetTile: Sendable, Equatable, Identifiable {
  /// Under which heading of the page the target stands.
  public enum Group: String, Sendable, CaseIterable {
    case births, deaths, divorces, electronicPapers, peopleWithoutPapers, publication
  }
  /// How far the figure may be relied on.
  public enum Status: String, Sendable {
    case final, provisional, insufficient, unstated
  }
  /// A goal of the plan: percent in hundredths (9850 is 98,5 %), holding from its year.
  public struct Goal: Sendable, Equatable {
    public var year: Int
    public var hundredths: Int
    public init(year: Int, hundredths: Int) {
      self.year = year
      self.hundredths = hundredths
    }
  }
  /// One year of the trend line.
  public struct Point: Sendable, Equatable {
    public var year: Int
    public var numerator: Int
    public var denominator: Int
    /// Percent in hundredths; nil when the denominator is 0 or unknown.
    public var hundredths: Int?
    public var status: Status
    public init(
      year: Int, numerator: Int, denominator: Int, hundredths: Int?, status: Status
    ) {
      self.year = year
      self.numerator = numerator
      self.denominator = denominator
      self.hundredths = hundredths
      self.status = status
    }
  }

  /// The indicator's key in the programme, for instance `birth_on_time`.
  public var id: String
  public var group: Group
  /// The target's name in the plan.
  public var name: String
  /// Cohort year of the figure; nil for a list.
  public var year: Int?
  public var numerator: Int
  public var denominator: Int
  public var hundredths: Int?
  public var status: Status
  /// What is missing for a figure that is `insufficient`: a message key with its values.
  public var reason: MessageCode?
  /// Wilson 95 % interval in hundredths of a percent; nil under ten cases.
  public var interval: ClosedRange<Int>?
  /// Named cases that stand between the figure and 100 %.
  public var missing: Int
  /// Cases that must still come in on time to reach the next goal; nil when reached or not known.
  public var gap: Int?
  public var goals: [Goal]
  public var nationalGoals: [Goal]
  public var trend: [Point]
  /// Where the present year is heading; nil while nothing of it is due.
  public var outlook: IndicatorOutlook?

  /// Whether there are too few cases for a percentage: the counts are told instead (indicators.md, R12).
  /// How many tables are published is no rate of cases.
  public var isOfFew: Bool {
    denominator > 0 && group != .publication && Stability(denominator: denominator) == .tooFew
  }
  /// Whether it can be said that a goal is reached, or not: not while most of few cases are still to come.
  public var isJudged: Bool { hundredths != nil && !(isOfFew && status == .provisional) }

  public init(
    id: String, group: Group, name: String, year: Int?, numerator: Int, denominator: Int,
    hundredths: Int?, status: Status, reason: MessageCode?, interval: ClosedRange<Int>?,
    missing: Int, gap: Int?, goals: [Goal], nationalGoals: [Goal], trend: [Point],
    outlook: IndicatorOutlook? = nil
  ) {
    self.id = id
    self.group = group
    self.name = name
    self.year = year
    self.numerator = numerator
    self.denominator = denominator
    self.hundredths = hundredths
    self.status = status
    self.reason = reason
    self.interval = interval
    self.missing = missing
    self.gap = gap
    self.goals = goals
    self.nationalGoals = nationalGoals
    self.trend = trend
    self.outlook = outlook
  }
}
