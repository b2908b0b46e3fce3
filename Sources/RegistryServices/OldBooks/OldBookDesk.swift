/// The inventory of old books.
public protocol OldBookDesk: Sendable {
  /// Every shelf, with and without volumes.
  func shelves() async throws -> [OldBookShelf]
  /// Names of offices that books or entries bear, for choosing.
  func offices() async throws -> [String]
  /// One volume; nil when its id is not known.
  func book(id: String) async throws -> OldBook?
  /// Lists a volume, or writes anew what is known of it; an empty id is a new one. Throws `OldBookRefusal`.
  func list(_ book: OldBook, by: Account, requestKey: String) async throws -> ActReceipt
  /// Takes a volume off the list, with a reason.
  func withdraw(id: String, reason: String, by: Account, requestKey: String) async throws
    -> ActReceipt
}
