internal import RegistryServices

/// The name that somebody types to sign in: 3–32 letters a–z, digits, dots or hyphens.
enum SignInName {
  /// As it is compared: small letters, no spaces around.
  static func folded(_ text: String) -> String {
    let trimmed = text.drop(while: \.isWhitespace)
    let end = trimmed.lastIndex { !$0.isWhitespace }.map { trimmed.index(after: $0) }
    return trimmed[..<(end ?? trimmed.startIndex)].lowercased()
  }

  static func isValid(_ name: String) -> Bool {
    (3...32).contains(name.utf8.count)
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "."), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}
