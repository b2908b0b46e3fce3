import CivilRegistration
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

extension TestRegister {
  /// Takes a file in, as if its name were the digest of its bytes.
  @discardableResult
  func take(
    _ kind: SourceKind, _ rows: [SourceRow], file: String = "a"
  ) async throws -> FileIntake.Outcome {
    let intake = intake(kind, file: file)
    try await intake.take(rows.map { ReadRow(kind: kind, row: $0) })
    return try await intake.finish()
  }

  func intake(_ kind: SourceKind, file: String = "a") -> FileIntake {
    FileIntake(
      ledger: ledger, kind: kind, origin: RowOrigin(fileName: "\(file).xlsx", fileDigest: file),
      actor: Self.officer.id)
  }

  /// Everything that people look at: each projection's rows.
  func projections() async throws -> [String: [String]] {
    try await ledger.settleKnownEvents()
    return try await Self.projections(of: database)
  }

  /// Every projection as it is kept, `withState` also how far the known events are.
  static func projections(
    of database: any SQLDatabase, withState: Bool = false
  ) async throws -> [String: [String]] {
    try await database.read { connection in
      var tables: [String: [String]] = [:]
      for table in ProjectionTable.all where withState || "\(table.name)" != "known_event_state" {
        let width = try connection.columnCount(ofTable: table.name)
        let query = SQLQuery(
          stringLiteral: "SELECT * FROM \(table.name) ORDER BY \(table.key)")
        tables["\(table.name)"] = try connection.rows(query) { row in
          (0..<width).map(row.text).joined(separator: "|")
        }
      }
      return tables
    }
  }

  /// The kinds and years of which something is known.
  func knownYears() async throws -> [[String]] {
    try await ledger.settleKnownEvents()
    return try await texts("SELECT kind, year FROM known_event_year", columns: 2)
  }

  /// The rows that were refused or warned, in their order.
  func issues(_ state: RowIssue.State? = nil) async throws -> [RowIssue] {
    try await ledger.read {
      try RowIssues(connection: $0).page(digest: nil, state: state, page: 1).rows
    }
  }
}

extension ImportCounts {
  /// `rows imported warned refused unchanged`.
  var line: String { "\(rows): \(imported) \(warned) \(refused) \(unchanged)" }
}
