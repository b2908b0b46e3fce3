import CivilRegistration
import Messages
import RegistryServices

/// The refused rows of a kind as a file: to be corrected in Excel and sent in again.
struct RowDownload: Sendable {
  let desk: any ImportDesk
  let kind: SourceKind

  /// First the column by which the import knows which row is corrected, then those of the exchange
  /// format, then those that the office's own file had besides, so that nothing is lost on the way.
  func table(jobID: String?) async throws -> ReaderTable {
    let issues = try await issues(jobID: jobID)
    var columns = kind.columns
    let known = Set(columns)
    var others: Set<String> = []
    for cell in issues.flatMap(\.cells) where !known.contains(cell.column) {
      if others.insert(cell.column).inserted { columns.append(cell.column) }
    }
    let rows = issues.map { issue in
      let texts = Dictionary(issue.cells.map { ($0.column, $0.text) }) { first, _ in first }
      return [issue.id] + columns.map { texts[$0] ?? "" }
    }
    return ReaderTable(
      name: "can-sua-\(kind.rawValue)", columns: [ReadRow.correctionHeader] + columns, rows: rows)
  }

  private func issues(jobID: String?) async throws -> [RowIssue] {
    var issues: [RowIssue] = []
    var page = 1
    while true {
      let list = try await desk.issues(jobID: jobID, state: .open, page: page)
      issues += list.rows.filter { $0.kind == kind }
      guard page < list.pageCount else { return issues }
      page += 1
    }
  }
}
