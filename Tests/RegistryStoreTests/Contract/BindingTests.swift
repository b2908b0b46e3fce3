import SQLToolkit
import Testing

/// What goes in comes out, byte for byte, whatever it is.
struct BindingTests {
  /// Texts that have broken programs before.
  static let texts = [
    "", " ", "Nguyễn Thị Ánh", "Nguye\u{302}\u{303}n", "ĐẶNG Đức", "'; DROP TABLE entry; --",
    "\"a\"",
    "?1 $1 :name", "100%_\\", "dòng 1\r\ndòng 2\ttab", "👨‍👩‍👧", "𠀋", "\u{FEFF}x", "\u{FFFD}",
    "{{strict}}",
  ]

  @Test(arguments: Engine.available, texts)
  func `a text comes back as the same bytes`(engine: Engine, text: String) async throws {
    try await engine.withBooks { database in
      let back = try await database.write { connection in
        try connection.run("INSERT INTO book (id, last_number) VALUES (\("b"), \(0))")
        try connection.run(
          "INSERT INTO entry (book_id, number, name) VALUES (\("b"), \(1), \(text))")
        return try connection.firstRow("SELECT name FROM entry WHERE name = \(text)") { row in
          #expect(row.withBytes(0) { Array($0) } == Array(text.utf8))
          return row.text(0)
        }
      }
      #expect(back.map { Array($0.utf8) } == Array(text.utf8))
    }
  }

  @Test(arguments: Engine.available)
  func `composed and decomposed letters are two texts`(engine: Engine) async throws {
    try await engine.withBooks { database in
      let count = try await database.write { connection in
        try connection.run("INSERT INTO book (id, last_number) VALUES (\("\u{1EBF}"), \(0))")
        try connection.run("INSERT INTO book (id, last_number) VALUES (\("e\u{302}\u{301}"), \(0))")
        return try connection.firstRow("SELECT count(*) FROM book") { $0.integer(0) }
      }
      #expect(count == 2)
    }
  }

  @Test(arguments: Engine.available)
  func `an empty text is a text, and only nothing is nothing`(engine: Engine) async throws {
    try await engine.withBooks { database in
      try await database.write { connection in
        try connection.run("INSERT INTO book (id, last_number) VALUES (\("b"), \(0))")
        try connection.run(
          "INSERT INTO entry (book_id, number, name, remark) VALUES (\("b"), \(1), \("A"), \(""))")
        try connection.run(
          """
          INSERT INTO entry (book_id, number, name, remark)
          VALUES (\("b"), \(2), \("B"), \(String?.none))
          """)
        let remarks = try connection.rows("SELECT remark FROM entry ORDER BY number") {
          ($0.isNull(0), $0.textOrNil(0), $0.text(0), $0.withBytes(0) { $0.count })
        }
        #expect(remarks.map(\.0) == [false, true])
        #expect(remarks.map(\.1) == ["", nil])
        #expect(remarks.map(\.2) == ["", ""])
        #expect(remarks.map(\.3) == [0, 0])
        let missing = try connection.rows("SELECT number FROM entry WHERE remark IS NULL") {
          $0.integer(0)
        }
        #expect(missing == [2])
        let absent = try connection.firstRow("SELECT max(number) FROM entry WHERE number > \(9)") {
          ($0.integer(0), $0.integerOrNil(0))
        }
        #expect(absent?.0 == 0)
        #expect(absent?.1 == nil)
      }
    }
  }

  @Test(arguments: Engine.available, [0, 1, -1, Int(Int32.max), Int(Int32.min), .max, .min])
  func `an integer of 64 bits comes back`(engine: Engine, number: Int) async throws {
    try await engine.withBooks { database in
      let back = try await database.write { connection in
        try connection.run("INSERT INTO book (id, last_number) VALUES (\("b"), \(0))")
        try connection.run(
          "INSERT INTO entry (book_id, number, name) VALUES (\("b"), \(number), \("A"))")
        return try connection.firstRow("SELECT number FROM entry") { $0.integer(0) }
      }
      #expect(back == number)
    }
  }

  @Test(arguments: Engine.available)
  func `a text of four million letters comes back`(engine: Engine) async throws {
    try await engine.withBooks { database in
      let text = String(repeating: "Hộ tịch ", count: 500_000)
      let back = try await database.write { connection in
        try connection.run("INSERT INTO book (id, last_number) VALUES (\("b"), \(0))")
        try connection.run(
          "INSERT INTO entry (book_id, number, name) VALUES (\("b"), \(1), \(text))")
        return try connection.firstRow("SELECT name FROM entry") { $0.text(0) }
      }
      #expect(back?.utf8.count == text.utf8.count)
      #expect(back == text)
    }
  }

  @Test(arguments: Engine.available)
  func `a text that holds NUL is refused, wherever it stands`(engine: Engine) async throws {
    try await engine.withBooks { database in
      for text in ["\0", "Lan\0", "\0Lan", "La\0n"] {
        await #expect(throws: SQLFailure.textWithoutNUL) {
          try await database.write { connection in
            try connection.run("INSERT INTO book (id, last_number) VALUES (\(text), \(0))")
          }
        }
        await #expect(throws: SQLFailure.textWithoutNUL) {
          try await database.write { try $0.insert(Self.insertBook, [.text(text), .integer(0)]) }
        }
      }
      let ids = try await database.read { try $0.rows("SELECT id FROM book") { $0.text(0) } }
      #expect(ids == [])
    }
  }

  @Test(arguments: Engine.available)
  func `a list of values binds each, and an empty list matches nothing`(
    engine: Engine
  ) async throws {
    try await engine.withBooks { database in
      try await database.write { connection in
        for id in ["a", "b", "c') OR (1=1"] {
          try connection.insert(Self.insertBook, [.text(id), .integer(0)])
        }
        let found = { (ids: [String]) in
          try connection.rows("SELECT id FROM book WHERE id IN \(anyOf: ids) ORDER BY id") {
            $0.text(0)
          }
        }
        let some = try found(["a", "c') OR (1=1"])
        #expect(some == ["a", "c') OR (1=1"])
        let none = try found([])
        #expect(none == [])
      }
    }
  }

  @Test(arguments: Engine.available)
  func `an insertion with a value too few or too many is refused`(engine: Engine) async throws {
    try await engine.withBooks { database in
      try await database.write { try $0.insert(Self.insertBook, [.text("a"), .integer(7)]) }
      for values in [[SQLValue.text("b")], [.text("b"), .integer(1), .integer(2)], []] {
        await #expect(throws: SQLFailure.self) {
          try await database.write { connection in
            try connection.insert(Self.insertBook, [.text("x"), .integer(1)])
            try connection.insert(Self.insertBook, values)
          }
        }
      }
      let ids = try await database.read { try $0.rows("SELECT id FROM book") { $0.text(0) } }
      #expect(ids == ["a"])
    }
  }

  @Test(arguments: Engine.available)
  func `a text does not enter a column of numbers`(engine: Engine) async throws {
    try await engine.withBooks { database in
      await #expect(throws: SQLFailure.self) {
        try await database.write { connection in
          try connection.run("INSERT INTO book (id, last_number) VALUES (\("b"), \("nine"))")
        }
      }
    }
  }

  static let insertBook = SQLInsert("book", ["id", "last_number"])
}
