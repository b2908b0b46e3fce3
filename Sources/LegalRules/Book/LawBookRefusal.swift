public import CivilDate

/// Everything that is wrong with the law files. The program does not start with such a book.
public struct LawBookRefusal: Error, Hashable, Sendable {
  /// One thing that is wrong.
  public enum Problem: Hashable, Sendable {
    /// A rule that decisions need is in no file.
    case missing(RuleName)
    /// Two rules have the same name.
    case twice(RuleName)
    /// A rule has no version.
    case withoutVersion(RuleName)
    /// A version ends before it begins, or begins before the one above it has ended.
    case outOfOrder(RuleName, from: PlainDate)
    /// A version says nothing although it is not `unknown`, or says something although it is.
    case valueAgainstStatus(RuleName, from: PlainDate)
    /// The value is of another kind than the rule, or no word that the rule knows.
    case wrongValue(RuleName, from: PlainDate, text: String)
    /// A version does not say where it is written.
    case withoutCitation(RuleName, from: PlainDate)

    /// A stable code for the message that people read.
    public var code: String {
      switch self {
      case .missing: "lawBook.missing"
      case .twice: "lawBook.twice"
      case .withoutVersion: "lawBook.withoutVersion"
      case .outOfOrder: "lawBook.outOfOrder"
      case .valueAgainstStatus: "lawBook.valueAgainstStatus"
      case .wrongValue: "lawBook.wrongValue"
      case .withoutCitation: "lawBook.withoutCitation"
      }
    }

    /// What that message needs: the rule, the first day of the version, the text at fault.
    public var values: [String] {
      switch self {
      case .missing(let rule), .twice(let rule), .withoutVersion(let rule): [rule.rawValue]
      case .outOfOrder(let rule, let from), .valueAgainstStatus(let rule, let from),
        .withoutCitation(let rule, let from):
        [rule.rawValue, from.slashed]
      case .wrongValue(let rule, let from, let text): [rule.rawValue, from.slashed, text]
      }
    }
  }

  public var problems: [Problem]
}
