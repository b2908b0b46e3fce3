/// What a figure counts and against what: without it two figures of one name cannot be compared.
public struct FigureLabels: Sendable, Hashable {
  /// Whose events they are.
  public enum Geography: String, Sendable, CaseIterable {
    /// Of those who live in the commune (the mother of a child, the deceased).
    case residence
    /// Of what happened in the commune.
    case occurrence
    /// Of what this office registered, wherever it happened and whoever it concerns.
    case office
  }

  /// Out of how many.
  public enum Denominator: String, Sendable, CaseIterable {
    /// What is registered.
    case registered
    /// What is registered or notified, each event once.
    case known
    /// What two lists together say there was (Chapman).
    case dualSystem = "dual_system"
    /// What the population should have had.
    case expected
  }

  public var basis: FigureBasis
  public var geography: Geography
  public var denominator: Denominator
  public var deadlineRule: IndicatorReport.DeadlineRule

  public init(
    basis: FigureBasis, geography: Geography, denominator: Denominator,
    deadlineRule: IndicatorReport.DeadlineRule
  ) {
    self.basis = basis
    self.geography = geography
    self.denominator = denominator
    self.deadlineRule = deadlineRule
  }
}
