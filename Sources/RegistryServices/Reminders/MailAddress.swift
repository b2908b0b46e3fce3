/// An address of electronic mail that a server takes: checked for shape, never for whether it is there.
public struct MailAddress: Hashable, Sendable {
  public let text: String

  /// Longest address (RFC 5321, 4.5.3.1.3, without the angle brackets).
  public static let longest = 254

  /// Nil for what is no address. Letters beyond ASCII are refused: few servers take them.
  public init?(_ text: String) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= Self.longest, (1...64).contains(parts[0].utf8.count),
      Self.isName(parts[0]), Self.isDomain(parts[1])
    else { return nil }
    self.text = text
  }

  private static func isName(_ name: Substring) -> Bool {
    let marks: Set<Character> = Set("!#$%&'*+-/=?^_`{|}~.")
    return name.first != "." && name.last != "." && !name.contains("..")
      && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || marks.contains($0) }
  }

  private static func isDomain(_ domain: Substring) -> Bool {
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    return labels.allSatisfy { label in
      (1...63).contains(label.count) && label.first != "-" && label.last != "-"
        && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }
  }
}
