public import CivilDate

/// What people without an account may ask of the office.
public protocol CitizenDesk: Sendable {
  /// What the law of a day asks of those who come to the office.
  func guide(on day: PlainDate) -> ProcedureGuide
  /// How far a dossier has come, for whoever knows its code and the last four digits of the telephone or personal
  /// number that was written down with it. Nil for a code that there is none of and for wrong digits alike.
  ///
  /// Each call is kept in the access log, also one that shows nothing; when that fails nothing is shown.
  func progress(of code: DossierCode, digits: String) async throws -> DossierProgress?
}
