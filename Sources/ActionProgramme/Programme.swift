public import VitalStatistics

/// The commune's action programme on civil registration and vital statistics: what is to be done, by
/// whom, until when, and which figures are to be reached.
///
/// It is the annex of the plan as data, row by row; an empty cell of the annex is empty here.
public struct Programme: Hashable, Sendable {
  public var title: String
  public var commune: ProgrammeCommune
  public var plan: ProgrammePlan
  /// The first and the last year.
  public var period: ClosedRange<Int>
  /// Who leads and who takes part, in the order of the plan.
  public var agencies: [Agency]
  public var sections: [ProgrammeSection]
  /// The targets in the order of the plan, each once.
  public var targets: [ProgrammeTarget]
  /// What the country as a whole is to reach, for comparison.
  public var nationalGoals: [IndicatorKey: [Goal]]

  public init(
    title: String, commune: ProgrammeCommune, plan: ProgrammePlan, period: ClosedRange<Int>,
    agencies: [Agency], sections: [ProgrammeSection], targets: [ProgrammeTarget],
    nationalGoals: [IndicatorKey: [Goal]]
  ) {
    self.title = title
    self.commune = commune
    self.plan = plan
    self.period = period
    self.agencies = agencies
    self.sections = sections
    self.targets = targets
    self.nationalGoals = nationalGoals
  }

  /// All rows of the annex, in its order.
  public var items: [ProgrammeItem] { sections.flatMap(\.items) }

  /// The target of an indicator, when the plan has one.
  public func findTarget(_ indicator: IndicatorKey) -> ProgrammeTarget? {
    targets.first { $0.indicator == indicator }
  }

  /// The row of the annex that a target belongs to.
  public func findItem(for indicator: IndicatorKey) -> ProgrammeItem? {
    items.first { $0.targets.contains(indicator) }
  }

  /// The agency of a short name.
  public func findAgency(_ code: String) -> Agency? { agencies.first { $0.code == code } }

  /// The goals of all targets, as the indicators ask for them.
  public var goals: [IndicatorKey: [Goal]] {
    var goals: [IndicatorKey: [Goal]] = [:]
    for target in targets { goals[target.indicator] = target.goals }
    return goals
  }
}
