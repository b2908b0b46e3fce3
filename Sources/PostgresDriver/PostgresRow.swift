internal import CPostgres
internal import SQLToolkit

/// One row of a result, as text.
final class PostgresRow: SQLRow {
  private let result: OpaquePointer
  private let line: Int32

  init(_ result: OpaquePointer, line: Int32 = 0) {
    self.result = result
    self.line = line
  }

  func text(_ column: Int) -> String {
    withBytes(column) { String(decoding: $0, as: UTF8.self) }
  }

  /// As SQLite reads a text for a number: what does not begin with one is 0.
  func integer(_ column: Int) -> Int {
    guard !isNull(column) else { return 0 }
    return Int(text(column)) ?? 0
  }

  func isNull(_ column: Int) -> Bool {
    PQgetisnull(result, line, Int32(column)) != 0
  }

  func withBytes<T>(
    _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> T
  ) rethrows -> T {
    let count = Int(PQgetlength(result, line, Int32(column)))
    guard let start = PQgetvalue(result, line, Int32(column)) else {
      return try body(UnsafeBufferPointer(start: nil, count: 0))
    }
    return try start.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
      try body(UnsafeBufferPointer(start: bytes, count: count))
    }
  }
}
