internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// The tables of the papers and of the people they name.
enum PaperTable {
  static func insert(_ paper: Paper, _ connection: any SQLConnection) throws {
    try connection.insert(insertPaper, values(paper))
    for mention in paper.facts.mentions {
      try connection.insert(insertMention, values(mention, of: paper.id))
    }
    if paper.facts.isBornAbroad {
      try connection.insert(insertForeignBirth, [.text(paper.id)])
    }
    try EntryCountTable.add(paper, connection)
  }

  /// Puts a paper in the place of what stood under its id.
  static func replace(_ paper: Paper, _ connection: any SQLConnection) throws {
    if paper.kind.isRegister { try EntryCountTable.remove(storedUnder: paper.id, connection) }
    if paper.kind == .birth {
      try connection.run("DELETE FROM foreign_birth WHERE paper_id = \(paper.id)")
    }
    try delete(id: paper.id, connection)
    try insert(paper, connection)
  }

  static func delete(id: String, _ connection: any SQLConnection) throws {
    try connection.run("DELETE FROM person_mention WHERE paper_id = \(id)")
    try connection.run("DELETE FROM paper WHERE id = \(id)")
  }

  static func values(_ paper: Paper) -> [SQLValue] {
    let facts = paper.facts
    return [
      .text(paper.id), .text(paper.commune), .integer(paper.sequence), .integer(paper.rowNumber),
      .text(paper.kind.rawValue), .text(facts.reference), .integer(facts.year),
      .integer(facts.number), .text(facts.volume), .text(facts.page), .text(facts.issuer),
      .text(facts.type), .text(facts.issuedOn?.iso8601 ?? ""),
      .text(facts.eventOn?.iso8601 ?? ""), .text(facts.motherName), .text(facts.fatherName),
      .text(facts.citedReference), .text(facts.citedOn?.iso8601 ?? ""), .text(facts.citedPlace),
      .text(facts.remark), .integer(facts.childCount), .integer(facts.isDeclared ? 1 : 0),
      .integer(paper.isCurrent ? 1 : 0), .text(paper.rowKey),
    ]
  }

  static func values(_ mention: PersonMention, of paperID: String) -> [SQLValue] {
    [
      .text(paperID), .text(mention.role.rawValue), .text(mention.name),
      .text(mention.searchKey), .text(mention.sex), .text(mention.birthOn?.iso8601 ?? ""),
      .text(mention.identifier), .text(mention.village),
    ]
  }

  static let paperColumns = [
    "id", "commune", "seq", "row_number", "kind", "reference", "book_year", "entry_number",
    "volume", "page", "issuer", "type", "issued_on", "event_on", "mother_name",
    "father_name", "cited_reference", "cited_on", "cited_place", "remark", "child_count",
    "is_declared", "is_current", "row_key",
  ]
  static let mentionColumns = [
    "paper_id", "role", "name", "search_key", "sex", "birth_on", "identifier", "village",
  ]
  private static let insertForeignBirth = SQLInsert("foreign_birth", ["paper_id"])
  private static let insertPaper = SQLInsert("paper", paperColumns)
  private static let insertMention = SQLInsert("person_mention", mentionColumns)
}
