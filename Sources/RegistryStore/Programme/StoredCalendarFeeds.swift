internal import CivilDate
public import RegistryServices
public import SQLToolkit

/// Calendar feeds in the work file, beside sessions and links.
public struct StoredCalendarFeeds: CalendarFeeds {
  private let database: any SQLDatabase
  private let now: Now

  public init(database: any SQLDatabase, now: Now) {
    self.database = database
    self.now = now
  }

  /// Whose feed a secret opens.
  public func owner(ofToken token: String) async throws -> String? {
    guard let hash = OpaqueToken(token)?.hash else { return nil }
    return try await database.read { connection in
      try connection.firstRow(
        "SELECT account FROM calendar_feed WHERE token_hash = \(hash)"
      ) { $0.text(0) }
    }
  }

  /// A new secret; only its hash is kept.
  public func renew(for account: Account) async throws -> String {
    let token = OpaqueToken.random()
    let (id, hash, moment) = (account.id, token.hash, now().iso8601)
    try await database.write { connection in
      try connection.insert(Self.insertion, [.text(id), .text(hash), .text(moment)])
    }
    return token.text
  }

  /// Ends a person's feed.
  public func revoke(for account: Account) async throws {
    let id = account.id
    try await database.write { connection in
      try connection.run("DELETE FROM calendar_feed WHERE account = \(id)")
    }
  }

  /// Whether a person has a feed.
  public func exists(for account: Account) async throws -> Bool {
    let id = account.id
    return try await database.read { connection in
      try connection.firstRow("SELECT 1 FROM calendar_feed WHERE account = \(id)") { _ in true }
        ?? false
    }
  }

  private static let insertion = SQLInsert(
    "calendar_feed", ["account", "token_hash", "created_at"], orReplaceBy: ["account"])
}
