public import CivilRegistration

/// A volume to be closed, as an officer gives it. Entries, corrections and pages are counted
/// by the book itself.
public struct BookClosing: Sendable, Equatable {
  public var kind: BookKind
  public var year: Int
  public var reason: BookClosed.Reason
  public var signer: OfficeHand

  public init(kind: BookKind, year: Int, reason: BookClosed.Reason, signer: OfficeHand) {
    self.kind = kind
    self.year = year
    self.reason = reason
    self.signer = signer
  }
}
