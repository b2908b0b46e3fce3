public import CivilRegistration

/// What an officer decides with the form: the reasons for passing warnings, what is thought of likely
/// doubles, and the state of the dossier that was seen.
public struct RegistrationOrder: Sendable {
  public var submission: FormSubmission
  public var reasons: [WarningKey: String]
  public var duplicate: RegisteredEntry.DuplicateDecision?
  /// Who looked the form through; the writer when nobody else did.
  public var checker: OfficeHand?

  public init(
    submission: FormSubmission, reasons: [WarningKey: String] = [:],
    duplicate: RegisteredEntry.DuplicateDecision? = nil, checker: OfficeHand? = nil
  ) {
    self.submission = submission
    self.reasons = reasons
    self.duplicate = duplicate
    self.checker = checker
  }
}
