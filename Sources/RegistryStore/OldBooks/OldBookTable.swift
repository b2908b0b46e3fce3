internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// The inventory of old books.
enum OldBookTable {
  static func apply(
    _ act: OldBookAct, _ header: ActHeader, _ connection: any SQLConnection
  ) throws {
    switch act {
    case .listed(let book):
      try connection.insert(
        insertBook,
        [
          .text(book.id), .text(book.kind.rawValue), .text(book.office), .integer(book.year),
          .text(book.volume), .integer(book.firstNumber), .integer(book.lastNumber),
          .text(book.condition.rawValue), .text(book.location), .text(book.note),
          .integer(header.sequence),
        ])
    case .withdrawn(let withdrawal):
      try connection.run("DELETE FROM old_book WHERE id = \(withdrawal.id)")
    }
  }

  static func all(_ connection: any SQLConnection) throws -> [OldBook] {
    try load("ORDER BY id", connection)
  }

  static func find(id: String, _ connection: any SQLConnection) throws -> OldBook? {
    try load("WHERE id = \(id)", connection).first
  }

  private static func load(
    _ condition: SQLQuery, _ connection: any SQLConnection
  ) throws -> [OldBook] {
    try connection.rows(
      """
      SELECT id, kind, office, year, volume, first_number, last_number, condition, location, note
      FROM old_book \(condition)
      """
    ) { row in
      guard let kind = SourceKind(rawValue: row.text(1)),
        let state = OldBook.Condition(rawValue: row.text(7))
      else { throw VerificationProblem.projection(table: "old_book", key: row.text(0)) }
      return OldBook(
        id: row.text(0), kind: kind, office: row.text(2), year: row.integer(3),
        volume: row.text(4), firstNumber: row.integer(5), lastNumber: row.integer(6),
        condition: state, location: row.text(8), note: row.text(9))
    }
  }

  private static let insertBook = SQLInsert(
    "old_book",
    [
      "id", "kind", "office", "year", "volume", "first_number", "last_number", "condition",
      "location", "note", "seq",
    ], orReplaceBy: ["id"])
}
