internal import CivilDate
internal import RegistryServices
internal import SQLToolkit

/// The links with which passwords are chosen.
enum OneTimeLinkTable {
  /// Puts a new link in the place of the account's old one.
  static func replace(
    _ token: OpaqueToken, accountID: String, at now: Instant, _ connection: any SQLConnection
  ) throws {
    try connection.run(
      """
      INSERT INTO one_time_link (account_id, token_hash, created_at)
      VALUES (\(accountID), \(token.hash), \(now.iso8601))
      ON CONFLICT (account_id) DO UPDATE SET
        token_hash = excluded.token_hash, created_at = excluded.created_at
      """)
  }

  /// Whose link this is, made at that moment or later; nil for a locked account.
  static func find(
    _ token: OpaqueToken, madeFrom oldest: Instant, _ connection: any SQLConnection
  ) throws -> AccountRow? {
    try connection.firstRow(
      """
      SELECT \(AccountRow.columns)
      FROM one_time_link JOIN account ON account.id = one_time_link.account_id
      WHERE one_time_link.token_hash = \(token.hash)
        AND one_time_link.created_at >= \(oldest.iso8601) AND account.locked_at IS NULL
      """
    ) { try AccountRow($0) }
  }

  static func delete(of accountID: String, _ connection: any SQLConnection) throws {
    try connection.run("DELETE FROM one_time_link WHERE account_id = \(accountID)")
  }
}
