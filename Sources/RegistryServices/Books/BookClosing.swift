public import CivilRegistration

/// A volume to be closed, as an officer gives it. Entries, corrections and pages are counted
/// by the book itself.
public struct BookClosing: Sendable, Equatable {
  public var kind: BookKind
  public var year: Int
  /// The volume that was read before it is closed; another one may be open by then.
  public var volume: Int
  public var reason: BookClosed.Reason
  /// Who signs; must be the account of one who may.
  public var signer: OfficeHand

  public init(
    kind: BookKind, year: Int, volume: Int, reason: BookClosed.Reason, signer: OfficeHand
  ) {
    self.kind = kind
    self.year = year
    self.volume = volume
    self.reason = reason
    self.signer = signer
  }
}
