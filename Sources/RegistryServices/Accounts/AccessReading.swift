/// Reads who looked at what: for who lets people in, and answers for that.
public protocol AccessReading: Sendable {
  /// The entries of an account, about a subject, or both; nil leaves either open. The newest first, older than
  /// the entry of the id `before`, at most `limit`.
  func entries(
    by accountID: String?, about subject: String?, before: String?, limit: Int
  ) async throws -> [LoggedAccess]
}
