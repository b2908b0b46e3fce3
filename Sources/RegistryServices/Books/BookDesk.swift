public import CivilRegistration

/// The books of the office. A book that the account may not see has no volume, line or statement.
public protocol BookDesk: Sendable {
  /// Every volume, the latest year first.
  func volumes(by account: Account) async throws -> [BookVolume]
  /// What the next volume of each of these books would be.
  func proposals(_ kinds: [BookKind], year: Int) async throws -> [BookKind: BookProposal]
  /// Opens a volume; throws `RegistrationRefusal`.
  func open(
    _ opening: BookOpening, by account: Account, requestKey: String
  ) async throws -> ActReceipt
  /// Opens a volume of each of several books, all of them or none; throws `RefusedBook`.
  func open(_ openings: [BookOpening], by account: Account, requestKey: String) async throws
  /// The years of the registers that have entries, the latest first.
  func years(by account: Account) async throws -> [BookYear]
  /// Closes the open volume with its statement; throws `RegistrationRefusal`, also for a signer who is none,
  /// another volume than the open one, and the end of a year that has not come.
  func close(
    _ closing: BookClosing, by account: Account, requestKey: String
  ) async throws -> ActReceipt
  /// Closes the open volumes of several books, all of them or none; throws `RefusedBook`.
  func close(_ closings: [BookClosing], by account: Account, requestKey: String) async throws
  /// The statement of a volume that was closed; nil when it was not.
  func statement(
    _ kind: BookKind, year: Int, volume: Int, by account: Account
  ) async throws -> BookClosed?
  /// The corrections that stand on entries of a volume, in their order.
  func corrections(
    _ kind: BookKind, year: Int, volume: Int, by account: Account
  ) async throws -> [BookCorrection]
  /// The entries of a register of a year, fifty a page.
  func lines(
    _ kind: BookKind, year: Int, page: Int, by account: Account
  ) async throws -> BookLines
}

extension BookDesk {
  /// What the next volume of a book would be.
  public func proposal(_ kind: BookKind, year: Int) async throws -> BookProposal {
    try await proposals([kind], year: year)[kind]
      ?? BookProposal(volume: 1, code: "", lastNumber: 0)
  }
}
