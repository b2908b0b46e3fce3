/// The key by which a command sent twice is known again; a form carries one from when it was shown.
enum RequestKey {
  /// 8 to 100 plain characters: letters, digits, `-`, `_`, `.`, `:`.
  static func checked(_ text: String) throws -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: ":"):
        true
      default: false
      }
    }
    guard isPlain, (8...100).contains(text.utf8.count) else { throw WebFailure.malformed }
    return text
  }
}
