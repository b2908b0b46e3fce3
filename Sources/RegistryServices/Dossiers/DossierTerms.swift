public import CivilDate

/// What the law says of a request on the day it comes: the papers, the last day, the articles.
public struct DossierTerms: Sendable, Equatable {
  /// The papers that the dossier needs, in words.
  public var papers: [String]
  /// Nil where the law of the day is not known.
  public var dueOn: PlainDate?
  public var decisions: [KeptDecision]

  public init(papers: [String], dueOn: PlainDate?, decisions: [KeptDecision]) {
    self.papers = papers
    self.dueOn = dueOn
    self.decisions = decisions
  }
}
