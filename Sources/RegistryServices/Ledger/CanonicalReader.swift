/// Reads canonical text from UTF-8 bytes: strict, without recursion deeper than an act needs.
struct CanonicalReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0
  /// Acts nest three levels; a damaged body must not exhaust the stack.
  private static let deepest = 16

  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> CanonicalValue? {
    var reader = CanonicalReader(bytes: bytes)
    guard let value = reader.value(depth: 0), reader.place == bytes.count else { return nil }
    return value
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  private mutating func value(depth: Int) -> CanonicalValue? {
    guard depth < Self.deepest, place < bytes.count else { return nil }
    switch bytes[place] {
    case UInt8(ascii: "\""): return string().map(CanonicalValue.text)
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return list(depth: depth)
    default: return number()
    }
  }

  private mutating func object(depth: Int) -> CanonicalValue? {
    place += 1
    var fields: [String: CanonicalValue] = [:]
    if take("}") { return .object(fields) }
    while true {
      guard let key = string(), take(":"), let value = value(depth: depth + 1) else { return nil }
      guard fields.updateValue(value, forKey: key) == nil else { return nil }
      if take("}") { return .object(fields) }
      guard take(",") else { return nil }
    }
  }

  private mutating func list(depth: Int) -> CanonicalValue? {
    place += 1
    var values: [CanonicalValue] = []
    if take("]") { return .list(values) }
    while true {
      guard let value = value(depth: depth + 1) else { return nil }
      values.append(value)
      if take("]") { return .list(values) }
      guard take(",") else { return nil }
    }
  }

  private mutating func number() -> CanonicalValue? {
    let start = place
    if place < bytes.count, bytes[place] == UInt8(ascii: "-") { place += 1 }
    while place < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place]) {
      place += 1
    }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    return Int(text).map(CanonicalValue.integer)
  }

  private mutating func string() -> String? {
    guard take("\"") else { return nil }
    let start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      guard bytes[place] != UInt8(ascii: "\\") else { return escapedString(from: start) }
      place += 1
    }
    guard place < bytes.count else { return nil }
    defer { place += 1 }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<place]), as: UTF8.self)
  }

  private mutating func escapedString(from start: Int) -> String? {
    var units = Array(bytes[start..<place])
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        place += 1
        return String(decoding: units, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard place + 1 < bytes.count else { return nil }
        let mark = bytes[place + 1]
        place += 2
        if mark == UInt8(ascii: "u") {
          guard place + 4 <= bytes.count,
            let code = UInt8(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
          else { return nil }
          units.append(code)
          place += 4
        } else {
          units.append(mark)
        }
      default:
        units.append(bytes[place])
        place += 1
      }
    }
    return nil
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }
}
