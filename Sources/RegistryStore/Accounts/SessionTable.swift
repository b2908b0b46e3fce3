internal import CivilDate
internal import RegistryServices
internal import SQLToolkit

/// Who is signed in.
enum SessionTable {
  /// A session with the moments that decide whether it still holds.
  struct Row: Sendable {
    var account: Account
    var startedAt: Instant
    var lastUsedAt: Instant
  }

  static func insert(
    _ token: OpaqueToken, accountID: String, at now: Instant, _ connection: any SQLConnection
  ) throws {
    try connection.run(
      """
      INSERT INTO session (token_hash, account_id, started_at, last_used_at)
      VALUES (\(token.hash), \(accountID), \(now.iso8601), \(now.iso8601))
      """)
  }

  /// Nil when there is none, or its account is locked.
  static func find(_ token: OpaqueToken, _ connection: any SQLConnection) throws -> Row? {
    try connection.firstRow(
      """
      SELECT \(AccountRow.columns), session.started_at, session.last_used_at
      FROM session JOIN account ON account.id = session.account_id
      WHERE session.token_hash = \(token.hash) AND account.locked_at IS NULL
      """
    ) { row in
      guard let startedAt = Instant(iso8601: row.text(AccountRow.columnCount)),
        let lastUsedAt = Instant(iso8601: row.text(AccountRow.columnCount + 1))
      else { throw SQLFailure.damaged("a session has no time") }
      return Row(
        account: try AccountRow(row).account, startedAt: startedAt, lastUsedAt: lastUsedAt)
    }
  }

  static func moveForward(
    _ token: OpaqueToken, to now: Instant, _ connection: any SQLConnection
  ) throws {
    try connection.run(
      """
      UPDATE session SET last_used_at = \(now.iso8601)
      WHERE token_hash = \(token.hash) AND last_used_at < \(now.iso8601)
      """)
  }

  static func delete(_ token: OpaqueToken, _ connection: any SQLConnection) throws {
    try connection.run("DELETE FROM session WHERE token_hash = \(token.hash)")
  }

  static func deleteAll(of accountID: String, _ connection: any SQLConnection) throws {
    try connection.run("DELETE FROM session WHERE account_id = \(accountID)")
  }

  /// Deletes sessions that have ended without anybody coming back.
  static func sweep(
    startedBefore start: Instant, usedBefore use: Instant, _ connection: any SQLConnection
  ) throws {
    try connection.run(
      "DELETE FROM session WHERE started_at < \(start.iso8601) OR last_used_at < \(use.iso8601)")
  }
}
