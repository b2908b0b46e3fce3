internal import CivilDate

/// What one field of a line holds.
public struct RecordField: Hashable, Sendable {
  /// How it is written.
  public enum Form: Hashable, Sendable {
    /// One line of so many characters at most.
    case line(longest: Int)
    /// Some lines.
    case text(longest: Int)
    /// A day, `yyyy-MM-dd`.
    case day
    /// A whole number from 0.
    case number(most: Int)
    /// Whole đồng.
    case money
    /// One of some words.
    case choice([String])
  }

  public var name: String
  public var form: Form
  public var isRequired: Bool

  public init(_ name: String, _ form: Form, isRequired: Bool = false) {
    self.name = name
    self.form = form
    self.isRequired = isRequired
  }

  /// More than any commune spends in a year: a slip of zeros.
  public static let mostMoney = 1_000_000_000_000

  /// What is wrong with a text in this field; nil when nothing is.
  public func problem(with text: String) -> RecordProblem? {
    if text.allSatisfy(\.isWhitespace) {
      return isRequired ? RecordProblem(field: name, kind: .missing) : nil
    }
    switch form {
    case .line(let longest), .text(let longest):
      guard text.count > longest else { return nil }
      return RecordProblem(field: name, kind: .tooLong, values: ["\(longest)"])
    case .day:
      guard PlainDate(iso8601: text) == nil else { return nil }
      return RecordProblem(field: name, kind: .notADay, values: [text])
    case .number(let most): return numberProblem(text, most: most)
    case .money: return numberProblem(text, most: Self.mostMoney)
    case .choice(let words):
      guard !words.contains(text) else { return nil }
      return RecordProblem(field: name, kind: .notAChoice, values: [text])
    }
  }

  private func numberProblem(_ text: String, most: Int) -> RecordProblem? {
    guard let number = Int(text), number >= 0 else {
      return RecordProblem(field: name, kind: .notANumber, values: [text])
    }
    guard number <= most else {
      return RecordProblem(field: name, kind: .tooLarge, values: ["\(most)"])
    }
    return nil
  }
}
