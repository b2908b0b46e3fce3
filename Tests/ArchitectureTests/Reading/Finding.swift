/// One place that breaks a rule.
struct Finding: CustomStringConvertible, Hashable, Sendable {
  let path: String
  /// From 1; nil when the rule is about the file as a whole.
  let line: Int?
  let what: String

  var description: String {
    if let line { return "\(path):\(line): \(what)" }
    return "\(path): \(what)"
  }
}

extension Sequence where Element == Finding {
  /// All findings as one text, a line each: what a failed test shows.
  var report: String { map(\.description).joined(separator: "\n") }
}
