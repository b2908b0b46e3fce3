/// What the law makes of a form: every problem that blocks it, or the decision.
public enum ActRuling: Sendable {
  /// The form cannot be decided; its warnings are reported with what blocks it.
  case refused([FormProblem])
  case decided(RegistrationDecision)

  /// All problems, those that block first.
  public var problems: [FormProblem] {
    switch self {
    case .refused(let problems): problems
    case .decided(let decision): decision.warnings
    }
  }

  /// Nil when the form is refused.
  public var decision: RegistrationDecision? {
    guard case .decided(let decision) = self else { return nil }
    return decision
  }
}
