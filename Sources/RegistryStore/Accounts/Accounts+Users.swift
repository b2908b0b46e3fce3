internal import CivilDate
public import RegistryServices
internal import SQLToolkit

extension Accounts {
  private static let longestFullName = 100

  /// Every account, by sign-in name.
  public func accounts() async throws -> [Account] {
    try await atHand.accounts { try await database.read { try AccountTable.all($0) } }
  }

  /// Adds a user who has yet to choose a password. Throws `SignInRefusal`, `AccountRefusal`.
  public func add(
    signInName: String, fullName: String, role: Role, by: Account?
  ) async throws -> (account: Account, oneTimeLink: String) {
    try permit(by)
    let name = SignInName.folded(signInName)
    guard SignInName.isValid(name) else { throw SignInRefusal.nameNotValid }
    guard (1...Self.longestFullName).contains(fullName.unicodeScalars.count) else {
      throw AccountRefusal.fullNameNotValid(maximum: Self.longestFullName)
    }
    let moment = now()
    let account = Account(
      id: identifiers.next(at: moment), signInName: name, fullName: fullName, role: role,
      isActive: true, hasPassword: false, lastSignInAt: nil)
    let link = OpaqueToken.random()
    do {
      try await write { connection in
        try AccountTable.insert(account, at: moment, connection)
        try OneTimeLinkTable.replace(link, accountID: account.id, at: moment, connection)
        try log(.accountAdded(account.id, by: by?.id), at: moment, connection)
      }
    } catch SQLFailure.uniqueViolation(constraint: "account_sign_in_name_key") {
      throw SignInRefusal.nameTaken
    }
    return (account, link.text)
  }

  /// A new link in the place of password, sessions and old link. Throws `AccountRefusal`.
  public func renewLink(accountID: String, by: Account?) async throws -> String {
    try permit(by)
    let moment = now()
    let link = OpaqueToken.random()
    try await write { connection in
      _ = try AccountTable.get(id: accountID, connection)
      try SessionTable.deleteAll(of: accountID, connection)
      try AccountTable.setPassword(nil, id: accountID, connection)
      try OneTimeLinkTable.replace(link, accountID: accountID, at: moment, connection)
      try log(.linkRenewed(account: accountID, by: by?.id), at: moment, connection)
    }
    return link.text
  }

  /// Gives a user another role. Throws `AccountRefusal`.
  public func setRole(_ role: Role, accountID: String, by: Account) async throws {
    try permit(by)
    guard accountID != by.id else { throw AccountRefusal.ownAccount }
    let moment = now()
    try await write { connection in
      let row = try AccountTable.get(id: accountID, connection)
      guard row.account.role != role else { return }
      try AccountTable.setRole(role, id: accountID, connection)
      try SessionTable.deleteAll(of: accountID, connection)
      try log(.roleChanged(account: accountID, by: by.id), at: moment, connection)
    }
  }

  /// Locks or unlocks an account. Throws `AccountRefusal`.
  public func setActive(_ isActive: Bool, accountID: String, by: Account) async throws {
    try permit(by)
    guard isActive || accountID != by.id else { throw AccountRefusal.ownAccount }
    let moment = now()
    try await write { connection in
      let row = try AccountTable.get(id: accountID, connection)
      guard row.account.isActive != isActive else { return }
      try AccountTable.setLocked(isActive ? nil : moment, id: accountID, connection)
      if !isActive {
        try SessionTable.deleteAll(of: accountID, connection)
        try OneTimeLinkTable.delete(of: accountID, connection)
      }
      let event: AccessEvent =
        isActive
        ? .accountUnlocked(accountID, by: by.id) : .accountLocked(accountID, by: by.id)
      try log(event, at: moment, connection)
    }
  }

  /// The pages ask the same of their routes; nobody gets past both.
  private func permit(_ account: Account?) throws(AccountRefusal) {
    guard let account else { return }
    guard account.isActive, account.role.managesUsers else { throw .notPermitted }
  }
}
