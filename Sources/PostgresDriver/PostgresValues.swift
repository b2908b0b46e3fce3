internal import Glibc
internal import SQLToolkit

/// Values as the texts that libpq sends: one buffer, a zero byte after each.
struct PostgresValues {
  /// Calls `body` with the texts in their order, nil for NULL.
  ///
  /// Throws `SQLFailure.textWithoutNUL` for a text that holds the character NUL: everything behind
  /// it would be lost without a word.
  static func with<T>(
    _ values: [SQLValue], _ body: (UnsafePointer<UnsafePointer<CChar>?>) throws -> T
  ) throws -> T {
    var bytes: [CChar] = []
    var starts: [Int?] = []
    starts.reserveCapacity(values.count)
    for value in values {
      switch value {
      case .null:
        starts.append(nil)
        continue
      case .integer(let number):
        starts.append(bytes.count)
        bytes.append(contentsOf: String(number).utf8.map { CChar(bitPattern: $0) })
      case .text(var text):
        starts.append(bytes.count)
        try text.withUTF8 { text in
          guard let start = text.baseAddress else { return }
          guard memchr(start, 0, text.count) == nil else { throw SQLFailure.textWithoutNUL }
          start.withMemoryRebound(to: CChar.self, capacity: text.count) {
            bytes.append(contentsOf: UnsafeBufferPointer(start: $0, count: text.count))
          }
        }
      }
      bytes.append(0)
    }
    return try bytes.withUnsafeBufferPointer { bytes in
      let texts = starts.map { start in start.flatMap { bytes.baseAddress?.advanced(by: $0) } }
      return try texts.withUnsafeBufferPointer { texts in
        // An array without elements may have no address, and libpq does not look at it then.
        var nothing: UnsafePointer<CChar>?
        guard let start = texts.baseAddress else { return try body(&nothing) }
        return try body(start)
      }
    }
  }
}
