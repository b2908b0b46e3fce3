/// Codes of a classification in ranges: `A00-B99 U07`.
struct CodeRanges: Sendable, Equatable {
  private let ranges: [ClosedRange<String>]

  static let none = CodeRanges(ranges: [])

  private init(ranges: [ClosedRange<String>]) {
    self.ranges = ranges
  }

  /// Nil for a text that is no ranges.
  init?(_ text: String) {
    var ranges: [ClosedRange<String>] = []
    for part in text.split(separator: " ") {
      let ends = part.split(separator: "-").map(String.init)
      guard let first = ends.first, let last = ends.last, ends.count <= 2,
        Self.isCode(first), Self.isCode(last), first <= last
      else { return nil }
      ranges.append(first...last)
    }
    guard !ranges.isEmpty else { return nil }
    self.ranges = ranges
  }

  /// A letter and two or three digits.
  static func isCode(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard (3...4).contains(bytes.count), (65...90).contains(bytes[0]) else { return false }
    return bytes.dropFirst().allSatisfy { (48...57).contains($0) }
  }

  /// Whether a code is in one of the ranges, by its first three signs.
  func contains(_ code: String) -> Bool {
    let category = String(code.prefix(3))
    return ranges.contains { $0.contains(category) || $0.contains(code) }
  }
}
