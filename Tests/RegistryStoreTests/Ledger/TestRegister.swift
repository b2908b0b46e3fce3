import CivilDate
import RegistryServices
import SQLToolkit
import Synchronization
import Testing

@testable import RegistryStore

/// A commune's register with a clock that only the test moves and ids that are the same in every run.
struct TestRegister: Sendable {
  let database: any SQLDatabase
  let clock: TestClock
  let ledger: CommuneLedger
  let identifiers: Identifiers

  static let commune = CommuneName(
    code: "09931", name: "Xã Hưng Đạo", province: "Thành phố Hà Nội",
    predecessors: ["Xã Tân Phú"])
  static let officer = Account(
    id: "OFFICER", signInName: "lan", fullName: "Nguyễn Thị Lan", role: .officer, isActive: true,
    hasPassword: true, lastSignInAt: nil)

  /// Opens the register in `database`, or in memory.
  init(
    in database: (any SQLDatabase)? = nil, clock: TestClock = TestClock(), idsFrom first: UInt64 = 1
  ) async throws {
    let database: any SQLDatabase = try database ?? TestDatabases.empty()
    self.database = database
    self.clock = clock
    identifiers = .counting(from: first)
    ledger = try await CommuneLedger.open(
      database, migrations: TestDatabases.ledgerMigrations(for: database.dialect),
      commune: Self.commune,
      now: Now { clock.moment }, identifiers: identifiers,
      endProcess: { Issue.record("the process was to end") })
  }

  /// A note on a case: the smallest act.
  func note(_ text: String, key: String) async throws -> ActReceipt {
    try await ledger.write { try Self.note(text, key: key, in: $0) }
  }

  static func note(
    _ text: String, key: String, in session: LedgerSession
  ) throws -> ActReceipt {
    try session.record(
      .caseNoted(NotedCase(caseID: "case", text: text, author: "Lan")), subject: "case",
      actor: "OFFICER", requestKey: key)
  }

  /// The acts' numbers, kinds and times in their order.
  func acts() async throws -> [(sequence: Int, kind: String, recordedAt: String)] {
    try await database.read { connection in
      try connection.rows("SELECT seq, kind, recorded_at FROM act ORDER BY seq") {
        ($0.integer(0), $0.text(1), $0.text(2))
      }
    }
  }

  /// How many acts of each kind there are.
  func kinds() async throws -> [String: Int] {
    Dictionary(try await acts().map { ($0.kind, 1) }, uniquingKeysWith: +)
  }

  /// Rows of a query as texts.
  func texts(_ query: SQLQuery, columns: Int = 1) async throws -> [[String]] {
    try await database.read { connection in
      try connection.rows(query) { row in (0..<columns).map(row.text) }
    }
  }

  func count(_ query: SQLQuery) async throws -> Int {
    let number = try await database.read { try $0.firstRow(query) { $0.integer(0) } }
    return try #require(number)
  }

  /// Runs a script as somebody would who knows of the triggers, and puts them back behind.
  func withoutTriggers(_ script: String) async throws {
    switch database.dialect {
    case .sqlite:
      let triggers = try await database.read { connection in
        try connection.rows("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'") {
          ($0.text(0), $0.text(1))
        }
      }
      try await database.write { connection in
        try connection.runScript("PRAGMA defer_foreign_keys = ON")
        for (name, _) in triggers { try connection.runScript("DROP TRIGGER \(name)") }
        try connection.runScript(script)
        for (_, text) in triggers { try connection.runScript(text) }
      }
    case .postgresql:
      try await database.write { connection in
        try connection.runScript("SET LOCAL session_replication_role TO replica; \(script)")
      }
    }
  }

  /// Proves the register whole, or throws the first thing that does not fit.
  @discardableResult
  func verify(anchors: [LedgerAnchor] = []) async throws -> RegisterVerification.Report {
    try await RegisterVerification(
      of: database, fresh: TestDatabases.empty(database.dialect),
      migrations: TestDatabases.ledgerMigrations(for: database.dialect)
    ).run(anchors: anchors)
  }
}

extension Identifiers {
  /// Different ids, the same in every run.
  static func counting(from first: UInt64) -> Identifiers {
    let count = IdentifierCount(first)
    return Identifiers { count.next() }
  }
}

private final class IdentifierCount: Sendable {
  private let count: Mutex<UInt64>

  init(_ first: UInt64) {
    count = Mutex(first)
  }

  func next() -> UInt64 {
    count.withLock { count in
      defer { count += 1 }
      return count &* 0x9E37_79B9_7F4A_7C15
    }
  }
}

extension TestDatabases {
  static func ledgerMigrations(for dialect: Dialect = dialect) throws -> [Migration] {
    let migrations = try MigrationFolder(SourceFolder.migrations(of: "ledger"))
      .migrations(for: dialect)
    try #require(migrations.count >= 4)
    return migrations
  }
}
