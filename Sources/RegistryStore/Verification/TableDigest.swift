internal import Crypto
internal import RegistryServices
internal import SQLToolkit

/// What the rows of a derived table are known by, in the order of their keys.
struct TableDigest: Equatable {
  /// SHA-256, hexadecimal.
  let text: String

  init(of table: ProjectionTable, in connection: any SQLConnection) throws {
    let width = try connection.columnCount(ofTable: table.name)
    let query = SQLQuery(stringLiteral: "SELECT * FROM \(table.name) ORDER BY \(table.key)")
    var hasher = SHA256()
    try connection.forEachRow(query) { row in
      for column in 0..<width {
        row.withBytes(column) { bytes in
          // With its length, so that no two different rows give the same bytes.
          withUnsafeBytes(of: UInt32(truncatingIfNeeded: bytes.count).littleEndian) {
            hasher.update(bufferPointer: $0)
          }
          hasher.update(bufferPointer: UnsafeRawBufferPointer(bytes))
        }
      }
    }
    text = hasher.finalize().withUnsafeBytes { Hexadecimal.text($0) }
  }
}
