/// A sum of other items: `2 + 3`, `1 - 6`.
public struct TableFormula: Sendable, Hashable {
  /// An item with its sign.
  public struct Term: Sendable, Hashable {
    public var item: String
    public var isSubtracted: Bool
  }

  public let terms: [Term]

  /// Nil for a text that is no sum.
  public init?(_ text: some StringProtocol) {
    let words = String(text).split(whereSeparator: { $0 == " " }).map(String.init)
    guard !words.isEmpty, words.count % 2 == 1 else { return nil }
    var terms: [Term] = []
    for place in stride(from: 0, to: words.count, by: 2) {
      let sign = place == 0 ? "+" : words[place - 1]
      guard sign == "+" || sign == "-", !["+", "-", "=", "<="].contains(words[place]) else {
        return nil
      }
      terms.append(Term(item: words[place], isSubtracted: sign == "-"))
    }
    self.terms = terms
  }

  /// The sum over known values; nil when one is not known.
  func value(_ values: [String: Int?]) -> Int? {
    var sum = 0
    for term in terms {
      guard let value = values[term.item] ?? nil else { return nil }
      sum += term.isSubtracted ? -value : value
    }
    return sum
  }
}
