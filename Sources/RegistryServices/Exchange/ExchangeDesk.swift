public import CivilRegistration

/// Exchange with the Ministry's shared software: what it holds, what differs, what is to be sent.
public protocol ExchangeDesk: Sendable {
  /// How far each kind of book has come.
  func tallies() async throws -> [ExchangeTally]
  /// Compares a finished upload with our register and forgets the upload; answers the comparison's id.
  /// Throws `SourceRefusal` and `ExchangeRefusal`.
  func compare(upload: Upload, by: Account) async throws -> String
  /// Newest first.
  func reconciliations() async throws -> [ReconciliationSummary]
  func reconciliation(id: String) async throws -> ReconciliationSummary?
  /// The entries of a class, 50 a page from 1; the look is noted.
  func rows(
    of reconciliationID: String, _ difference: ExchangeDifference, page: Int, by: Account
  ) async throws -> ExchangeRowPage
  /// Decides on all that is open of a class, or on the rows at these places alone; answers how many were
  /// decided.
  func decide(
    _ reconciliationID: String, _ difference: ExchangeDifference, _ choice: ExchangeChoice,
    places: [Int]?, by: Account, requestKey: String
  ) async throws -> Int
  /// One entry; the look is noted. Nil when its id is not known.
  func entry(id: String, by: Account) async throws -> ExchangeEntry?
  /// Notes where an entry stands.
  func mark(
    _ mark: ExchangeMark, reason: String, by: Account, requestKey: String
  ) async throws -> ActReceipt
  /// The entries of a kind that are to be sent, under the columns of the exchange format.
  func toSend(_ kind: SourceKind, by: Account) async throws -> (columns: [String], rows: [[String]])
  /// Marks the entries of a kind that are to be sent as sent; answers how many.
  func markSent(_ kind: SourceKind, reason: String, by: Account, requestKey: String) async throws
    -> Int
}
