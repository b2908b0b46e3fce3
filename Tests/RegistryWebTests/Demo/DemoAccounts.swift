import CivilDate
import RegistryServices

/// Users of the demo office. Each role has a standing session; the password is `một câu dài dễ nhớ`.
actor DemoAccounts: AccountDesk {
  static let password = "một câu dài dễ nhớ"
  static let link = "lien-ket-mot-lan"

  private var all: [Account] = Role.allCases.map { DemoAccounts.account($0) }
  private var tokens: [String: Role] = [:]
  private var isLinkUsed = false
  private(set) var signedOut: [String] = []
  private(set) var failures = 0

  static func token(_ role: Role) -> String { "phien-\(role.rawValue)" }
  static func formToken(_ role: Role) -> String {
    String(String(repeating: "\(role.rawValue)-", count: 64).prefix(64))
  }

  static func account(_ role: Role) -> Account {
    let names: [Role: (String, String)] = [
      .officer: ("lan", "Nguyễn Thị Lan"), .leader: ("hung", "Trần Văn Hưng"),
      .administrator: ("quan-tri", "Lê Minh Quân"), .chief: ("mai", "Đỗ Thị Mai"),
      .chairman: ("binh", "Phạm Văn Bình"), .viceChairman: ("hoa", "Vũ Thị Hòa"),
      .reception: ("thu", "Ngô Thị Thu"), .reader: ("xem", "Lý Văn Xem"),
    ]
    let (signInName, fullName) = names[role] ?? ("", "")
    return Account(
      id: "tk-\(role.rawValue)", signInName: signInName, fullName: fullName, role: role,
      isActive: true, hasPassword: true, lastSignInAt: DemoOffice.moment())
  }

  private func session(_ role: Role) -> Session {
    Session(
      account: Self.account(role), formToken: Self.formToken(role),
      expiresAt: DemoOffice.moment(30))
  }

  func signIn(name: String, password: String, from address: String) async throws -> (
    session: Session, token: String
  ) {
    guard failures < 5 else { throw SignInRefusal.tooManyAttempts(waitSeconds: 90) }
    guard let account = all.first(where: { $0.signInName == name }), password == Self.password
    else {
      failures += 1
      throw SignInRefusal.wrongNameOrPassword
    }
    return (session(account.role), Self.token(account.role))
  }

  func session(token: String) async throws -> Session? {
    guard !signedOut.contains(token) else { return nil }
    return Role.allCases.first { Self.token($0) == token }.map { session($0) }
  }

  func signOut(token: String) async throws { signedOut.append(token) }

  func account(oneTimeLink: String) async throws -> Account {
    guard oneTimeLink == Self.link, !isLinkUsed else { throw SignInRefusal.linkNotValid }
    return Self.account(.leader)
  }

  func setPassword(oneTimeLink: String, password: String) async throws -> (
    session: Session, token: String
  ) {
    _ = try await account(oneTimeLink: oneTimeLink)
    guard password.count >= 12 else { throw SignInRefusal.passwordTooShort(minimum: 12) }
    isLinkUsed = true
    return (session(.leader), Self.token(.leader))
  }

  func changePassword(
    of account: Account, present: String, to password: String, from address: String
  ) async throws -> (session: Session, token: String) {
    guard password.count >= 12 else { throw SignInRefusal.passwordTooShort(minimum: 12) }
    guard present == Self.password else { throw SignInRefusal.wrongNameOrPassword }
    return (session(account.role), Self.token(account.role))
  }

  func accounts() async throws -> [Account] { all }

  func add(signInName: String, fullName: String, role: Role, by: Account?) async throws -> (
    account: Account, oneTimeLink: String
  ) {
    guard !all.contains(where: { $0.signInName == signInName }) else {
      throw SignInRefusal.nameTaken
    }
    let account = Account(
      id: "tk-\(all.count)", signInName: signInName, fullName: fullName, role: role,
      isActive: true, hasPassword: false, lastSignInAt: nil)
    all.append(account)
    return (account, "lien-ket-moi")
  }

  func renewLink(accountID: String, by: Account?) async throws -> String { "lien-ket-cap-lai" }

  func setRole(_ role: Role, accountID: String, by: Account) async throws {
    guard let index = all.firstIndex(where: { $0.id == accountID }) else { return }
    all[index].role = role
  }

  func setActive(_ isActive: Bool, accountID: String, by: Account) async throws {
    guard let index = all.firstIndex(where: { $0.id == accountID }) else { return }
    all[index].isActive = isActive
  }
}
