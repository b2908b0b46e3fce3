/// How the bytes of a text file stand for letters, as its first bytes tell.
enum TextEncoding: Hashable, Sendable {
  /// UTF-8, or a code page of one byte a letter; each cell decides.
  case bytes(mark: Int)
  case utf16LittleEndian
  case utf16BigEndian

  init(beginning: [UInt8]) {
    if beginning.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = .bytes(mark: 3)
    } else if beginning.starts(with: [0xFF, 0xFE]) {
      self = .utf16LittleEndian
    } else if beginning.starts(with: [0xFE, 0xFF]) {
      self = .utf16BigEndian
    } else {
      self = .bytes(mark: 0)
    }
  }

  /// Bytes of the mark at the beginning.
  var markLength: Int {
    if case .bytes(let mark) = self { mark } else { 2 }
  }
}
