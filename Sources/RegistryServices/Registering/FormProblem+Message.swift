public import CivilRegistration

extension FormProblem {
  /// What the officer is told, with its values.
  public var message: MessageCode { MessageCode(code.rawValue, values) }
}
