internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit
internal import VitalStatistics

/// The counters of register entries, kept in the transaction of each act.
enum EntryCountTable {
  /// Counts a paper, when it is an entry of a counted book.
  static func add(_ paper: Paper, _ connection: any SQLConnection) throws {
    guard isCounted(paper.kind.rawValue) else { return }
    let facts = paper.facts
    try connection.insert(
      addition,
      [
        .text(paper.commune), .text(paper.kind.rawValue), .text(facts.type),
        .text(facts.eventOn?.iso8601 ?? ""), .text(facts.issuedOn?.iso8601 ?? ""),
        .text(sex(facts)), .integer(facts.isDeclared ? 1 : 0), .integer(1),
      ])
  }

  private static let key = [
    "commune", "kind", "type", "event_on", "issued_on", "sex", "is_declared",
  ]
  private static let addition = SQLInsert("entry_count", key + ["entries"], orAddBy: key)

  /// Takes the paper that is stored under an id out of its counter.
  static func remove(storedUnder id: String, _ connection: any SQLConnection) throws {
    let stored = try connection.firstRow(
      """
      SELECT commune, kind, type, event_on, issued_on, is_declared FROM paper WHERE id = \(id)
      """
    ) { row in ((0..<5).map(row.text), row.integer(5)) }
    guard let (texts, isDeclared) = stored, isCounted(texts[1]) else { return }
    let sex = try connection.firstRow(
      """
      SELECT sex FROM person_mention WHERE paper_id = \(id) AND role IN ('child', 'deceased')
      """
    ) { $0.text(0) }
    let place: SQLQuery = """
      commune = \(texts[0]) AND kind = \(texts[1]) AND type = \(texts[2])
      AND event_on = \(texts[3]) AND issued_on = \(texts[4]) AND sex = \(sex ?? "")
      AND is_declared = \(isDeclared)
      """
    try connection.run("UPDATE entry_count SET entries = entries - 1 WHERE \(place)")
    try connection.run("DELETE FROM entry_count WHERE \(place) AND entries = 0")
  }

  /// All counters.
  static func load(_ connection: any SQLConnection) throws -> EntryCube {
    var cube = EntryCube()
    try connection.forEachRow(
      """
      SELECT commune, kind, type, event_on, issued_on, sex, is_declared, entries
      FROM entry_count
      """
    ) { row in
      if let cell = cell(row) { cube.add(cell, row.integer(7)) }
    }
    return cube
  }

  /// The counters without the entries that are void on a day: they were registered, and say nothing any more.
  static func load(_ connection: any SQLConnection, asOf: PlainDate) throws -> EntryCube {
    var cube = try load(connection)
    try connection.forEachRow(
      """
      SELECT paper.commune, paper.kind, paper.type, paper.event_on, paper.issued_on,
        person_mention.sex, paper.is_declared
      FROM revoked_entry JOIN paper ON paper.id = revoked_entry.paper_id
      LEFT JOIN person_mention ON person_mention.paper_id = paper.id
        AND person_mention.role IN ('child', 'deceased')
      WHERE revoked_entry.revoked_on <= \(asOf.iso8601)
      """
    ) { row in
      if let cell = cell(row) { cube.add(cell, -1) }
    }
    return cube
  }

  private static func cell(_ row: any SQLRow) -> EntryCell? {
    guard let book = EntryCell.Book(rawValue: row.text(1)) else { return nil }
    return EntryCell(
      commune: row.text(0), book: book, registration: registration(row.text(2)),
      occurredOn: PartialDate(iso8601: row.text(3)),
      registeredOn: PartialDate(iso8601: row.text(4)),
      sex: Sex(rawValue: row.text(5)) ?? .unknown, isDeclared: row.integer(6) == 1)
  }

  private static func isCounted(_ kind: String) -> Bool { EntryCell.Book(rawValue: kind) != nil }

  private static func sex(_ facts: PaperFacts) -> String {
    (facts[.child] ?? facts[.deceased])?.sex ?? ""
  }

  static func registration(_ type: String) -> EntryCell.Registration {
    switch RegistrationType(rawValue: type) {
    case .again, .originalIssued: .again
    case .notedFromAbroad: .abroad
    case .onTime, .late, .first, .unknown, nil: .first
    }
  }
}
