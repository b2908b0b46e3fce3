internal import CivilDate
internal import RegistryServices
internal import SQLToolkit
internal import VitalStatistics

/// The signed versions of statutory tables.
enum LockedTableRows {
  static func insert(
    _ table: LockedTable, _ act: PublicationAct, _ header: ActHeader,
    _ connection: any SQLConnection
  ) throws {
    try connection.insert(
      insertTable,
      [
        .text(table.code), .text(table.kind.rawValue), .integer(table.year),
        .integer(table.version), .integer(header.sequence), .text(act.canonicalText),
      ])
  }

  /// In the order of their versions.
  static func all(
    _ code: String, _ kind: TablePeriod.Kind, _ year: Int, _ connection: any SQLConnection
  ) throws -> [LockedTable] {
    try connection.rows(
      """
      SELECT body FROM locked_table
      WHERE code = \(code) AND period = \(kind.rawValue) AND year = \(year) ORDER BY version
      """
    ) { row in
      let content = try ActContent(kind: .tableLocked, canonicalText: row.text(0))
      guard case .publication(.locked(let table)) = content else {
        throw VerificationProblem.projection(table: "locked_table", key: code)
      }
      return table
    }
  }

  private static let insertTable = SQLInsert(
    "locked_table", ["code", "period", "year", "version", "seq", "body"])
}
