import Dispatch
import FoundationEssentials
import SQLToolkit
import SQLiteDriver
import Testing

/// What only a file of SQLite can be asked.
struct SQLiteFileTests {
  @Test func `the writer is set to lose nothing on a power cut, and stays so`() async throws {
    try await TemporaryFolder.with { folder in
      let database = try SQLiteDatabase(path: folder.appending(path: "a.sqlite").path)
      #expect(try await database.synchronousLevel() == 2)
      try await Migrator([.books], fingerprint: { $0 }).migrate(database)
      try await database.write { try $0.run("INSERT INTO book (id, last_number) VALUES ('a', 0)") }
      try await database.checkpoint()
      #expect(try await database.synchronousLevel() == 2)
    }
  }

  @Test func `a weaker writer is told apart`() async throws {
    try await TemporaryFolder.with { folder in
      let path = folder.appending(path: "a.sqlite").path
      let database = try SQLiteDatabase(path: path, durability: .normal)
      #expect(try await database.synchronousLevel() == 1)
    }
  }

  @Test func `while one writer holds the file another is told that it is busy`() async throws {
    try await TemporaryFolder.with { folder in
      let path = folder.appending(path: "a.sqlite").path
      let first = try SQLiteDatabase(path: path)
      let second = try SQLiteDatabase(path: path, durability: .full, patience: 0)
      try await Migrator([.books], fingerprint: { $0 }).migrate(first)
      let isHeld = DispatchSemaphore(value: 0)
      let isTried = DispatchSemaphore(value: 0)
      async let holding: Void = first.write { connection in
        try connection.run("INSERT INTO book (id, last_number) VALUES ('a', 0)")
        isHeld.signal()
        isTried.wait()
      }
      let failure = await withCheckedContinuation { continuation in
        DispatchQueue.global().async {
          isHeld.wait()
          Task {
            do {
              try await second.write {
                try $0.run("INSERT INTO book (id, last_number) VALUES ('b', 0)")
              }
              continuation.resume(returning: SQLFailure?.none)
            } catch {
              continuation.resume(returning: error as? SQLFailure)
            }
            isTried.signal()
          }
        }
      }
      try await holding
      #expect(failure == .busy)
      try await second.write { try $0.run("INSERT INTO book (id, last_number) VALUES ('c', 0)") }
      let ids = try await first.read { connection in
        try connection.rows("SELECT id FROM book ORDER BY id") { $0.text(0) }
      }
      #expect(ids == ["a", "c"])
    }
  }

  @Test func `what was answered is there when the file is opened again`() async throws {
    try await TemporaryFolder.with { folder in
      let path = folder.appending(path: "a.sqlite").path
      do {
        let database = try SQLiteDatabase(path: path)
        try await Migrator([.books], fingerprint: { $0 }).migrate(database)
        try await database.write { connection in
          try connection.run("INSERT INTO book (id, last_number) VALUES ('a', 7)")
        }
      }
      let again = try SQLiteDatabase(readingPath: path)
      let number = try await again.read { connection in
        try connection.firstRow("SELECT last_number FROM book") { $0.integer(0) }
      }
      #expect(number == 7)
      await #expect(throws: SQLFailure.self) {
        try await again.write { try $0.run("DELETE FROM book") }
      }
    }
  }

  @Test func `a file that is no database is called damaged`() async throws {
    try await TemporaryFolder.with { folder in
      let file = folder.appending(path: "a.sqlite")
      try Data(repeating: 0x41, count: 8192).write(to: file)
      #expect(throws: SQLFailure.damaged("file is not a database")) {
        try SQLiteDatabase(path: file.path)
      }
    }
  }

  @Test func `a copy is whole and stands alone`() async throws {
    try await TemporaryFolder.with { folder in
      let database = try SQLiteDatabase(path: folder.appending(path: "a.sqlite").path)
      try await Migrator([.books], fingerprint: { $0 }).migrate(database)
      try await database.write { try $0.run("INSERT INTO book (id, last_number) VALUES ('a', 7)") }
      let path = folder.appending(path: "it's a copy.sqlite").path
      try await database.copy(toPath: path)
      let copy = try SQLiteDatabase(readingPath: path)
      let ids = try await copy.read { try $0.rows("SELECT id FROM book") { $0.text(0) } }
      #expect(ids == ["a"])
    }
  }
}
