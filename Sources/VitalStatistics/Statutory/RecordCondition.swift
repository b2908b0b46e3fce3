/// What a record must say to be counted: `sex = male`, `age < 5`, `purpose != marriage`.
public struct RecordCondition: Sendable, Hashable {
  /// How an attribute is compared.
  public enum Comparison: String, Sendable, CaseIterable {
    case equal = "="
    case different = "!="
    case less = "<"
    case atLeast = ">="
  }

  public let attribute: String
  public let comparison: Comparison
  public let value: String

  /// Nil for a text that is no condition.
  public init?(_ text: String) {
    let words = String(text).split(whereSeparator: { $0 == " " }).map(String.init)
    guard words.count == 3, let comparison = Comparison(rawValue: words[1]) else { return nil }
    let needsNumber = comparison == .less || comparison == .atLeast
    guard !needsNumber || Int(words[2]) != nil else { return nil }
    (attribute, value) = (words[0], words[2])
    self.comparison = comparison
  }

  /// Whether a record says it. What is not known says nothing, neither that it is nor that it is not.
  public func holds(for record: StatisticalRecord) -> Bool {
    switch comparison {
    case .equal: return record.words[attribute] == value
    case .different:
      guard let word = record.words[attribute], word != StatisticalRecord.unknown else {
        return false
      }
      return word != value
    case .less, .atLeast:
      guard let number = record.numbers[attribute], let limit = Int(value) else { return false }
      return comparison == .less ? number < limit : number >= limit
    }
  }

  /// Whether a record says anything at all about the attribute.
  func isKnown(for record: StatisticalRecord) -> Bool {
    record.numbers[attribute] != nil
      || record.words[attribute].map { $0 != StatisticalRecord.unknown } ?? false
  }
}
