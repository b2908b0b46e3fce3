internal import SQLToolkit

/// One table of the ledger, copied as it is.
struct ActCopy: Sendable {
  private let query: SQLQuery
  private let insert: SQLInsert
  /// Columns that hold integers.
  private let integers: Set<Int>

  static let acts = ActCopy(
    query: """
      SELECT seq, id, kind, commune, subject, actor, recorded_at, request_key, commitment, chain
      FROM act ORDER BY seq
      """,
    insert: LedgerSession.insertAct,
    integers: [0])
  static let bodies = ActCopy(
    query: "SELECT seq, salt, body FROM act_body ORDER BY seq",
    insert: LedgerSession.insertBody, integers: [0])
  static let rows = ActCopy(
    query: """
      SELECT seq, row_number, outcome, content, findings FROM kept_row ORDER BY seq, row_number
      """,
    insert: LedgerSession.insertKeptRow,
    integers: [0, 1])

  func run(from source: any SQLConnection, to target: any SQLConnection) throws {
    try source.forEachRow(query) { row in
      let values = insert.columns.indices.map { column -> SQLValue in
        integers.contains(column) ? .integer(row.integer(column)) : .text(row.text(column))
      }
      try target.insert(insert, values)
    }
  }
}
