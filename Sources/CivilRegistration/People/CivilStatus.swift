/// The civil status of a person on a day, with the facts that make it.
public struct CivilStatus: Hashable, Sendable {
  /// What the person is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Never married, as far as the papers tell; also when every marriage was annulled.
    case single
    case married
    case divorced
    case widowed
    case deceased
    /// More than one marriage is open: somebody has to look.
    case contradictory
  }

  public var kind: Kind
  /// The marriage that the status rests on: the open one, or the last that ended.
  public var marriage: MarriageSpan?
  /// The facts that make it, in the order of time.
  public var reasons: [LifeFact]

  public init(kind: Kind, marriage: MarriageSpan? = nil, reasons: [LifeFact] = []) {
    self.kind = kind
    self.marriage = marriage
    self.reasons = reasons
  }
}
