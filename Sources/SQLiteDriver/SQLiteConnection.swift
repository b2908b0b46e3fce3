internal import GRDB
internal import GRDBSQLite
internal import SQLToolkit

/// A GRDB connection seen as ours. Statements come from GRDB's cache; values are bound and columns
/// read through SQLite itself, because GRDB's boxes cost more than the work on the hot path.
final class SQLiteConnection: SQLConnection {
  let dialect = Dialect.sqlite
  private let database: Database
  private var insertions: [ObjectIdentifier: Statement] = [:]

  init(_ database: Database) {
    self.database = database
  }

  @discardableResult
  func run(_ query: SQLQuery) throws -> Int {
    let statement = try prepared(query.text(for: dialect))
    try bind(query.values, to: statement)
    while try step(statement) {}
    return database.changesCount
  }

  func insert(_ insert: SQLInsert, _ values: [SQLValue]) throws {
    let key = ObjectIdentifier(insert)
    let statement: Statement
    if let known = insertions[key] {
      statement = known
    } else {
      statement = try prepared(insert.text(for: dialect))
      insertions[key] = statement
    }
    try bind(values, to: statement)
    while try step(statement) {}
  }

  func forEachRow(_ query: SQLQuery, _ body: (any SQLRow) throws -> Void) throws {
    // A statement of its own when the cached one is running: a query inside a query's rows.
    let text = query.text(for: dialect)
    var statement = try prepared(text)
    if sqlite3_stmt_busy(statement.sqliteStatement) != 0 {
      statement = try database.makeStatement(sql: text)
    }
    try bind(query.values, to: statement)
    defer { sqlite3_reset(statement.sqliteStatement) }
    let row = SQLiteRow(statement.sqliteStatement)
    while try step(statement) { try body(row) }
  }

  func runScript(_ text: String) throws {
    try database.execute(sql: text)
  }

  private func prepared(_ text: String) throws -> Statement {
    try database.cachedStatement(sql: text)
  }

  private func bind(_ values: [SQLValue], to statement: Statement) throws {
    let handle = statement.sqliteStatement
    sqlite3_reset(handle)
    var place: CInt = 0
    for value in values {
      place += 1
      let code =
        switch value {
        case .integer(let number): sqlite3_bind_int64(handle, place, Int64(number))
        case .null: sqlite3_bind_null(handle, place)
        case .text(var text):
          text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
              sqlite3_bind_text(
                handle, place, characters.baseAddress ?? Self.nothing, CInt(characters.count),
                Self.copied)
            }
          }
        }
      guard code == SQLITE_OK else { throw failure(code) }
    }
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
