/// Pages of old books on their way into the register. Everything throws `OldPageRefusal`.
public protocol OldPageDesk: Sendable {
  /// The pages of a volume, in the order of their numbers.
  func pages(ofBook id: String) async throws -> [OldPage]
  /// One page; nil when it is not known.
  func page(id: String) async throws -> OldPage?
  /// Begins a page of a volume; answers its id.
  func begin(
    _ book: OldBook, page: String, rowCount: Int, by account: Account
  ) async throws -> String
  /// Keeps what one person typed. What both say alike is settled at once.
  func type(id: String, cells: [[String]], by account: Account) async throws
  /// Decides the cells in which the two differ, in their order.
  func settle(id: String, choices: [String], by account: Account) async throws
  /// Takes a page in whose sample is right; a wrong one goes back to be typed anew.
  func accept(
    id: String, isSampleRight: Bool, by account: Account
  ) async throws -> ImportCounts
}
