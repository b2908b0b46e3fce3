import SQLToolkit
import Testing

/// What the schema refuses, named as PostgreSQL names it by default.
struct ConstraintTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var query: SQLQuery
    var failure: SQLFailure
    var testDescription: String { "\(failure)" }
  }

  static let cases = [
    Case(
      query: "INSERT INTO book (id, last_number) VALUES ('b', 0)",
      failure: .uniqueViolation(constraint: "book_pkey")),
    Case(
      query: "INSERT INTO entry (book_id, number, name) VALUES ('b', 1, 'Lan')",
      failure: .uniqueViolation(constraint: "entry_book_id_number_key")),
    Case(
      query: "UPDATE entry SET number = 1 WHERE number = 2",
      failure: .uniqueViolation(constraint: "entry_book_id_number_key")),
    Case(
      query: "INSERT INTO act (seq, kind) VALUES (1, 'x')",
      failure: .uniqueViolation(constraint: "act_pkey")),
    Case(
      query: "INSERT INTO act (seq, kind) VALUES (2, 'OPEN')",
      failure: .uniqueViolation(constraint: "act_lower_kind")),
    Case(
      query: "INSERT INTO entry (book_id, number, name) VALUES ('none', 1, 'Lan')",
      failure: .foreignKeyViolation),
    Case(query: "DELETE FROM book", failure: .foreignKeyViolation),
    Case(
      query: "UPDATE book SET last_number = -1",
      failure: .checkViolation(constraint: "book_last_number")),
    Case(
      query: "INSERT INTO book (id, last_number) VALUES ('123456789012345678901234567', 0)",
      failure: .checkViolation(constraint: "book_id_length")),
    Case(
      query: "INSERT INTO entry (book_id, number) VALUES ('b', 9)",
      failure: .checkViolation(constraint: "entry_name_not_null")),
  ]

  @Test(arguments: Engine.available, cases)
  func `a constraint refuses by its name, and the rest of the work stays`(
    engine: Engine, example: Case
  ) async throws {
    try await engine.withBooks { database in
      let names = try await database.write { connection in
        try Self.fill(connection)
        let failure = caught {
          try connection.savepoint { try connection.run(example.query) }
        }
        #expect(failure as? SQLFailure == example.failure)
        return try connection.rows("SELECT name FROM entry ORDER BY number") { $0.text(0) }
      }
      #expect(names == ["Lan", "Mai"])
    }
  }

  @Test(arguments: Engine.available, cases)
  func `what the schema refuses takes back the whole transaction when nobody catches it`(
    engine: Engine, example: Case
  ) async throws {
    try await engine.withBooks { database in
      await #expect(throws: example.failure) {
        try await database.write { connection in
          try Self.fill(connection)
          try connection.run(example.query)
        }
      }
      let count = try await database.read { try $0.rows("SELECT id FROM book") { $0.text(0) } }
      #expect(count == [])
    }
  }

  @Test(arguments: Engine.available)
  func `a failure carries no value of a row`(engine: Engine) async throws {
    try await engine.withBooks { database in
      try await database.write { connection in
        try connection.run("INSERT INTO book (id, last_number) VALUES (\("Canary"), \(0))")
        for query: SQLQuery in [
          "INSERT INTO book (id, last_number) VALUES (\("Canary"), \(0))",
          "INSERT INTO book (id, last_number) VALUES (\("other"), \("Canary"))",
          "UPDATE book SET last_number = -1 WHERE id = \("Canary")",
        ] {
          let failure = caught {
            try connection.savepoint { try connection.run(query) }
          }
          #expect(failure is SQLFailure)
          #expect(!String(describing: failure).contains("Canary"))
        }
      }
    }
  }

  private static func fill(_ connection: any SQLConnection) throws {
    let ending = connection.dialect.tableEnding
    try connection.runScript(
      """
      CREATE TABLE act (seq INTEGER NOT NULL PRIMARY KEY, kind TEXT NOT NULL)\(ending);
      CREATE UNIQUE INDEX act_lower_kind ON act (lower(kind));
      INSERT INTO act (seq, kind) VALUES (1, 'open');
      INSERT INTO book (id, last_number) VALUES ('b', 0);
      INSERT INTO entry (book_id, number, name) VALUES ('b', 1, 'Lan');
      INSERT INTO entry (book_id, number, name) VALUES ('b', 2, 'Mai');
      """)
  }
}
