public import CivilRegistration

/// The books of the office.
public protocol BookDesk: Sendable {
  /// Every volume, the latest year first.
  func volumes() async throws -> [BookVolume]
  /// What the next volume of a book would be.
  func proposal(_ kind: BookKind, year: Int) async throws -> BookProposal
  /// Opens a volume; throws `RegistrationRefusal`.
  func open(
    _ opening: BookOpening, by account: Account, requestKey: String
  ) async throws -> ActReceipt
  /// Closes the open volume with its statement; throws `RegistrationRefusal`.
  func close(
    _ closing: BookClosing, by account: Account, requestKey: String
  ) async throws -> ActReceipt
  /// The statement of a volume that was closed; nil when it was not.
  func statement(_ kind: BookKind, year: Int, volume: Int) async throws -> BookClosed?
  /// The corrections that stand on entries of a volume, in their order.
  func corrections(_ kind: BookKind, year: Int, volume: Int) async throws -> [BookCorrection]
  /// The entries of a register of a year, fifty a page.
  func lines(_ kind: BookKind, year: Int, page: Int) async throws -> BookLines
}
