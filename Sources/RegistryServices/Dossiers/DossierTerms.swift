public import CivilDate
public import CivilRegistration
public import LegalRules

/// What the law says of a request on the day it comes: the papers, the last day, the articles.
public struct DossierTerms: Sendable, Equatable {
  /// The name under which law files speak of it.
  public var procedure: String
  public var papers: [RequiredPaper]
  /// Nil where the law of the day is not known.
  public var dueOn: PlainDate?
  /// The hour on that day; nil when it is the end of the working day.
  public var dueAt: ClockTime?
  public var decisions: [KeptDecision]
  /// What the law of the day does not say.
  public var unknown: [LegalGap] = []

  public init(
    procedure: String, papers: [RequiredPaper], dueOn: PlainDate?, dueAt: ClockTime? = nil,
    decisions: [KeptDecision]
  ) {
    self.procedure = procedure
    self.papers = papers
    self.dueOn = dueOn
    self.dueAt = dueAt
    self.decisions = decisions
  }

  /// Day and hour together; nil where the law of the day is not known.
  public var due: DueMoment? { dueOn.map { DueMoment(on: $0, at: dueAt) } }
}
