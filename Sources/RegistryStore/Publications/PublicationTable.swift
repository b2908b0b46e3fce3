internal import CivilDate
internal import RegistryServices
internal import SQLToolkit

/// What was made public.
enum PublicationTable {
  static func follow(
    _ act: PublicationAct, _ header: ActHeader, _ connection: any SQLConnection
  ) throws {
    switch act {
    case .published(let vintage):
      // A vintage stands once: its key refuses another one under the same number.
      try connection.insert(
        insertVintage,
        [
          .integer(vintage.year), .integer(vintage.number), .integer(header.sequence),
          .text(vintage.publishedOn.iso8601), .text(act.canonicalText),
        ])
    case .locked(let table): try LockedTableRows.insert(table, act, header, connection)
    }
  }

  /// All vintages, the oldest first.
  static func all(_ connection: any SQLConnection) throws -> [PublishedVintage] {
    try vintages(connection, "SELECT body FROM publication ORDER BY year, number")
  }

  static func find(
    year: Int, number: Int, _ connection: any SQLConnection
  ) throws -> PublishedVintage? {
    try vintages(
      connection, "SELECT body FROM publication WHERE year = \(year) AND number = \(number)"
    ).first
  }

  private static func vintages(
    _ connection: any SQLConnection, _ query: SQLQuery
  ) throws -> [PublishedVintage] {
    try connection.rows(query) { row in
      let content = try ActContent(kind: .statisticsPublished, canonicalText: row.text(0))
      guard case .publication(.published(let vintage)) = content else {
        throw VerificationProblem.projection(table: "publication", key: "")
      }
      return vintage
    }
  }

  private static let insertVintage = SQLInsert(
    "publication", ["year", "number", "seq", "published_on", "body"])
}
