import Messages
import RegistryServices

/// One line of a pair: what both papers say, letter by letter, and what that weighs.
struct MatchLine {
  var label: String
  var left: String
  var right: String
  /// The fields of linkage whose weights belong to the line.
  var fields: [String] = []

  /// Nil when neither paper says anything.
  func fields(_ weights: [MatchWeight], _ messages: MessageCatalogue) -> Fields? {
    guard !left.isEmpty || !right.isEmpty else { return nil }
    // Where one paper is silent nothing differs: it simply does not say.
    let isSilent = left.isEmpty || right.isEmpty
    let runs = isSilent ? nil : LetterDifference.runs(left, right)
    let weight = weights.first { fields.contains($0.field) && !$0.isSilent }
    let word = isSilent ? "một bên không ghi" : left == right ? "giống" : "khác"
    return [
      "label": label,
      "left": runs.map { $0.left.map(Self.run) } ?? [Self.plain(left)],
      "right": runs.map { $0.right.map(Self.run) } ?? [Self.plain(right)],
      "relation": weight.map { messages.text($0.code) } ?? word,
      "weight": Fields.optional(weight.map(\.signed)),
      "relationClass": isSilent ? "calm" : left == right ? "same" : "differs",
    ]
  }

  private static func run(_ run: LetterDifference.Run) -> Fields {
    ["text": run.text, "differs": run.differs]
  }

  private static func plain(_ text: String) -> Fields {
    ["text": text.isEmpty ? "–" : text, "differs": false]
  }
}

extension MatchWeight {
  /// Whether the field could not be compared, and so weighs nothing.
  var isSilent: Bool { tenths == 0 && code.hasSuffix(".missing") }

  /// In bits with a sign, as Vietnamese writes numbers: `+14,3`.
  var signed: String {
    "\(tenths < 0 ? "−" : "+")\(abs(tenths) / 10),\(abs(tenths) % 10)"
  }
}
