public import CivilDate

/// The paper on which a death entry rests.
public struct DeathProof: Hashable, Sendable {
  /// The codes of the exchange format (`gbtLoai`; Circular 04/2020/TT-BTP, decree 123/2015/NĐ-CP,
  /// article 4).
  public enum Kind: Int, CaseIterable, Hashable, Sendable {
    case none = 0
    case notice = 1
    case execution = 2
    /// A judgment that declares the death.
    case judgment = 3
    case policeOrForensic = 4
    case healthOffice = 5
    case minutes = 6
    case witness = 7
  }

  public var kind: Kind?
  public var number: String?
  public var issuedOn: PartialDate?
  public var issuer: String?
}
