/// What a reason is given for: a warning, by its code and field.
public struct WarningKey: Hashable, Sendable {
  public var code: FormProblem.Code
  public var field: String

  public init(code: FormProblem.Code, field: String) {
    self.code = code
    self.field = field
  }

  /// The key of a problem.
  public init(_ problem: FormProblem) {
    self.init(code: problem.code, field: problem.field)
  }
}
