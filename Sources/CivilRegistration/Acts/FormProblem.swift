public import LegalRules

/// One thing that is wrong or doubtful in a form. All of a form are reported at once.
public struct FormProblem: Error, Hashable, Sendable {
  /// What becomes of the form.
  public enum Severity: String, CaseIterable, Hashable, Sendable {
    /// The form cannot be decided as it stands.
    case block
    /// It can, when the officer gives a reason, which is kept.
    case warn
  }

  /// What is wrong; the text is the key of its message.
  public struct Code: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public init(stringLiteral text: String) { rawValue = text }

    /// An entry may be about the same event. It is answered by a conclusion with its ground, not by a reason of
    /// its own.
    public static let likelyDouble: Code = "form.double"
    /// A field is blank that the act needs.
    public static let required: Code = "form.required"
  }

  /// Whether it says no more than that a field is still blank.
  public var isAboutMissing: Bool { code == .required }

  public var code: Code
  /// The field of the form, a column of the exchange format or a circumstance; empty when the form as a
  /// whole is meant.
  public var field: String
  public var severity: Severity
  /// What the message needs, in the order that the code states.
  public var values: [String]
  /// The article that refuses or doubts, where there is one.
  public var citation: Citation?

  public init(
    code: Code, field: String = "", severity: Severity, values: [String] = [],
    citation: Citation? = nil
  ) {
    self.code = code
    self.field = field
    self.severity = severity
    self.values = values
    self.citation = citation
  }
}
