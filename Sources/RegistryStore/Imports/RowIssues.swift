internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// Rows that wait for correction or were taken with warnings, with their cells.
struct RowIssues {
  let connection: any SQLConnection

  static let rowsPerPage = 50

  func page(digest: String?, state: RowIssue.State?, page: Int) throws -> RowIssuePage {
    var condition: SQLQuery = "WHERE 1 = 1"
    if let digest { condition.append(" AND file_digest = \(digest)") }
    if let state { condition.append(" AND state = \(state.rawValue)") }
    let total = try connection.firstRow("SELECT count(*) FROM row_issue \(condition)") {
      $0.integer(0)
    }
    let pageCount = max(1, ((total ?? 0) + Self.rowsPerPage - 1) / Self.rowsPerPage)
    let page = min(max(1, page), pageCount)
    condition.append(" ORDER BY seq, row_number, id")
    condition.append(" LIMIT \(Self.rowsPerPage) OFFSET \((page - 1) * Self.rowsPerPage)")
    return RowIssuePage(
      rows: try load(condition), total: total ?? 0, page: page, pageCount: pageCount)
  }

  func find(id: String) throws -> RowIssue? { try load("WHERE id = \(id)").first }

  private func load(_ condition: SQLQuery) throws -> [RowIssue] {
    let stored = try connection.rows(
      """
      SELECT id, seq, row_number, kind, file_name, state, findings FROM row_issue \(condition)
      """
    ) { row in
      (
        id: row.text(0), sequence: row.integer(1), rowNumber: row.integer(2), kind: row.text(3),
        file: row.text(4), state: row.text(5), findings: row.text(6)
      )
    }
    let content = PaperContent(connection: connection)
    return try stored.compactMap { row in
      guard let kind = SourceKind(rawValue: row.kind),
        let state = RowIssue.State(rawValue: row.state)
      else { return nil }
      let findings = try RowFinding.findings(canonicalText: row.findings)
      return RowIssue(
        id: row.id, kind: kind, fileName: row.file, rowNumber: row.rowNumber,
        cells: try content.content(sequence: row.sequence, rowNumber: row.rowNumber)?
          .namedCells ?? [],
        findings: findings.map(\.rowIssueFinding), state: state)
    }
  }
}
