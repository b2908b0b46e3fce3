/// The secret addresses under which a person's calendar program asks for what is due. Only a hash of
/// each secret is kept; a new one ends the old one.
public protocol CalendarFeeds: Sendable {
  /// Whose feed a secret opens, by account id; nil for any other text.
  func owner(ofToken token: String) async throws -> String?
  /// A new secret for a person's feed; the one before opens nothing any more.
  func renew(for account: Account) async throws -> String
  /// Ends a person's feed.
  func revoke(for account: Account) async throws
  /// Whether a person has a feed.
  func exists(for account: Account) async throws -> Bool
}
