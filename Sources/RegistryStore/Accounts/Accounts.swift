internal import CivilDate
public import RegistryServices
public import SQLToolkit

/// The users of the office, their passwords and sessions, in the second file beside the register.
public struct Accounts: Sendable {
  let database: any SQLDatabase
  let now: Now
  let identifiers: Identifiers
  let settings: AccountSettings
  let passwords: PasswordHashing
  let atHand = AccountsAtHand()

  public init(
    database: any SQLDatabase, now: Now, identifiers: Identifiers,
    settings: AccountSettings = AccountSettings()
  ) {
    self.database = database
    self.now = now
    self.identifiers = identifiers
    self.settings = settings
    passwords = PasswordHashing(settings)
  }

  /// Changes accounts or sessions; what was read of them before is forgotten, whatever became of the change.
  func write<T: Sendable>(
    _ work: @escaping @Sendable (any SQLConnection) throws -> T
  ) async throws -> T {
    defer { atHand.forget() }
    return try await database.write(work)
  }

  /// Keeps an event in the transaction of what happened.
  func log(_ event: AccessEvent, at moment: Instant, _ connection: any SQLConnection) throws {
    let id = identifiers.next(at: moment)
    try AccessLogTable.insert(event, id: id, at: moment, connection)
  }

  /// What a page needs to know of a session that began or was used last at that moment.
  func session(of account: Account, _ token: OpaqueToken, startedAt: Instant, lastUsedAt: Instant)
    -> Session
  {
    Session(
      account: account, formToken: token.formToken,
      expiresAt: min(
        startedAt.adding(seconds: settings.sessionHours * 3_600),
        lastUsedAt.adding(seconds: settings.sessionIdleMinutes * 60)))
  }
}

extension Accounts: AccountDesk {}
