public import CivilRegistration

/// What an officer decides with the form: the reasons for passing warnings, what is thought of likely
/// doubles, and the state of the dossier that was seen.
public struct RegistrationOrder: Sendable {
  public var submission: FormSubmission
  public var reasons: [WarningKey: String]
  public var duplicate: RegisteredEntry.DuplicateDecision?
  /// Who typed the form; nil when it is the one who registers. Who registers has looked it through.
  public var writer: OfficeHand?
  /// The version of the entry that was seen beside the form (`CheckedForm.entryVersion`); nil when nobody
  /// looked.
  public var entryVersion: Int?

  public init(
    submission: FormSubmission, reasons: [WarningKey: String] = [:],
    duplicate: RegisteredEntry.DuplicateDecision? = nil, writer: OfficeHand? = nil,
    entryVersion: Int? = nil
  ) {
    self.submission = submission
    self.reasons = reasons
    self.duplicate = duplicate
    self.writer = writer
    self.entryVersion = entryVersion
  }
}
