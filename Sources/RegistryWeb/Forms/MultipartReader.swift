/// Takes a `multipart/form-data` body (RFC 7578) apart as it comes in, piece by piece; a file never
/// stands in memory whole.
struct MultipartReader {
  enum Event: Equatable {
    /// A field that is no file.
    case field(name: String, value: String)
    case fileBegins(field: String, fileName: String)
    case fileBytes([UInt8])
    case fileEnds
  }

  private enum State { case betweenParts, headers, field(String), file, ended }

  private static let maximumHeaderBytes = 8_192
  private static let maximumFieldBytes = 65_536
  private static let maximumParts = 200

  /// A line end, two hyphens and the boundary: what ends every part.
  private let delimiter: [UInt8]
  private var pending: [UInt8]
  private var state = State.betweenParts
  private var fieldBytes: [UInt8] = []
  private var parts = 0

  /// Nil when the header names no boundary as RFC 2046 allows it.
  init?(contentType: String) {
    guard let boundary = Self.parameter("boundary", of: contentType), !boundary.isEmpty,
      boundary.utf8.count <= 70
    else { return nil }
    delimiter = Array("\r\n--\(boundary)".utf8)
    // The first delimiter has no line end before it; with one given, all are alike.
    pending = Array("\r\n".utf8)
  }

  /// Whether the closing delimiter has come: without it the body was cut off.
  var hasEnded: Bool { if case .ended = state { true } else { false } }

  /// Takes the next piece of the body; answers what has become known.
  mutating func feed(_ bytes: some Sequence<UInt8>) throws(WebFailure) -> [Event] {
    pending.append(contentsOf: bytes)
    var events: [Event] = []
    var start = 0
    while try step(from: &start, into: &events) {}
    pending.removeFirst(start)
    return events
  }

  /// Reads on from `start`; answers false when more bytes are needed.
  private mutating func step(
    from start: inout Int, into events: inout [Event]
  ) throws(WebFailure) -> Bool {
    switch state {
    case .ended:
      start = pending.count
      return false
    case .betweenParts: return try readDelimiter(from: &start)
    case .headers: return try readHeaders(from: &start, into: &events)
    case .field, .file: return try readContent(from: &start, into: &events)
    }
  }

  private mutating func readDelimiter(from start: inout Int) throws(WebFailure) -> Bool {
    guard let found = position(of: delimiter, from: start) else {
      start = max(start, pending.count - delimiter.count + 1)
      return false
    }
    return try afterDelimiter(at: found + delimiter.count, start: &start, from: found)
  }

  /// After a delimiter come a line end and the next part, or two hyphens and the end.
  private mutating func afterDelimiter(
    at end: Int, start: inout Int, from found: Int
  ) throws(WebFailure) -> Bool {
    guard pending.count >= end + 2 else {
      start = found
      state = .betweenParts
      return false
    }
    switch (pending[end], pending[end + 1]) {
    case (UInt8(ascii: "-"), UInt8(ascii: "-")):
      state = .ended
      start = pending.count
      return false
    case (0x0D, 0x0A):
      parts += 1
      guard parts <= Self.maximumParts else { throw .malformed }
      state = .headers
      start = end + 2
      return true
    default: throw .malformed
    }
  }

  private mutating func readHeaders(
    from start: inout Int, into events: inout [Event]
  ) throws(WebFailure) -> Bool {
    guard let end = position(of: [0x0D, 0x0A, 0x0D, 0x0A], from: start) else {
      guard pending.count - start <= Self.maximumHeaderBytes else { throw .malformed }
      return false
    }
    guard end - start <= Self.maximumHeaderBytes,
      let text = String(validating: pending[start..<end], as: UTF8.self)
    else { throw .malformed }
    // The line end before the content may at once be that of its delimiter: an empty part.
    start = end + 2
    let lines = text.split(separator: "\r\n")
    let name = "content-disposition:"
    guard let line = lines.first(where: { $0.lowercased().hasPrefix(name) }),
      let field = Self.parameter("name", of: String(line))
    else { throw .malformed }
    skipsLineEnd = true
    if let fileName = Self.parameter("filename", of: String(line)) {
      state = .file
      events.append(.fileBegins(field: field, fileName: fileName))
    } else {
      state = .field(field)
      fieldBytes = []
    }
    return true
  }

  private var skipsLineEnd = false

  private mutating func readContent(
    from start: inout Int, into events: inout [Event]
  ) throws(WebFailure) -> Bool {
    if skipsLineEnd {
      if let found = position(of: delimiter, from: start), found == start {
        skipsLineEnd = false
        try endPart(into: &events)
        return try afterDelimiter(at: found + delimiter.count, start: &start, from: found)
      }
      guard pending.count - start >= delimiter.count + 2 else { return false }
      start += 2
      skipsLineEnd = false
    }
    if let found = position(of: delimiter, from: start) {
      try take(start..<found, into: &events)
      try endPart(into: &events)
      return try afterDelimiter(at: found + delimiter.count, start: &start, from: found)
    }
    let safe = max(start, pending.count - delimiter.count + 1)
    try take(start..<safe, into: &events)
    start = safe
    return false
  }

  private mutating func take(
    _ range: Range<Int>, into events: inout [Event]
  ) throws(WebFailure) {
    guard !range.isEmpty else { return }
    if case .field = state {
      fieldBytes.append(contentsOf: pending[range])
      guard fieldBytes.count <= Self.maximumFieldBytes else { throw .malformed }
    } else {
      events.append(.fileBytes(Array(pending[range])))
    }
  }

  private mutating func endPart(into events: inout [Event]) throws(WebFailure) {
    if case .field(let name) = state {
      guard let value = String(validating: fieldBytes, as: UTF8.self) else { throw .malformed }
      events.append(.field(name: name, value: value))
      fieldBytes = []
    } else {
      events.append(.fileEnds)
    }
    state = .betweenParts
  }

  private func position(of needle: [UInt8], from start: Int) -> Int? {
    pending.withUnsafeBufferPointer { bytes in
      let last = bytes.count - needle.count
      var index = start
      while index <= last {
        if bytes[index] == needle[0] {
          var length = 1
          while length < needle.count, bytes[index + length] == needle[length] { length += 1 }
          if length == needle.count { return index }
        }
        index += 1
      }
      return nil
    }
  }

  /// `name="…"` or `name=…` of a header's text, as browsers write it (`%22` for a quotation mark).
  static func parameter(_ name: String, of header: String) -> String? {
    for part in header.split(separator: ";").dropFirst() {
      let trimmed = part.drop { $0 == " " || $0 == "\t" }
      guard trimmed.lowercased().hasPrefix("\(name)=") else { continue }
      var value = trimmed.dropFirst(name.count + 1)
      if value.first == "\"" {
        guard let open = header.range(ofOpening: name) else { return nil }
        value = header[open...]
        guard let close = value.firstIndex(of: "\"") else { return nil }
        value = value[..<close]
      }
      return value.split(separator: "%22", omittingEmptySubsequences: false).joined(separator: "\"")
    }
    return nil
  }
}

extension String {
  /// Where the quoted value of a parameter begins: a value may itself hold a semicolon.
  fileprivate func range(ofOpening name: String) -> String.Index? {
    let opening = Array(" \(name)=\"".utf8)
    let bytes = Array(utf8)
    guard bytes.count >= opening.count else { return nil }
    for start in 0...(bytes.count - opening.count) {
      let window = bytes[start..<start + opening.count]
      let first = window.first == UInt8(ascii: ";") ? UInt8(ascii: " ") : window.first
      guard first == opening[0] || first == UInt8(ascii: "\t") else { continue }
      let rest = String(decoding: window.dropFirst(), as: UTF8.self).lowercased()
      guard rest == String(decoding: opening.dropFirst(), as: UTF8.self) else { continue }
      return utf8.index(startIndex, offsetBy: start + opening.count)
    }
    return nil
  }
}
