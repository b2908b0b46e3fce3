internal import CivilDate
internal import RegistryServices
internal import SQLToolkit

/// The users.
enum AccountTable {
  static func all(_ connection: any SQLConnection) throws -> [Account] {
    try connection.rows("SELECT \(AccountRow.columns) FROM account ORDER BY sign_in_name") {
      try AccountRow($0).account
    }
  }

  static func find(signInName: String, _ connection: any SQLConnection) throws -> AccountRow? {
    try connection.firstRow(
      "SELECT \(AccountRow.columns) FROM account WHERE sign_in_name = \(signInName)"
    ) { try AccountRow($0) }
  }

  static func find(id: String, _ connection: any SQLConnection) throws -> AccountRow? {
    try connection.firstRow(
      "SELECT \(AccountRow.columns) FROM account WHERE id = \(id)"
    ) { try AccountRow($0) }
  }

  /// Throws `AccountRefusal.unknownAccount`.
  static func get(id: String, _ connection: any SQLConnection) throws -> AccountRow {
    guard let row = try find(id: id, connection) else { throw AccountRefusal.unknownAccount }
    return row
  }

  /// Throws `SQLFailure.uniqueViolation` (`account_sign_in_name_key`) for a name that is taken.
  static func insert(
    _ account: Account, at now: Instant, _ connection: any SQLConnection
  ) throws {
    try connection.run(
      """
      INSERT INTO account (id, sign_in_name, full_name, role, duty, created_at)
      VALUES (\(account.id), \(account.signInName), \(account.fullName),
        \(account.role.broad.rawValue), \(account.role.duty), \(now.iso8601))
      """)
  }

  static func setPassword(
    _ password: PasswordHash?, id: String, _ connection: any SQLConnection
  ) throws {
    try connection.run(
      "UPDATE account SET password_hash = \(password?.encoded) WHERE id = \(id)")
  }

  static func setRole(_ role: Role, id: String, _ connection: any SQLConnection) throws {
    try connection.run(
      "UPDATE account SET role = \(role.broad.rawValue), duty = \(role.duty) WHERE id = \(id)")
  }

  static func noteSignIn(at now: Instant, id: String, _ connection: any SQLConnection) throws {
    try connection.run(
      "UPDATE account SET last_sign_in_at = \(now.iso8601) WHERE id = \(id)")
  }

  /// Locks at a moment, or unlocks with nil.
  static func setLocked(_ at: Instant?, id: String, _ connection: any SQLConnection) throws {
    try connection.run("UPDATE account SET locked_at = \(at?.iso8601) WHERE id = \(id)")
  }
}
