/// Users, their passwords and their sessions.
///
/// Tokens are 256-bit; only their hashes are kept, so that a copy of the database opens no session.
public protocol AccountDesk: Sendable {
  /// Signs in; answers a new session and the token for the cookie. Whatever token the browser sent
  /// before is no part of it.
  ///
  /// Throws `SignInRefusal.wrongNameOrPassword` or `.tooManyAttempts`. The password comes composed
  /// (NFC), so that every keyboard gives the same bytes; `address` is where the request came from.
  func signIn(name: String, password: String, from address: String) async throws -> (
    session: Session, token: String
  )
  /// The session of a cookie's token, moved forward by this use; nil when idle or expired.
  func session(token: String) async throws -> Session?
  func signOut(token: String) async throws
  /// Whose one-time link this is; throws `SignInRefusal.linkNotValid`.
  func account(oneTimeLink: String) async throws -> Account
  /// Sets the first (or a new) password through a one-time link and signs in; ends the user's other
  /// sessions.
  ///
  /// Throws `SignInRefusal.linkNotValid`, `.passwordTooShort`, `.passwordTooCommon`.
  func setPassword(oneTimeLink: String, password: String) async throws -> (
    session: Session, token: String
  )
  /// A new password in the place of the present one, which has to be known; ends every session of the user and
  /// begins a new one.
  ///
  /// Throws `SignInRefusal.wrongNameOrPassword`, `.tooManyAttempts`, `.passwordTooShort`, `.passwordTooCommon`.
  func changePassword(
    of account: Account, present: String, to password: String, from address: String
  ) async throws -> (session: Session, token: String)
  /// Every account, by sign-in name.
  func accounts() async throws -> [Account]
  /// Adds a user and answers the one-time link's token, valid 72 hours; `by` is nil on the command
  /// line.
  ///
  /// Throws `SignInRefusal.nameNotValid`, `.nameTaken`, or an `AccountRefusal`.
  func add(signInName: String, fullName: String, role: Role, by: Account?) async throws -> (
    account: Account, oneTimeLink: String
  )
  /// A new one-time link for a user who forgot the password; ends the user's sessions, and the old
  /// password and the old link open nothing any more. Throws `AccountRefusal`.
  func renewLink(accountID: String, by: Account?) async throws -> String
  /// Gives a user another role; ends the user's sessions, so that no page of the old one stays open. Throws
  /// `AccountRefusal`.
  func setRole(_ role: Role, accountID: String, by: Account) async throws
  /// Locks or unlocks an account; locking ends its sessions and its link. Throws `AccountRefusal`.
  func setActive(_ isActive: Bool, accountID: String, by: Account) async throws
}
