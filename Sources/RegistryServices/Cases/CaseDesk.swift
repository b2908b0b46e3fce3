public import CivilDate

/// The named cases behind the figures, and the follow-up of each. Whoever looks is noted in the access
/// log before anything is shown.
public protocol CaseDesk: Sendable {
  /// Throws `CaseRefusal.unknownIndicator` for a key that the programme does not have.
  func cases(_ query: CaseQuery, by: Account) async throws -> CaseList
  /// One case as it stands today; nil when its id is not known.
  func namedCase(id: String, by: Account) async throws -> NamedCase?
  /// Everything missing on a day; `matter`, `due` and `village` narrow it.
  func workList(
    asOf: PlainDate?, matter: WorkList.Matter?, due: WorkList.Due?, village: String?, by: Account
  ) async throws -> WorkList
  /// Keeps what somebody found out about a case ("đã liên hệ", "đã chuyển đi" …) as an act.
  /// The same request key again answers the same act and changes nothing.
  func note(
    caseID: String, text: String, by: Account, requestKey: String
  ) async throws -> ActReceipt
  /// What was noted about a case, newest first.
  func notes(caseID: String) async throws -> [CaseNote]
}
