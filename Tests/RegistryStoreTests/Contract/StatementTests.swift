import SQLToolkit
import Testing

/// Statements as the rooms above use them.
struct StatementTests {
  @Test(arguments: Engine.available)
  func `a statement answers how many rows it changed`(engine: Engine) async throws {
    try await engine.withBooks { database in
      try await database.write { connection in
        let counts = try [
          "INSERT INTO book (id, last_number) VALUES ('a', 0)",
          "INSERT INTO book (id, last_number) VALUES ('b', 0)",
          "UPDATE book SET last_number = 5",
          "UPDATE book SET last_number = 6 WHERE id = 'z'",
          "DELETE FROM book",
          "SELECT 1",
        ].map { (query: SQLQuery) in try connection.run(query) }
        #expect(counts == [1, 1, 2, 0, 2, 0])
      }
    }
  }

  @Test(arguments: Engine.available)
  func `a row that is there under the same key takes the new values`(engine: Engine) async throws {
    try await engine.withBooks { database in
      let upsert = SQLInsert("book", ["id", "last_number"], orReplaceBy: ["id"])
      let books = try await database.write { connection in
        try connection.insert(upsert, [.text("a"), .integer(1)])
        try connection.insert(upsert, [.text("b"), .integer(2)])
        try connection.insert(upsert, [.text("a"), .integer(3)])
        return try connection.rows("SELECT id, last_number FROM book ORDER BY id") {
          "\($0.text(0)) \($0.integer(1))"
        }
      }
      #expect(books == ["a 3", "b 2"])
    }
  }

  @Test(arguments: Engine.available)
  func `a row that is nothing but its key is kept once`(engine: Engine) async throws {
    try await engine.withDatabase { database in
      let upsert = SQLInsert("mark", ["id"], orReplaceBy: ["id"])
      let count = try await database.write { connection in
        let ending = connection.dialect.tableEnding
        try connection.runScript("CREATE TABLE mark (id TEXT NOT NULL PRIMARY KEY)\(ending)")
        try connection.insert(upsert, [.text("a")])
        try connection.insert(upsert, [.text("a")])
        return try connection.firstRow("SELECT count(*) FROM mark") { $0.integer(0) }
      }
      #expect(count == 1)
    }
  }

  @Test(arguments: Engine.available)
  func `numbers of a book have no gap and no double`(engine: Engine) async throws {
    try await engine.withBooks { database in
      try await database.write { try $0.run("INSERT INTO book (id, last_number) VALUES ('b', 0)") }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for caller in 1...60 {
          group.addTask {
            do {
              try await database.write { connection in
                let number = try #require(
                  try connection.firstRow(
                    """
                    UPDATE book SET last_number = last_number + 1 WHERE id = \("b")
                    RETURNING last_number
                    """
                  ) { $0.integer(0) })
                try connection.run(
                  "INSERT INTO entry (book_id, number, name) VALUES (\("b"), \(number), \("A"))")
                if caller.isMultiple(of: 3) { throw ChangedMind() }
              }
            } catch is ChangedMind {}
          }
        }
        try await group.waitForAll()
      }
      let numbers = try await database.read { connection in
        try connection.rows("SELECT number FROM entry ORDER BY number") { $0.integer(0) }
      }
      #expect(numbers == Array(1...40))
    }
  }

  @Test(arguments: Engine.available)
  func `a query may be asked inside the rows of the same query`(engine: Engine) async throws {
    try await engine.withBooks { database in
      try await database.write { connection in
        for id in ["a", "b", "c"] {
          try connection.run("INSERT INTO book (id, last_number) VALUES (\(id), \(0))")
        }
        var pairs: [String] = []
        try connection.forEachRow("SELECT id FROM book ORDER BY id") { outer in
          let first = outer.text(0)
          try connection.forEachRow("SELECT id FROM book ORDER BY id") { inner in
            pairs.append("\(first)\(inner.text(0))")
          }
        }
        #expect(pairs == ["aa", "ab", "ac", "ba", "bb", "bc", "ca", "cb", "cc"])
      }
    }
  }

  @Test(arguments: Engine.available)
  func `the statement whose rows are being read may be run inside them`(
    engine: Engine
  ) async throws {
    try await engine.withBooks { database in
      try await database.write { connection in
        for id in ["a", "b", "c"] {
          try connection.run("INSERT INTO book (id, last_number) VALUES (\(id), \(0))")
        }
        var seen: [String] = []
        try connection.forEachRow("SELECT id FROM book ORDER BY id") { row in
          seen.append(row.text(0))
          try #require(seen.count < 9)
          try connection.run("SELECT id FROM book ORDER BY id")
        }
        #expect(seen == ["a", "b", "c"])
      }
    }
  }

  @Test(arguments: Engine.available)
  func `a query abandoned halfway starts at the first row again`(engine: Engine) async throws {
    try await engine.withBooks { database in
      try await database.write { connection in
        for id in ["a", "b"] {
          try connection.run("INSERT INTO book (id, last_number) VALUES (\(id), \(0))")
        }
        for _ in 1...2 {
          var seen: [String] = []
          let failure = caught {
            try connection.forEachRow("SELECT id FROM book ORDER BY id") { row in
              seen.append(row.text(0))
              throw ChangedMind()
            }
          }
          #expect(failure is ChangedMind)
          #expect(seen == ["a"])
        }
      }
    }
  }

  @Test(arguments: Engine.available)
  func `insertions made in passing do not take each other's place`(engine: Engine) async throws {
    try await engine.withBooks { database in
      try await database.write { connection in
        // A hundred at a time are made, used and freed; the next hundred, with the columns the other
        // way round, most likely stand where those stood.
        for round in 0..<6 {
          let swaps = !round.isMultiple(of: 2)
          let inserts = (0..<100).map { _ in
            SQLInsert("book", swaps ? ["last_number", "id"] : ["id", "last_number"])
          }
          for (place, insert) in inserts.enumerated() {
            let number = round * 100 + place
            let values: [SQLValue] = [.text("b\(number)"), .integer(number)]
            try connection.insert(insert, swaps ? values.reversed() : values)
          }
        }
        let count = try connection.firstRow("SELECT count(*) FROM book") { $0.integer(0) }
        #expect(count == 600)
      }
    }
  }

  @Test(arguments: Engine.available)
  func `a statement that cannot be understood is an engine's refusal in our words`(
    engine: Engine
  ) async throws {
    try await engine.withBooks { database in
      try await database.write { connection in
        for query: SQLQuery in ["SELEKT 1", "SELECT nothing FROM book", "SELECT * FROM no_such"] {
          let failure = caught {
            try connection.savepoint { try connection.run(query) }
          }
          #expect(failure is SQLFailure)
        }
        let failure = caught {
          try connection.savepoint { try connection.runScript("SELEKT 1") }
        }
        #expect(failure is SQLFailure)
      }
    }
  }
}

/// What a caller throws who takes everything back.
struct ChangedMind: Error {}
