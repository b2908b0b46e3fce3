import CivilDate
import RegistryServices
import SQLToolkit
import Synchronization
import Testing

@testable import RegistryStore

/// An office's accounts on a database in memory, with a clock that only the test moves and
/// passwords that cost little.
struct TestOffice: Sendable {
  let database: any SQLDatabase
  let clock: TestClock
  let accounts: Accounts
  let log: AccessLog

  static let goodPassword = "con trâu già gặm cỏ"
  static let homeAddress = "192.168.1.5"

  init(changing change: (inout AccountSettings) -> Void = { _ in }) async throws {
    var settings = AccountSettings()
    settings.passwordCost = PasswordCost(memoryKibibytes: 32, passes: 1, lanes: 1)
    change(&settings)
    let clock = TestClock()
    let count = Mutex<UInt64>(0)
    let identifiers = Identifiers {
      count.withLock { count in
        count += 1
        return count &* 0x9E37_79B9_7F4A_7C15
      }
    }
    database = try await TestDatabases.work()
    self.clock = clock
    let now = Now { clock.moment }
    accounts = Accounts(
      database: database, now: now, identifiers: identifiers, settings: settings)
    log = AccessLog(database: database, now: now, identifiers: identifiers)
  }

  /// Adds a user who chooses a password; answers the account and the session's token.
  @discardableResult
  func addUser(
    _ name: String = "lan", role: Role = .officer, password: String = goodPassword
  ) async throws -> (account: Account, token: String) {
    let (_, link) = try await accounts.add(
      signInName: name, fullName: "Nguyễn Thị Lan", role: role, by: nil)
    let (session, token) = try await accounts.setPassword(oneTimeLink: link, password: password)
    return (session.account, token)
  }

  @discardableResult
  func signIn(
    _ name: String = "lan", _ password: String = goodPassword, from address: String = homeAddress
  ) async throws -> (session: Session, token: String) {
    try await accounts.signIn(name: name, password: password, from: address)
  }

  /// What signing in is refused with, or nil.
  func refusal(
    _ name: String = "lan", _ password: String = "sai", from address: String = homeAddress
  ) async throws -> SignInRefusal? {
    do {
      try await signIn(name, password, from: address)
      return nil
    } catch let refusal as SignInRefusal {
      return refusal
    }
  }

  func isOpen(_ token: String) async throws -> Bool {
    try await accounts.session(token: token) != nil
  }

  /// Every value of every table, as a thief of the file finds it.
  func everyStoredText() async throws -> [String] {
    try await database.read { connection in
      let tables = [
        "account", "session", "one_time_link", "sign_in_failure", "known_address", "access_log",
      ]
      var texts: [String] = []
      for table in tables {
        let columns = try #require(try connection.tables()[table])
        // The names are this list's own.
        let query = SQLQuery(
          stringLiteral: "SELECT \(columns.joined(separator: ", ")) FROM \(table)")
        try connection.forEachRow(query) { row in
          for column in columns.indices { texts.append(row.text(column)) }
        }
      }
      return texts
    }
  }
}

/// A clock that stands until it is moved.
final class TestClock: Sendable {
  private let state = Mutex(Instant(millisecondsSince1970: 1_795_000_000_000))

  var moment: Instant { state.withLock { $0 } }

  func advance(seconds: Int) {
    state.withLock { $0 = $0.adding(seconds: seconds) }
  }

  func advance(minutes: Int) { advance(seconds: minutes * 60) }
}
