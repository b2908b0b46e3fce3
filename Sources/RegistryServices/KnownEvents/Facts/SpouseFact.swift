public import CivilDate

/// Husband or wife as a marriage entry or a judgment names them. The name is folded.
public struct SpouseFact: Sendable, Equatable {
  public var name: String
  /// Judgments give the year alone.
  public var bornOn: PartialDate?
  public var identifier: String
  /// The name as written.
  public var spelling = ""

  public init(name: String, bornOn: PartialDate? = nil, identifier: String = "") {
    self.name = name
    self.bornOn = bornOn
    self.identifier = identifier
  }
}
