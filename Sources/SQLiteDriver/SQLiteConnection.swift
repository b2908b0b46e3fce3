internal import GRDB
internal import GRDBSQLite
internal import Glibc
internal import SQLToolkit

/// A GRDB connection seen as ours. Statements come from GRDB's cache; values are bound and columns
/// read through SQLite itself, because GRDB's boxes cost more than the work on the hot path.
final class SQLiteConnection: SQLConnection {
  let dialect = Dialect.sqlite
  private let database: Database
  /// Each with its insertion, so that no other can come to stand at the same address.
  private var insertions: [ObjectIdentifier: (insertion: SQLInsert, statement: Statement)] = [:]
  /// The texts of the statement that is being run; see `bindInPlace`.
  private var texts: UnsafeMutableBufferPointer<UInt8>

  private static let roomForTexts = 4096

  init(_ database: Database) {
    self.database = database
    texts = .allocate(capacity: Self.roomForTexts)
  }

  deinit { texts.deallocate() }

  @discardableResult
  func run(_ query: SQLQuery) throws -> Int {
    let statement = try idle(query.text(for: dialect))
    try bindInPlace(query.values, to: statement)
    while try step(statement) {}
    // What SQLite counts is of the last statement that could change anything.
    return sqlite3_stmt_readonly(statement.sqliteStatement) == 0 ? database.changesCount : 0
  }

  func insert(_ insert: SQLInsert, _ values: [SQLValue]) throws {
    let key = ObjectIdentifier(insert)
    let statement: Statement
    if let known = insertions[key] {
      statement = known.statement
    } else {
      statement = try translating { try database.cachedStatement(sql: insert.text(for: dialect)) }
      insertions[key] = (insert, statement)
    }
    try bindInPlace(values, to: statement)
    while try step(statement) {}
  }

  func forEachRow(_ query: SQLQuery, _ body: (any SQLRow) throws -> Void) throws {
    let statement = try idle(query.text(for: dialect))
    try bind(query.values, to: statement)
    defer { sqlite3_reset(statement.sqliteStatement) }
    let row = SQLiteRow(statement.sqliteStatement)
    while try step(statement) { try body(row) }
  }

  func runScript(_ text: String) throws {
    try translating { try database.execute(sql: text) }
  }

  /// The statement of a text: the cached one, or one of its own while that is running (a query
  /// inside the same query's rows).
  private func idle(_ text: String) throws -> Statement {
    try translating {
      let statement = try database.cachedStatement(sql: text)
      guard sqlite3_stmt_busy(statement.sqliteStatement) != 0 else { return statement }
      return try database.makeStatement(sql: text)
    }
  }

  /// So that whoever catches inside a transaction sees one vocabulary.
  private func translating<T>(_ work: () throws -> T) throws -> T {
    do {
      return try work()
    } catch let error as DatabaseError {
      throw SQLFailure(error)
    }
  }

  /// Binds without SQLite copying each text into an allocation of its own: only for a statement that is
  /// run to its end before this connection does anything else.
  private func bindInPlace(_ values: [SQLValue], to statement: Statement) throws {
    let needed = values.reduce(0) { sum, value in
      if case .text(let text) = value { sum + text.utf8.count } else { sum }
    }
    if needed > texts.count {
      texts.deallocate()
      texts = .allocate(capacity: max(needed, texts.count * 2))
    }
    var used = 0
    try bind(values, to: statement, freeing: nil) { bytes in
      let copy = UnsafeMutableBufferPointer(rebasing: texts[used..<used + bytes.count])
      _ = copy.initialize(from: bytes)
      used += bytes.count
      return UnsafeBufferPointer(copy)
    }
  }

  /// Binds copies, for whoever reads the rows may run other statements in between; or what `lasting` makes of
  /// each text, which then must lie still until the statement has run.
  private func bind(
    _ values: [SQLValue], to statement: Statement,
    freeing: sqlite3_destructor_type? = SQLiteConnection.copied,
    lasting: (UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> = { $0 }
  ) throws {
    let handle = statement.sqliteStatement
    sqlite3_reset(handle)
    // A value left out would be the one bound last time.
    guard values.count == Int(sqlite3_bind_parameter_count(handle)) else {
      throw SQLFailure.other(code: Int(SQLITE_RANGE), message: "\(values.count) values given")
    }
    var place: CInt = 0
    for value in values {
      place += 1
      let code =
        switch value {
        case .integer(let number): sqlite3_bind_int64(handle, place, Int64(number))
        case .null: sqlite3_bind_null(handle, place)
        case .text(var text):
          try text.withUTF8 { bytes in
            // PostgreSQL cannot keep it, and SQLite's own functions stop at it.
            guard !Self.holdsZero(bytes) else { throw SQLFailure.textWithoutNUL }
            return lasting(bytes).withMemoryRebound(to: CChar.self) { characters in
              sqlite3_bind_text(
                handle, place, characters.baseAddress ?? Self.nothing, CInt(characters.count),
                freeing)
            }
          }
        }
      guard code == SQLITE_OK else { throw failure(code) }
    }
  }

  /// By the C library, which looks at many bytes at once: the body of an act is a kilobyte.
  private static func holdsZero(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = bytes.baseAddress else { return false }
    return memchr(start, 0, bytes.count) != nil
  }

  /// Moves to the next row; false at the end.
  private func step(_ statement: Statement) throws -> Bool {
    switch sqlite3_step(statement.sqliteStatement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      sqlite3_reset(statement.sqliteStatement)
      return false
    case let code:
      let problem = failure(code)
      sqlite3_reset(statement.sqliteStatement)
      throw problem
    }
  }

  private func failure(_ code: CInt) -> SQLFailure {
    let handle = database.sqliteConnection
    let message = handle.map { String(cString: sqlite3_errmsg($0)) } ?? ""
    let extended = handle.map { sqlite3_extended_errcode($0) } ?? code
    return SQLFailure(extendedCode: extended, message: message)
  }

  /// Tells SQLite to copy the text before the call returns (`SQLITE_TRANSIENT`).
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  /// An empty text has no address of its own, and NULL would bind as NULL.
  private static var nothing: UnsafePointer<CChar> {
    UnsafePointer(emptyText)
  }
}

/// One zero byte that lives as long as the program.
private nonisolated(unsafe) let emptyText: UnsafeMutablePointer<CChar> = {
  // Written once, here, and only ever read afterwards.
  let byte = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
  byte.initialize(to: 0)
  return byte
}()
