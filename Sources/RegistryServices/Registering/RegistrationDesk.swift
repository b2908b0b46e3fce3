public import CivilRegistration

/// Forms of the office: what the law makes of them, and the act.
public protocol RegistrationDesk: Sendable {
  /// Who may sign, the chairman first.
  func signers() async throws -> [OfficeSigner]
  /// What a form asks; throws `RegistrationRefusal` for an unknown act.
  func shape(_ act: ActName, entryID: String) async throws -> FormShape
  /// What the law and the register say of a form; throws `RegistrationRefusal` for an unknown act.
  func check(_ submission: FormSubmission, by account: Account) async throws -> CheckedForm
  /// Does what the form asks for, in one transaction with its number; the same key again answers the
  /// first receipt. Throws `RegistrationRefusal`.
  func register(
    _ order: RegistrationOrder, by account: Account, requestKey: String
  ) async throws -> RegistrationReceipt
  /// A form filled in from what is on file about an entry, a dossier or a notice.
  func prefilled(_ submission: FormSubmission, noticeID: String) async throws -> FormSubmission
}
