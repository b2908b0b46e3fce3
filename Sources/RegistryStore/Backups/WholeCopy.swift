internal import RegistryServices
public import SQLToolkit

/// Copies a database into an empty one of the same schema, whichever engines keep them: how an office moves from a
/// file to a server, and how a server's office is copied into files.
///
/// Not for a ledger, whose acts are copied and proven by `RegisterRebuild`.
public struct WholeCopy: Sendable {
  private let source: any SQLDatabase
  private let migrations: [Migration]

  /// `migrations` are those of the target's engine.
  public init(of source: any SQLDatabase, migrations: [Migration]) {
    self.source = source
    self.migrations = migrations
  }

  /// Fills `target`, which must hold nothing; answers how many rows.
  @discardableResult
  public func run(into target: any SQLDatabase) async throws -> Int {
    try await Migrator(migrations, fingerprint: CommuneLedger.fingerprint).migrate(target)
    return try await source.read { kept in
      try target.writeBlocking { copy in
        var rows = 0
        let tables = try copy.tables().filter { $0.key != "schema_migration" }
        for (table, columns) in tables.sorted(by: { $0.key < $1.key }) {
          rows += try Self.copyRows(of: table, columns, from: kept, to: copy)
        }
        return rows
      }
    }
  }

  private static func copyRows(
    of table: String, _ columns: [String], from kept: any SQLConnection,
    to copy: any SQLConnection
  ) throws -> Int {
    // Names are the schema's own.
    let names = columns.joined(separator: ", ")
    var rows = 0
    try kept.forEachRow(SQLQuery(stringLiteral: "SELECT \(names) FROM \(table)")) { row in
      var insertion = SQLQuery(stringLiteral: "INSERT INTO \(table) (\(names)) VALUES ")
      // As texts: both engines read a number from one where the column holds numbers.
      insertion.append("\(row: columns.indices.map(row.textOrNil))")
      try copy.run(insertion)
      rows += 1
    }
    return rows
  }
}
