/// Why the date of a cell is doubtful.
public struct CellDateProblem: Hashable, Sendable {
  /// What is wrong; the raw value is the stable code of the message that people read.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The text is no date in any known way of writing.
    case unreadable = "date.unreadable"
    /// The calendar has no such day.
    case impossible = "date.impossible"
    /// The year cannot be meant, as 5005 or 205.
    case year = "date.year"
    /// The century is missing.
    case twoDigitYear = "date.twoDigitYear"
    /// The digits can be read as more than one date.
    case ambiguous = "date.ambiguous"
    /// The cell holds two dates or more.
    case twoDates = "date.two"
    /// The cell holds an age instead of a date.
    case ageOnly = "date.ageOnly"
    /// The date is said to be one of the lunar calendar.
    case lunar = "date.lunar"
    /// Other words stand beside the date.
    case extraText = "date.extraText"
  }

  /// Whether a date was taken all the same.
  public enum Severity: String, Hashable, Sendable {
    /// A date was taken, perhaps with less than the cell seems to say.
    case warning
    /// No date was taken.
    case error
  }

  public var kind: Kind
  public var severity: Severity
  /// The text of the cell, or the part of it in question.
  public var text: String
  /// Dates that may have been meant, most likely first; for a person to choose from.
  public var proposals: [PartialDate]

  /// The stable code of the message that people read.
  public var code: String { kind.rawValue }

  public init(kind: Kind, severity: Severity, text: String, proposals: [PartialDate] = []) {
    self.kind = kind
    self.severity = severity
    self.text = text
    self.proposals = proposals
  }
}
