public import CivilRegistration

/// A volume to be closed, as an officer gives it. Entries and pages are counted by the book itself.
public struct BookClosing: Sendable, Equatable {
  public var kind: BookKind
  public var year: Int
  public var reason: BookClosed.Reason
  /// Entries that were struck out and written again while they were being registered.
  public var corrected: Int
  public var signer: OfficeHand

  public init(
    kind: BookKind, year: Int, reason: BookClosed.Reason, corrected: Int, signer: OfficeHand
  ) {
    self.kind = kind
    self.year = year
    self.reason = reason
    self.corrected = corrected
    self.signer = signer
  }
}
