public import CivilDate
public import CivilRegistration

/// How procedure, term and checklist of a dossier stand after its steps.
public struct DossierStanding: Sendable, Equatable {
  /// The name under which law files speak of it.
  public var procedure: String
  /// The day and hour from which the term runs: when the dossier came, or was whole.
  public var runsFrom: PlainDate
  public var runsFromHour: String
  /// Whether something has to be verified elsewhere.
  public var isVerified = false
  /// When the answer is due; nil where the law is not known. While papers are awaited it does not run.
  public var due: DueMoment?
  public var items: [DossierReceived.Item]
  public var decisions: [KeptDecision]

  public init(_ received: DossierReceived, _ steps: [DossierStepped]) {
    procedure = received.procedure
    runsFrom = received.receivedOn
    runsFromHour = received.receivedAt
    due = received.dueOn.map { DueMoment(on: $0, at: ClockTime(received.dueAt)) }
    items = received.items
    decisions = received.decisions
    for step in steps { apply(step) }
  }

  private mutating func apply(_ step: DossierStepped) {
    if !step.procedure.isEmpty { procedure = step.procedure }
    if !step.items.isEmpty { items = step.items }
    guard step.step != .apologised else {
      due = step.dueOn.map { DueMoment(on: $0, at: ClockTime(step.dueAt)) }
      return
    }
    guard step.beginsTerm else { return }
    if step.step == .papersCame {
      runsFrom = step.steppedOn
      runsFromHour = step.steppedAt
    }
    if step.step == .verifying { isVerified = true }
    due = step.dueOn.map { DueMoment(on: $0, at: ClockTime(step.dueAt)) }
    decisions = step.decisions
  }
}

extension DossierStepped {
  /// Whether a term runs anew with the step. (Before the hour was kept papers that came let the first one go on.)
  public var beginsTerm: Bool {
    switch step {
    case .papersCame: !steppedAt.isEmpty
    case .verifying, .reclassified: true
    case .assigned, .papersAsked, .refused, .apologised, .forwarded, .withdrawn, .handedOver,
      .corrected:
      false
    }
  }
}
