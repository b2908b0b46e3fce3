/// How two people who want to marry are, or once were, related through a marriage of one of them.
public struct KnownAffinity: Hashable, Sendable {
  /// The ties that the law names (Law 52/2014/QH13, article 5.2.d); the raw value is the key of its message.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Cha chồng với con dâu.
    case fatherInLaw = "form.marriage.fatherInLaw"
    /// Mẹ vợ với con rể.
    case motherInLaw = "form.marriage.motherInLaw"
    /// Cha dượng với con riêng của vợ.
    case stepfather = "form.marriage.stepfather"
    /// Mẹ kế với con riêng của chồng.
    case stepmother = "form.marriage.stepmother"
  }

  public var kind: Kind
  /// Who stands between them: the former spouse.
  public var through: String
  /// The number of that marriage.
  public var reference: String

  public init(kind: Kind, through: String, reference: String) {
    self.kind = kind
    self.through = through
    self.reference = reference
  }
}
