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

/// Turns pieces of UTF-16 into UTF-8; a letter cut between two pieces waits for the second.
struct UTF16Transcoder {
  private let isBigEndian: Bool
  private var pendingByte: UInt8?
  private var pendingSurrogate: UInt16?

  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  mutating func transcode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    for byte in bytes {
      guard let first = pendingByte else {
        pendingByte = byte
        continue
      }
      pendingByte = nil
      let unit = isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
      append(unit, to: &output)
    }
    return output
  }

  private mutating func append(_ unit: UInt16, to output: inout [UInt8]) {
    if let high = pendingSurrogate {
      pendingSurrogate = nil
      if UTF16.isTrailSurrogate(unit) {
        let scalar = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
        append(Unicode.Scalar(scalar), to: &output)
        return
      }
      append(nil, to: &output)
    }
    if UTF16.isLeadSurrogate(unit) {
      pendingSurrogate = unit
    } else {
      append(Unicode.Scalar(unit), to: &output)
    }
  }

  private func append(_ scalar: Unicode.Scalar?, to output: inout [UInt8]) {
    output.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
  }
}
