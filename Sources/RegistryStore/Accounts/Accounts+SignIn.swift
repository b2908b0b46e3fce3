internal import CivilDate
public import RegistryServices
internal import SQLToolkit

extension Accounts {
  /// Seconds after which to come back when too many passwords wait to be looked at.
  private static let overloadWaitSeconds = 5

  /// Looks at a password and begins a session. Throws `SignInRefusal`.
  public func signIn(
    name: String, password: String, from address: String
  ) async throws -> (session: Session, token: String) {
    let attempt = SignInAttempt(name: SignInName.folded(name), address: address, at: now())
    let (row, isKnownHere) = try await write { try attempt.begin($0) }
    let isRight: Bool
    do {
      isRight = try await passwords.matches(password, row?.password)
    } catch {
      try await write { try attempt.withdraw(isKnownHere: isKnownHere, $0) }
      throw refusal(error)
    }
    // A locked account costs the same look at its password and gets the same answer.
    guard isRight, let row, row.account.isActive, let hash = row.password else {
      try await noteRefusal(row?.account.id)
      throw SignInRefusal.wrongNameOrPassword
    }
    let renewed = try await renewedHash(hash, password)
    let begun = try await write { connection -> (Session, String)? in
      // Locked, or given another password, while this one was being looked at.
      guard let current = try AccountTable.find(id: row.account.id, connection),
        current.account.isActive, current.password == hash
      else { return nil }
      try attempt.succeed(row.account.id, isKnownHere: isKnownHere, connection)
      if let renewed {
        try AccountTable.setPassword(renewed, id: row.account.id, connection)
      }
      return try begin(row.account.id, connection)
    }
    guard let begun else { throw SignInRefusal.wrongNameOrPassword }
    return begun
  }

  /// Whose link this is. Throws `SignInRefusal.linkNotValid`.
  public func account(oneTimeLink: String) async throws -> Account {
    guard let token = OpaqueToken(oneTimeLink) else { throw SignInRefusal.linkNotValid }
    let oldest = oldestLink
    let row = try await database.read { connection in
      try OneTimeLinkTable.find(token, madeFrom: oldest, connection)
    }
    guard let row else { throw SignInRefusal.linkNotValid }
    return row.account
  }

  /// Keeps a new password, uses up the link and begins a session. Throws `SignInRefusal`.
  public func setPassword(
    oneTimeLink: String, password: String
  ) async throws -> (session: Session, token: String) {
    let holder = try await account(oneTimeLink: oneTimeLink)
    try PasswordRules(minimumLength: settings.minimumPasswordLength).check(password, of: holder)
    guard let token = OpaqueToken(oneTimeLink) else { throw SignInRefusal.linkNotValid }
    let hash: PasswordHash
    do {
      hash = try await passwords.hash(password)
    } catch {
      throw refusal(error)
    }
    let oldest = oldestLink
    return try await write { connection in
      // Of two who use the link at once, one finds it gone.
      guard let row = try OneTimeLinkTable.find(token, madeFrom: oldest, connection) else {
        throw SignInRefusal.linkNotValid
      }
      let id = row.account.id
      try OneTimeLinkTable.delete(of: id, connection)
      try SessionTable.deleteAll(of: id, connection)
      try AccountTable.setPassword(hash, id: id, connection)
      try log(.passwordChosen(by: id), at: now(), connection)
      return try begin(id, connection)
    }
  }

  /// Keeps a new password for who knows the present one. Guessing at it is slowed as at the door. Throws
  /// `SignInRefusal`.
  public func changePassword(
    of account: Account, present: String, to password: String, from address: String
  ) async throws -> (session: Session, token: String) {
    try PasswordRules(minimumLength: settings.minimumPasswordLength).check(password, of: account)
    _ = try await signIn(name: account.signInName, password: present, from: address)
    let hash: PasswordHash
    do {
      hash = try await passwords.hash(password)
    } catch {
      throw refusal(error)
    }
    return try await write { connection in
      // Locked while the password was being looked at.
      guard try AccountTable.get(id: account.id, connection).account.isActive else {
        throw SignInRefusal.wrongNameOrPassword
      }
      try SessionTable.deleteAll(of: account.id, connection)
      try AccountTable.setPassword(hash, id: account.id, connection)
      try log(.passwordChosen(by: account.id), at: now(), connection)
      return try begin(account.id, connection)
    }
  }

  /// Begins a session under a token that nobody has seen before, whatever the browser sent: a cookie
  /// planted before sign-in opens nothing after it.
  private func begin(
    _ accountID: String, _ connection: any SQLConnection
  ) throws -> (session: Session, token: String) {
    let moment = now()
    try sweep(at: moment, connection)
    let token = OpaqueToken.random()
    try SessionTable.insert(token, accountID: accountID, at: moment, connection)
    try AccountTable.noteSignIn(at: moment, id: accountID, connection)
    try log(.signedIn(by: accountID), at: moment, connection)
    let account = try AccountTable.get(id: accountID, connection).account
    return (session(of: account, token, startedAt: moment, lastUsedAt: moment), token.text)
  }

  /// Forgets sessions that ended unseen and addresses of long ago.
  private func sweep(at moment: Instant, _ connection: any SQLConnection) throws {
    try SessionTable.sweep(
      startedBefore: moment.adding(seconds: -settings.sessionHours * 3_600),
      usedBefore: moment.adding(seconds: -settings.sessionIdleMinutes * 60), connection)
    try SignInAttempt.forgetAddresses(
      before: moment.adding(seconds: -settings.knownAddressDays * 86_400), connection)
  }

  private var oldestLink: Instant { now().adding(seconds: -settings.linkHours * 3_600) }

  /// The hash at today's cost, when the one kept was made at another; it can wait for a quieter hour.
  private func renewedHash(_ hash: PasswordHash, _ password: String) async throws -> PasswordHash? {
    guard passwords.isOutdated(hash) else { return nil }
    do {
      return try await passwords.hash(password)
    } catch PasswordFailure.overloaded {
      return nil
    }
  }

  private func noteRefusal(_ accountID: String?) async throws {
    try await write { connection in
      try log(.signInRefused(account: accountID), at: now(), connection)
    }
  }

  private func refusal(_ error: any Error) -> any Error {
    guard case PasswordFailure.overloaded = error else { return error }
    return SignInRefusal.tooManyAttempts(waitSeconds: Self.overloadWaitSeconds)
  }
}
