/// Random secrets, and comparing them without telling by time how much was right.
enum SecretText {
  /// 256 random bits as 64 hexadecimal digits, from the system's generator.
  static func random() -> String {
    var generator = SystemRandomNumberGenerator()
    var text = ""
    for _ in 0..<4 {
      let part = String(generator.next(), radix: 16)
      text += String(repeating: "0", count: 16 - part.utf8.count)
      text += part
    }
    return text
  }

  /// Whether two texts are equal; takes the same time wherever they differ. An empty secret equals
  /// nothing.
  static func matches(_ given: String, _ expected: String) -> Bool {
    let given = Array(given.utf8)
    let expected = Array(expected.utf8)
    guard !expected.isEmpty, given.count == expected.count else { return false }
    var difference: UInt8 = 0
    for index in expected.indices { difference |= given[index] ^ expected[index] }
    return difference == 0
  }
}
