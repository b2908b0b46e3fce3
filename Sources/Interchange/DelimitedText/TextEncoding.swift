/// How the bytes of a text file stand for letters, as its first bytes tell.
enum TextEncoding: Hashable, Sendable {
  /// UTF-8, or a code page of one byte a letter; each cell decides.
  case bytes(mark: Int)
  case utf16LittleEndian(mark: Int)
  case utf16BigEndian(mark: Int)

  init(beginning: [UInt8]) {
    if beginning.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = .bytes(mark: 3)
    } else if beginning.starts(with: [0xFF, 0xFE]) {
      self = .utf16LittleEndian(mark: 2)
    } else if beginning.starts(with: [0xFE, 0xFF]) {
      self = .utf16BigEndian(mark: 2)
    } else {
      self = Self.unmarked(beginning)
    }
  }

  /// Bytes of the mark at the beginning.
  var markLength: Int {
    switch self {
    case .bytes(let mark): mark
    case .utf16LittleEndian(let mark), .utf16BigEndian(let mark): mark
    }
  }

  var isUTF16: Bool { if case .bytes = self { false } else { true } }

  /// Text without a mark: in UTF-16 every figure, comma and plain letter has a byte of zero, always on
  /// the same side; in any other text there is none.
  private static func unmarked(_ beginning: [UInt8]) -> TextEncoding {
    let sample = beginning.prefix(4_096)
    var zeros = (even: 0, odd: 0)
    for (place, byte) in sample.enumerated() where byte == 0 {
      if place.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let many = sample.count / 5
    if sample.count >= 16, zeros.odd > many, zeros.even == 0 { return .utf16LittleEndian(mark: 0) }
    if sample.count >= 16, zeros.even > many, zeros.odd == 0 { return .utf16BigEndian(mark: 0) }
    return .bytes(mark: 0)
  }
}
