public import CivilDate

/// What the law says of a request on the day it comes: the papers, the last day, the articles.
public struct DossierTerms: Sendable, Equatable {
  /// The name under which law files speak of it.
  public var procedure: String
  /// The papers that the dossier needs, as law files list them.
  public var papers: [String]
  /// Nil where the law of the day is not known.
  public var dueOn: PlainDate?
  public var decisions: [KeptDecision]

  public init(
    procedure: String, papers: [String], dueOn: PlainDate?, decisions: [KeptDecision]
  ) {
    self.procedure = procedure
    self.papers = papers
    self.dueOn = dueOn
    self.decisions = decisions
  }
}
