public import CivilRegistration

/// What the law of a day says of one procedure: who may ask, on which papers, how long it takes, what it costs.
public struct ProcedureNotice: Sendable, Equatable {
  public var act: ActName
  public var family: ActFamily
  /// The name under which law files speak of it.
  public var procedure: String
  /// Whether the act has other procedures besides.
  public var hasVariants: Bool
  /// Words for who may ask; empty where the law of the day does not say.
  public var applicants: [String] = []
  public var papers: [RequiredPaper] = []
  /// The rules behind all of it, also those that are known to be and not published.
  public var decisions: [KeptDecision] = []
  /// The longer time where something has to be verified; nil where there is none.
  public var verified: KeptDecision?
  /// Within how many days citizens have to come; nil where no rule sets a term.
  public var declaration: KeptDecision?

  public init(act: ActName, family: ActFamily, procedure: String, hasVariants: Bool) {
    self.act = act
    self.family = family
    self.procedure = procedure
    self.hasVariants = hasVariants
  }
}
