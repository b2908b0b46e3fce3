internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// Reads the present papers with the people they name, paper by paper.
struct FactLoader {
  let connection: any SQLConnection
  let places: LocalPlaces
  /// Where the acts are, for facts about births: a child that was adopted is the one whom the notice of the birth
  /// and the list of residents name with the mother by blood. Nil takes each entry as it says now.
  var acts: (any SQLConnection)?

  /// All facts that known events are made of; of some papers only, if they are given.
  func load(only papers: [String]? = nil) throws -> KnownEventFacts {
    let mentions = try mentions(of: papers)
    let births = try birthsByBlood()
    let written = try changedBirths()
    var facts = KnownEventFacts()
    var query: SQLQuery = """
      SELECT id, kind, reference, type, issued_on, event_on, mother_name, father_name,
        cited_reference, cited_on, cited_place, remark, child_count, is_declared, revoked_on,
        CASE WHEN foreign_birth.paper_id IS NULL THEN 0 ELSE 1 END
      FROM paper LEFT JOIN revoked_entry ON revoked_entry.paper_id = paper.id
        LEFT JOIN foreign_birth ON foreign_birth.paper_id = paper.id
      WHERE is_current = 1
      """
    if let papers { query.append(" AND id IN \(anyOf: papers)") }
    // Linkage weighs things on pairs drawn by lot: the same lists give the same draw, under whatever secret
    // ids the register keeps them, and in every engine.
    query.append(" ORDER BY seq, row_number, id")
    try connection.forEachRow(query) { row in
      guard let kind = SourceKind(rawValue: row.text(1)) else { return }
      var paper = FactPaper(row, mentions: mentions[row.text(0)])
      if let birth = births[paper.id] {
        paper = FactPaper(birth, id: paper.id, annulledOn: paper.annulledOn)
      }
      paper.add(kind, to: &facts, places: places)
      if let earlier = written[paper.id] {
        let place = facts.birthEntries.indices.last
        if let place, facts.birthEntries[place].reference == paper.id {
          facts.birthEntries[place].asWritten = [FactPaper(earlier, id: paper.id).birthEntry]
        }
      }
    }
    return facts
  }

  /// What the birth entries of adopted children said without the adoption.
  private func birthsByBlood() throws -> [String: PaperFacts] {
    guard let acts else { return [:] }
    var births: [String: PaperFacts] = [:]
    for id in try OfficeTrail(connection, acts: acts).restrictedEntries().keys {
      guard var history = try PresentContent(connection, acts: acts).history(entryID: id),
        history.kind == .birth
      else { continue }
      history.amendments.removeAll { $0.isRestricted }
      births[id] =
        RowReading.read(RowContent(kind: history.kind, row: history.present)).facts
    }
    return births
  }

  /// What birth entries said at first in whose child, day or parents something was changed here: the notice and
  /// the list may still say it, and speak of the same birth.
  private func changedBirths() throws -> [String: PaperFacts] {
    guard let acts else { return [:] }
    var births: [String: PaperFacts] = [:]
    for id in try OfficeTrail(connection, acts: acts).entries(changedIn: Self.identifying) {
      guard let history = try PresentContent(connection, acts: acts).history(entryID: id),
        history.kind == .birth
      else { continue }
      births[id] =
        RowReading.read(RowContent(kind: history.kind, row: history.original)).facts
    }
    return births
  }

  /// The columns by which a notice or a list finds the entry.
  private static let identifying: [BirthColumn] = [.nksHoTen, .nksNgaySinh, .meHoTen, .chaHoTen]

  private func mentions(of papers: [String]?) throws -> FactMentions {
    var mentions = FactMentions()
    var query: SQLQuery = """
      SELECT paper_id, role, search_key, sex, birth_on, identifier, village, name
      FROM person_mention
      """
    if let papers { query.append(" WHERE paper_id IN \(anyOf: papers)") }
    query.append(" ORDER BY paper_id, role")
    try connection.forEachRow(query) { mentions.add($0) }
    return mentions
  }
}
