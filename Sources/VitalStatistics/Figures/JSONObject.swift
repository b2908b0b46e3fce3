/// Writes a JSON object member by member, in the order given.
struct JSONObject {
  private(set) var text = "{"

  mutating func add(_ key: String, raw value: String) {
    if text.utf8.count > 1 { text += ", " }
    text += "\"\(key)\": \(value)"
  }

  /// Leaves a member out that there is no value for.
  mutating func add(_ key: String, _ value: Int?) {
    if let value { add(key, raw: String(value)) }
  }

  mutating func add(_ key: String, _ value: String?) {
    if let value { add(key, raw: Self.quoted(value)) }
  }

  mutating func close() { text += "}" }

  /// The text as a JSON string: quotation marks, backslashes and control characters escaped.
  static func quoted(_ value: String) -> String {
    var quoted = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
