import Foundation
import Testing

/// Acts are never changed; migrations are frozen once landed.
@Suite struct LedgerTests {
  let tree = SourceTree.project
  var migrations: [SourceFile] {
    tree.files(in: "Sources", ending: "sql").filter { $0.path.contains("/Migrations/") }
  }

  @Test func `no SQL of ours changes or removes an act`() {
    let guarded = LedgerRules.guardedTables(in: migrations)
    let rule = LedgerRules.appendOnly(guarded: guarded)
    let findings = rule.findings(in: tree.swiftSources + tree.files(in: "Sources", ending: "sql"))
    #expect(findings.isEmpty, "\(rule.because)\n\(findings.report)")
  }

  @Test func `once there is a schema, triggers guard the acts`() {
    let guarded = LedgerRules.guardedTables(in: migrations)
    #expect(migrations.isEmpty || guarded.contains { $0.hasPrefix("act") })
  }

  @Test(arguments: [LedgerRules.types, LedgerRules.migrationName])
  func `the migrations keep to`(_ rule: Rule) {
    let findings = rule.findings(in: migrations)
    #expect(findings.isEmpty, "\(rule.because)\n\(findings.report)")
  }

  /// `landed-migrations.sha256` is what `sha256sum` prints. A new migration adds its line; an old
  /// line never changes, because offices have run that migration.
  @Test func `each migration is on the list of landed ones, unchanged`() throws {
    let path = "Tests/ArchitectureTests/landed-migrations.sha256"
    let list = String(decoding: try #require(tree.bytes(of: path)), as: UTF8.self)
    var landed: [String: String] = [:]
    for line in list.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: " ", maxSplits: 1)
      landed[parts[1].trimmingCharacters(in: .whitespaces)] = String(parts[0])
    }
    for migration in migrations {
      let sum = SHA256.hexadecimal(of: try #require(tree.bytes(of: migration.path)))
      #expect(
        landed[migration.path] == sum,
        "\(sum)  \(migration.path) is not a line of \(path): new? add it. Changed? write a new one."
      )
    }
    for path in landed.keys.sorted() {
      #expect(migrations.contains { $0.path == path }, "\(path) has landed and is gone")
    }
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `the sum of a text is the one of FIPS 180`(text: String, sum: String) {
    #expect(SHA256.hexadecimal(of: text.utf8) == sum)
  }

  static let schema = """
    CREATE TABLE act (sequence INTEGER PRIMARY KEY) STRICT;
    CREATE TRIGGER act_stays BEFORE UPDATE ON act BEGIN SELECT RAISE(ABORT, 'no'); END;
    CREATE TRIGGER act_remains BEFORE DELETE ON act BEGIN SELECT RAISE(ABORT, 'no'); END;
    CREATE TRIGGER half BEFORE UPDATE ON figure BEGIN SELECT RAISE(ABORT, 'no'); END;
    """

  @Test func `a table is guarded when neither its update nor its deletion passes`() {
    let file = SourceFile(path: "Sources/S/Migrations/1.sql", text: Self.schema)
    #expect(LedgerRules.guardedTables(in: [file]) == ["act"])
    let rule = LedgerRules.appendOnly(guarded: ["act"])
    #expect(rule.findings(file).isEmpty)
  }

  @Test(arguments: [
    "UPDATE act SET payload = ''", "update  act\\n set x = 1", "DELETE FROM act WHERE sequence = 1",
    "REPLACE INTO act VALUES (1)", "INSERT OR REPLACE INTO act VALUES (1)", "DROP TABLE act",
    "DROP TRIGGER act_stays",
  ])
  func `a statement that changes acts is found`(sql: String) {
    let rule = LedgerRules.appendOnly(guarded: ["act"])
    let found = rule.findings(
      in: "let query = \"\"\"\n\(sql)\n\"\"\"", at: "Sources/RegistryStore/Q.swift")
    #expect(found.count == 1)
  }

  @Test(arguments: [
    "INSERT INTO act VALUES (1)", "UPDATE counter SET n = n + 1", "SELECT * FROM act",
  ])
  func `a statement that leaves acts alone is not`(sql: String) {
    let rule = LedgerRules.appendOnly(guarded: ["act"])
    #expect(
      rule.findings(in: "let query = \"\(sql)\"", at: "Sources/RegistryStore/Q.swift").isEmpty)
  }

  @Test func `a column that another engine lacks is found`() {
    let sql = "CREATE TABLE act (at TIMESTAMP, share REAL);\n-- a real date stands as TEXT\n"
    #expect(LedgerRules.types.findings(in: sql, at: "Sources/S/Migrations/1.sql").count == 2)
  }

  @Test(arguments: ["1-make.sql", "20261123-make-act.sql", "make-act.sql"])
  func `a migration without its time or its words is found`(name: String) {
    let path = "Sources/RegistryStore/Resources/Migrations/\(name)"
    #expect(LedgerRules.migrationName.findings(in: "", at: path).count == 1)
  }
}
