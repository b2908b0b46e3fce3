/// Where a request came from, as far as one person can be told from another by it.
enum NetworkAddress {
  /// IPv4 whole, because the computers of one office differ in the last number only; of IPv6 the
  /// first 64 bits, because a single computer may use all the rest.
  static func source(_ text: String) -> String {
    let text = text.lowercased()
    guard text.contains(":") else { return text }
    if let colon = text.lastIndex(of: ":"), text.contains(".") {
      // An IPv4 address in IPv6's clothes: `::ffff:192.168.1.7`.
      return String(text[text.index(after: colon)...])
    }
    let plain = text.prefix { $0 != "%" }
    guard let gap = plain.firstRange(of: "::") else {
      return network(plain.split(separator: ":"))
    }
    let head = plain[..<gap.lowerBound].split(separator: ":")
    let tail = plain[gap.upperBound...].split(separator: ":")
    let zeros = Array(repeating: Substring("0"), count: max(0, 8 - head.count - tail.count))
    return network(head + zeros + tail)
  }

  private static func network(_ groups: [Substring]) -> String {
    groups.prefix(4).map { group in
      let digits = group.drop { $0 == "0" }
      return digits.isEmpty ? "0" : String(digits)
    }.joined(separator: ":")
  }
}
