/// Reads canonical text from UTF-8 bytes, without recursion deeper than an act needs.
///
/// Strict: it takes exactly the texts that `CanonicalObject` writes, so that one content has one text
/// and whatever was written otherwise is seen.
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
    var fields = CanonicalFields()
    if take("}") { return .object(fields) }
    while true {
      guard let key = string(), take(":"), let value = value(depth: depth + 1),
        fields.append(key, value)
      else { return nil }
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

  /// Digits without a zero in front; a minus only before a number that is not zero.
  private mutating func number() -> CanonicalValue? {
    let start = place
    if place < bytes.count, bytes[place] == UInt8(ascii: "-") { place += 1 }
    let digits = place
    while place < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place]) {
      place += 1
    }
    guard digits < place else { return nil }
    let hasZeroInFront = bytes[digits] == UInt8(ascii: "0")
    guard !hasZeroInFront || (place == digits + 1 && digits == start) else { return nil }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    return Int(text).map(CanonicalValue.integer)
  }

  private mutating func string() -> String? {
    guard take("\"") else { return nil }
    let start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      guard bytes[place] != UInt8(ascii: "\\") else { return escapedString(from: start) }
      guard bytes[place] >= Self.firstUnescaped else { return nil }
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
        guard let unit = escapedUnit() else { return nil }
        units.append(unit)
      case let unit where unit >= Self.firstUnescaped:
        units.append(unit)
        place += 1
      default: return nil
      }
    }
    return nil
  }

  /// A quotation mark, a backslash, or a control character as `\u001f`; nothing else is escaped.
  private mutating func escapedUnit() -> UInt8? {
    guard place + 1 < bytes.count else { return nil }
    let mark = bytes[place + 1]
    place += 2
    guard mark == UInt8(ascii: "u") else {
      return mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "\\") ? mark : nil
    }
    guard place + 4 <= bytes.count, bytes[place] == UInt8(ascii: "0"),
      bytes[place + 1] == UInt8(ascii: "0"), let high = Self.hexDigit(bytes[place + 2]),
      let low = Self.hexDigit(bytes[place + 3])
    else { return nil }
    place += 4
    let unit = high << 4 | low
    return unit < Self.firstUnescaped ? unit : nil
  }

  private static func hexDigit(_ unit: UInt8) -> UInt8? {
    switch unit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): unit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): unit - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  /// Control characters stand escaped.
  private static let firstUnescaped: UInt8 = 0x20

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }
}
