internal import GRDBSQLite
internal import SQLToolkit

/// The row a running statement stands on.
final class SQLiteRow: SQLRow {
  private let statement: OpaquePointer

  init(_ statement: OpaquePointer) {
    self.statement = statement
  }

  func text(_ column: Int) -> String {
    withBytes(column) { String(decoding: $0, as: UTF8.self) }
  }

  func integer(_ column: Int) -> Int {
    Int(sqlite3_column_int64(statement, CInt(column)))
  }

  func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(statement, CInt(column)) == SQLITE_NULL
  }

  func withBytes<T>(
    _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> T
  ) rethrows -> T {
    let start = sqlite3_column_text(statement, CInt(column))
    let count = Int(sqlite3_column_bytes(statement, CInt(column)))
    return try body(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
  }
}
