internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// Which entries were made already on the notice of birth or of death that a form cites.
///
/// The number of a notice of death is a column of its entry; that of a notice of birth is kept with the act
/// alone. Only entries of the years in which the notice can have been used are looked at.
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

  private func births(_ number: String, by issuer: String, since year: Int) throws -> [UsedNotice] {
    let field = BirthCircumstance.giayChungSinhSo.rawValue
    // As circumstances stand in the body of an act.
    let mark = "%{\"name\":\"\(field)\",\"value\":\"\(number)\"}%"
    let sequences = try connection.rows(
      """
      SELECT paper.seq
      FROM paper JOIN act ON act.seq = paper.seq JOIN act_body ON act_body.seq = paper.seq
      WHERE paper.kind = \(SourceKind.birth.rawValue) AND paper.book_year >= \(year)
        AND act.kind = \(ActKind.entryRegistered.rawValue) AND act_body.body LIKE \(mark)
      ORDER BY paper.seq
      """
    ) { $0.integer(0) }
    let trail = OfficeTrail(connection)
    return try sequences.compactMap { sequence in
      guard case .office(.entryRegistered(let entry)) = try trail.step(sequence).content,
        entry.circumstances[field] == number,
        Self.areOne(issuer, entry.circumstances[BirthCircumstance.giayChungSinhNoiCap.rawValue])
      else { return nil }
      let name = entry.content.namedCells.first { $0.column == BirthColumn.nksHoTen.name }
      return UsedNotice(reference: entry.place.text, name: name?.text ?? "")
    }
  }

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
