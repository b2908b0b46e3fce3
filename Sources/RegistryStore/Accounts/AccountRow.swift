internal import CivilDate
internal import RegistryServices
internal import SQLToolkit

/// An account with its password's hash, which leaves this room never.
struct AccountRow: Sendable {
  var account: Account
  var password: PasswordHash?

  /// Columns in the order that `init(_:from:)` reads.
  static let columns: SQLQuery = """
    account.id, account.sign_in_name, account.full_name, account.role, account.locked_at,
    account.password_hash, account.last_sign_in_at, account.duty
    """
  /// How many they are: what a query adds stands behind them.
  static let columnCount = 8

  init(_ row: any SQLRow) throws {
    let duty = row.text(7)
    guard let role = Role(rawValue: duty.isEmpty ? row.text(3) : duty) else {
      throw SQLFailure.damaged("account \(row.text(0)) has no role")
    }
    password = row.textOrNil(5).map { PasswordHash(encoded: $0) }
    account = Account(
      id: row.text(0), signInName: row.text(1), fullName: row.text(2), role: role,
      isActive: row.isNull(4), hasPassword: password != nil,
      lastSignInAt: row.textOrNil(6).flatMap { Instant(iso8601: $0) })
  }
}
