/// The one way in which an act is written down, so that its hash means the same for ever: JSON with
/// sorted keys, no white space, NFC texts and integers only.
public struct CanonicalObject: Sendable {
  private var fields: [(key: String, value: String)] = []
  private var isSorted = true

  public init() {}

  /// Adds a text.
  public mutating func set(_ key: String, _ text: String) {
    var value = ""
    Self.quote(text, into: &value)
    add(key, value)
  }

  /// Adds an integer.
  public mutating func set(_ key: String, _ number: Int) { add(key, String(number)) }

  /// Adds an object.
  public mutating func set(_ key: String, _ object: CanonicalObject) { add(key, object.text) }

  /// Adds a list of objects.
  public mutating func set(_ key: String, _ objects: [CanonicalObject]) {
    add(key, "[\(objects.map(\.text).joined(separator: ","))]")
  }

  /// Adds a list of texts.
  public mutating func set(_ key: String, _ texts: [String]) {
    var value = "["
    for (place, text) in texts.enumerated() {
      if place > 0 { value += "," }
      Self.quote(text, into: &value)
    }
    value += "]"
    add(key, value)
  }

  /// The object as canonical text.
  public var text: String {
    let ordered = isSorted ? fields : fields.sorted { Self.precedes($0.key, $1.key) }
    var text = "{"
    text.reserveCapacity(ordered.reduce(2) { $0 + $1.key.utf8.count + $1.value.utf8.count + 4 })
    var isFirst = true
    for field in ordered {
      if !isFirst { text += "," }
      isFirst = false
      Self.quote(field.key, into: &text)
      text += ":"
      text += field.value
    }
    text += "}"
    return text
  }

  private mutating func add(_ key: String, _ value: String) {
    if let last = fields.last, !Self.precedes(last.key, key) { isSorted = false }
    fields.append((key, value))
  }

  /// Order by UTF-8 bytes: Swift's own `<` follows Unicode normalisation, which may change.
  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private static func quote(_ text: String, into result: inout String) {
    result += "\""
    if text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
      for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": result += "\\\""
        case "\\": result += "\\\\"
        case "\u{0}"..<"\u{20}":
          let digits = String(scalar.value, radix: 16)
          result += "\\u"
          result += String(repeating: "0", count: 4 - digits.count)
          result += digits
        default: result.unicodeScalars.append(scalar)
        }
      }
    } else {
      result += text
    }
    result += "\""
  }
}
