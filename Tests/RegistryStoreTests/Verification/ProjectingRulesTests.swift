import FoundationEssentials
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// Whoever changes how acts are projected has to say since when, or offices keep what the older version derived.
struct ProjectingRulesTests {
  /// What a table holds of the kept history, and the rules by which.
  private struct Projected: Equatable {
    var table: String
    var since: String
    var digest: String

    var line: String { "\(table),\(since),\(digest)" }
  }

  @Test func `the kept history is projected as it was, or by rules with a step of their own`()
    async throws
  {
    let kept = try Self.kept()
    let found = try await Self.found()
    for now in found {
      guard let before = kept.first(where: { $0.table == now.table }) else {
        Issue.record("\(now.table) is new: \(Self.renewing)")
        continue
      }
      if before.since == now.since {
        #expect(
          before.digest == now.digest,
          """
          the same acts give other rows of \(now.table): offices would keep those of the older version. Add a \
          migration (a column of the table derivation, if no other table changes), name it as the table's `since` \
          in ProjectionTable, and then \(Self.renewing)
          """)
      } else {
        #expect(before == now, "\(now.table) has new rules: \(Self.renewing)")
      }
    }
    #expect(Set(kept.map(\.table)) == Set(found.map(\.table)), "\(Self.renewing)")
  }

  @Test func `every table names a step that there is`() throws {
    let names = Set(try TestDatabases.ledgerMigrations().map(\.name))
    for table in ProjectionTable.all { #expect(names.contains("\(table.since)"), "\(table.name)") }
  }

  @Test func `the kept history reaches every table and is whole`() async throws {
    let database = try await KeptHistory.ledger()
    for table in ProjectionTable.all {
      let count = try await database.read { connection in
        try connection.firstRow(SQLQuery(stringLiteral: "SELECT count(*) FROM \(table.name)")) {
          $0.integer(0)
        }
      }
      #expect(count ?? 0 > 0, "\(table.name)")
    }
    try await TestRegister.Copy(database: database).verify()
  }

  /// `HOTICH_RENEW=projected` writes what is found, unless a table changed and its rules say nothing of it.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["HOTICH_RENEW"] == "projected"))
  func `what is projected is written down anew`() async throws {
    let kept = try Self.kept()
    let found = try await Self.found()
    for now in found {
      let before = kept.first { $0.table == now.table && $0.since == now.since }
      try #require(before == nil || before == now, "\(now.table) changed without a step of its own")
    }
    try Data(found.map { "\($0.line)\n" }.joined().utf8).write(to: KeptHistory.projected)
  }

  /// `HOTICH_RENEW=acts` writes the acts: once, for what stands there is what offices have written.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["HOTICH_RENEW"] == "acts"))
  func `a history is kept`() async throws {
    try await KeptHistory.write(KeptHistory.make())
  }

  private static let renewing =
    "HOTICH_RENEW=projected with --filter ProjectingRulesTests writes Tests/KeptHistory/projected.csv"

  private static func kept() throws -> [Projected] {
    guard FileManager.default.fileExists(atPath: KeptHistory.projected.path) else { return [] }
    let text = try String(contentsOf: KeptHistory.projected, encoding: .utf8)
    return text.split(separator: "\n").map { line in
      let cells = line.split(separator: ",").map(String.init)
      return Projected(table: cells[0], since: cells[1], digest: cells[2])
    }
  }

  private static func found() async throws -> [Projected] {
    let database = try await KeptHistory.ledger()
    return try await database.read { connection in
      try ProjectionTable.all.map { table in
        Projected(
          table: "\(table.name)", since: "\(table.since)",
          digest: try TableDigest(of: table, in: connection).text)
      }
    }
  }
}
