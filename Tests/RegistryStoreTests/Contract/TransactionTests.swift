import Dispatch
import SQLToolkit
import Testing

/// All or nothing, for a transaction and for each step of it.
struct TransactionTests {
  @Test(arguments: Engine.available)
  func `work that throws leaves nothing behind`(engine: Engine) async throws {
    try await engine.withBooks { database in
      await #expect(throws: ChangedMind.self) {
        try await database.write { connection in
          try Self.insert("a", connection)
          throw ChangedMind()
        }
      }
      #expect(try await Self.ids(database) == [])
      try await database.write { try Self.insert("b", $0) }
      #expect(try await Self.ids(database) == ["b"])
    }
  }

  @Test(arguments: Engine.available)
  func `a step that throws takes back its own changes only`(engine: Engine) async throws {
    try await engine.withBooks { database in
      try await database.write { connection in
        try Self.insert("a", connection)
        let failure = caught {
          try connection.savepoint {
            try Self.insert("b", connection)
            throw ChangedMind()
          }
        }
        #expect(failure is ChangedMind)
        try connection.savepoint { try Self.insert("c", connection) }
      }
      #expect(try await Self.ids(database) == ["a", "c"])
    }
  }

  @Test(arguments: Engine.available)
  func `steps within steps are taken back one by one`(engine: Engine) async throws {
    try await engine.withBooks { database in
      try await database.write { connection in
        try connection.savepoint {
          try Self.insert("a", connection)
          let failure = caught {
            try connection.savepoint {
              try Self.insert("b", connection)
              try connection.savepoint { try Self.insert("c", connection) }
              throw ChangedMind()
            }
          }
          #expect(failure is ChangedMind)
          try Self.insert("d", connection)
        }
      }
      #expect(try await Self.ids(database) == ["a", "d"])
    }
  }

  @Test(arguments: Engine.available)
  func `a step that cannot be taken back ends the transaction with its outcome unknown`(
    engine: Engine
  ) async throws {
    try await engine.withBooks { database in
      await #expect(throws: SQLFailure.outcomeUnknown) {
        try await database.write { connection in
          try Self.insert("a", connection)
          try connection.savepoint {
            // As an engine does by itself when it has no memory left, or is interrupted.
            try connection.runScript("ROLLBACK")
            throw ChangedMind()
          }
        }
      }
      #expect(try await Self.ids(database) == [])
      try await database.write { try Self.insert("b", $0) }
      #expect(try await Self.ids(database) == ["b"])
    }
  }

  @Test(arguments: Engine.available)
  func `a transaction that the engine gave up is never answered as done`(
    engine: Engine
  ) async throws {
    try await engine.withBooks { database in
      await #expect(throws: SQLFailure.outcomeUnknown) {
        try await database.write { connection in
          try Self.insert("a", connection)
          try connection.runScript("ROLLBACK")
        }
      }
    }
  }

  @Test(arguments: Engine.available)
  func `a reference that is still open at the end is refused, not unknown`(
    engine: Engine
  ) async throws {
    try await engine.withDatabase { database in
      try await database.write { connection in
        let ending = connection.dialect.tableEnding
        try connection.runScript(
          """
          CREATE TABLE book (id TEXT NOT NULL PRIMARY KEY)\(ending);
          CREATE TABLE page (
            id TEXT NOT NULL PRIMARY KEY,
            book_id TEXT NOT NULL REFERENCES book (id) DEFERRABLE INITIALLY DEFERRED
          )\(ending);
          """)
      }
      await #expect(throws: SQLFailure.foreignKeyViolation) {
        try await database.write { try $0.run("INSERT INTO page (id, book_id) VALUES ('p', 'b')") }
      }
      try await database.write { connection in
        try connection.run("INSERT INTO page (id, book_id) VALUES ('p', 'b')")
        try connection.run("INSERT INTO book (id) VALUES ('b')")
      }
      let pages = try await database.read { try $0.rows("SELECT id FROM page") { $0.text(0) } }
      #expect(pages == ["p"])
    }
  }

  @Test(arguments: Engine.available)
  func `a reader sees what was answered before, and cannot write`(engine: Engine) async throws {
    try await engine.withBooks { database in
      for id in ["a", "b", "c"] {
        try await database.write { try Self.insert(id, $0) }
        #expect(try await Self.ids(database).last == id)
      }
      await #expect(throws: SQLFailure.self) {
        try await database.read { try Self.insert("d", $0) }
      }
      #expect(try await Self.ids(database) == ["a", "b", "c"])
    }
  }

  @Test func `a reader keeps its snapshot while a writer goes on`() async throws {
    try await Engine.sqliteFile.withBooks { database in
      let readerHasBegun = DispatchSemaphore(value: 0)
      let writerIsDone = DispatchSemaphore(value: 0)
      async let counts = database.read { connection in
        let count = {
          try connection.firstRow("SELECT count(*) FROM book") { $0.integer(0) } ?? -1
        }
        let before = try count()
        readerHasBegun.signal()
        writerIsDone.wait()
        return [before, try count()]
      }
      // Inside the writer's own thread, so that no thread of the cooperative pool waits.
      try await database.write { connection in
        readerHasBegun.wait()
        try Self.insert("a", connection)
      }
      writerIsDone.signal()
      #expect(try await counts == [0, 0])
      #expect(try await Self.ids(database) == ["a"])
    }
  }

  @Test(arguments: Engine.available)
  func `a writing whose caller was cancelled is finished all the same`(
    engine: Engine
  ) async throws {
    try await engine.withBooks { database in
      let hasBegun = DispatchSemaphore(value: 0)
      let isCancelled = DispatchSemaphore(value: 0)
      let writing = Task {
        try await database.write { connection in
          try Self.insert("a", connection)
          hasBegun.signal()
          isCancelled.wait()
          try Self.insert("b", connection)
        }
      }
      DispatchQueue.global().async {
        hasBegun.wait()
        writing.cancel()
        isCancelled.signal()
      }
      try await writing.value
      #expect(try await Self.ids(database) == ["a", "b"])
    }
  }

  private static func insert(_ id: String, _ connection: any SQLConnection) throws {
    try connection.run("INSERT INTO book (id, last_number) VALUES (\(id), \(0))")
  }

  private static func ids(_ database: any SQLDatabase) async throws -> [String] {
    try await database.read { try $0.rows("SELECT id FROM book ORDER BY id") { $0.text(0) } }
  }
}
