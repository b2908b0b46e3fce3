internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// Which entries were made already on the notice of birth or of death that a form cites.
///
/// The number of a notice of death is a column of its entry; that of a notice of birth is kept with the act
/// alone and in a projection of its own. Only entries of the years in which the notice can have been used are
/// looked at.
struct NoticeKnowledge {
  let connection: any SQLConnection

  /// Entries since a year under the number, and by the same issuer where both say one.
  func uses(of form: ActForm, kind: SourceKind?, since year: Int) throws -> [UsedNotice] {
    switch kind {
    case .birth:
      guard let number = form[BirthCircumstance.giayChungSinhSo.rawValue] else { return [] }
      return try births(
        number, by: form[BirthCircumstance.giayChungSinhNoiCap.rawValue] ?? "", since: year)
    case .death:
      guard let number = form[DeathColumn.gbtSo] else { return [] }
      return try deaths(number, by: form[DeathColumn.gbtCoQuanCap] ?? "", since: year)
    default: return []
    }
  }

  /// Keeps on which notice an entry was made; nothing for one without.
  func keep(_ entry: RegisteredEntry) throws {
    let fields = entry.circumstances
    guard let number = fields[BirthCircumstance.giayChungSinhSo.rawValue], !number.isEmpty else {
      return
    }
    try connection.insert(
      Self.insertUse,
      [
        .text(number), .text(entry.entryID),
        .text(fields[BirthCircumstance.giayChungSinhNoiCap.rawValue] ?? ""),
      ])
  }

  private func births(_ number: String, by issuer: String, since year: Int) throws -> [UsedNotice] {
    let found = try connection.rows(
      """
      SELECT paper.reference, notice_use.issuer, person_mention.name
      FROM notice_use JOIN paper ON paper.id = notice_use.paper_id
      LEFT JOIN person_mention
        ON person_mention.paper_id = paper.id AND person_mention.role = 'child'
      WHERE notice_use.number = \(number) AND paper.book_year >= \(year)
      ORDER BY paper.seq
      """
    ) { (issuer: $0.text(1), notice: UsedNotice(reference: $0.text(0), name: $0.text(2))) }
    return found.filter { Self.areOne(issuer, $0.issuer) }.map(\.notice)
  }

  private static let insertUse = SQLInsert("notice_use", ["number", "paper_id", "issuer"])

  private func deaths(_ number: String, by issuer: String, since year: Int) throws -> [UsedNotice] {
    let found = try connection.rows(
      """
      SELECT paper.reference, paper.cited_place, person_mention.name
      FROM paper LEFT JOIN person_mention ON person_mention.paper_id = paper.id
      WHERE paper.kind = \(SourceKind.death.rawValue) AND paper.book_year >= \(year)
        AND paper.cited_reference = \(number)
      ORDER BY paper.seq
      """
    ) { (issuer: $0.text(1), notice: UsedNotice(reference: $0.text(0), name: $0.text(2))) }
    return found.filter { Self.areOne(issuer, $0.issuer) }.map(\.notice)
  }

  /// Offices number their papers each for itself; of one that is not named nothing is known.
  private static func areOne(_ issuer: String, _ other: String?) -> Bool {
    guard let other, !issuer.isEmpty, !other.isEmpty else { return true }
    return issuer.lowercased() == other.lowercased()
  }
}
