/// The one way in which an act is written down, so that its hash means the same for ever: JSON with
/// sorted keys, no white space, NFC texts and integers only.
public struct CanonicalObject: Sendable {
  /// The fields as they were added, each with its comma in front.
  private var bytes: [UInt8] = []
  /// Where each field begins.
  private var starts: [Int] = []
  private var lastKey = ""
  private var isSorted = true

  /// An object of some bytes, if that is known: room is made once and not by and by.
  public init(reserving count: Int = 0) {
    if count > 0 { bytes.reserveCapacity(count) }
  }

  /// Adds a text.
  public mutating func set(_ key: String, _ text: String) {
    begin(key)
    Self.quote(text, into: &bytes)
  }

  /// Adds an integer.
  public mutating func set(_ key: String, _ number: Int) {
    begin(key)
    bytes += String(number).utf8
  }

  /// Adds an object.
  public mutating func set(_ key: String, _ object: CanonicalObject) {
    begin(key)
    object.write(into: &bytes)
  }

  /// Adds a list of objects.
  public mutating func set(_ key: String, _ objects: [CanonicalObject]) {
    begin(key)
    bytes.append(UInt8(ascii: "["))
    for (place, object) in objects.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      object.write(into: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Adds a list of texts.
  public mutating func set(_ key: String, _ texts: [String]) {
    begin(key)
    bytes.append(UInt8(ascii: "["))
    for (place, text) in texts.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      Self.quote(text, into: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Adds a text under a key that was quoted before and sorts behind all keys so far.
  mutating func setNext(quotedKey: [UInt8], _ text: String) {
    starts.append(bytes.count)
    bytes.append(UInt8(ascii: ","))
    bytes += quotedKey
    bytes.append(UInt8(ascii: ":"))
    Self.quote(text, into: &bytes)
  }

  /// The object as canonical text.
  public var text: String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + 2)
    write(into: &text)
    return String(decoding: text, as: UTF8.self)
  }

  private func write(into result: inout [UInt8]) {
    result.append(UInt8(ascii: "{"))
    if isSorted {
      result += bytes.dropFirst()
    } else {
      for (place, field) in sortedFields().enumerated() {
        result += place == 0 ? field.dropFirst() : field
      }
    }
    result.append(UInt8(ascii: "}"))
  }

  /// Fields in the order of their keys: a quoted key is followed by nothing that sorts before it.
  private func sortedFields() -> [ArraySlice<UInt8>] {
    let ends = starts.dropFirst() + [bytes.count]
    return zip(starts, ends).map { bytes[$0..<$1] }
      .sorted { Self.key(of: $0).lexicographicallyPrecedes(Self.key(of: $1)) }
  }

  /// The key's bytes between its quotation marks; keys are names of ours and hold no escapes.
  private static func key(of field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let key = field.dropFirst(2)
    return key[..<(key.firstIndex(of: UInt8(ascii: "\"")) ?? key.endIndex)]
  }

  private mutating func begin(_ key: String) {
    if !starts.isEmpty, !Self.precedes(lastKey, key) { isSorted = false }
    lastKey = key
    starts.append(bytes.count)
    bytes.append(UInt8(ascii: ","))
    Self.quote(key, into: &bytes)
    bytes.append(UInt8(ascii: ":"))
  }

  /// Order by UTF-8 bytes: Swift's own `<` follows Unicode normalisation, which may change.
  static func precedes(_ left: String, _ right: String) -> Bool {
    var (left, right) = (left, right)
    return left.withUTF8 { left in
      right.withUTF8 { right in left.lexicographicallyPrecedes(right) }
    }
  }

  static func quote(_ text: String, into result: inout [UInt8]) {
    result.append(UInt8(ascii: "\""))
    let isPlain = text.utf8.withContiguousStorageIfAvailable { units in
      guard !holdsEscaped(units) else { return false }
      result.append(contentsOf: units)
      return true
    }
    if isPlain != true {
      for unit in text.utf8 { escape(unit, into: &result) }
    }
    result.append(UInt8(ascii: "\""))
  }

  /// Looks at every byte and stops at none, which the compiler turns into many at once.
  private static func holdsEscaped(_ units: UnsafeBufferPointer<UInt8>) -> Bool {
    var found: UInt8 = 0
    for unit in units { found |= needsEscape(unit) ? 1 : 0 }
    return found != 0
  }

  @inline(__always)
  private static func needsEscape(_ unit: UInt8) -> Bool {
    unit < 0x20 || unit == UInt8(ascii: "\"") || unit == UInt8(ascii: "\\")
  }

  private static func escape(_ unit: UInt8, into result: inout [UInt8]) {
    guard needsEscape(unit) else {
      result.append(unit)
      return
    }
    result.append(UInt8(ascii: "\\"))
    if unit < 0x20 {
      result += "u00".utf8
      result += Hexadecimal.text([unit]).utf8
    } else {
      result.append(unit)
    }
  }
}
