internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// Rows that wait for correction or were taken with warnings.
enum RowIssueTable {
  /// An entry's warnings, and the refused row that it corrects.
  static func follow(
    _ entry: ImportedEntry, _ header: ActHeader, rowKey: String, _ connection: any SQLConnection
  ) throws {
    try resolve(entry.resolves, connection)
    guard !entry.findings.isEmpty else { return }
    let values: [SQLValue] = [
      .text(header.id), .integer(header.sequence), .integer(entry.content.row.rowNumber),
      .text(entry.content.kind.rawValue), .text(entry.origin.fileName),
      .text(entry.origin.fileDigest), .text(rowKey), .text("warned"),
      .text(RowFinding.canonicalText(entry.findings)),
    ]
    try connection.insert(insertIssue, values)
  }

  /// A list's row that was refused before: it no longer waits, and what it is warned of now is kept
  /// under the file that it first came in.
  static func follow(
    _ row: SupplementedRow, _ header: ActHeader, rowKey: String, _ connection: any SQLConnection
  ) throws {
    try resolve(row.resolves, connection)
    guard !row.findings.isEmpty else { return }
    let file = try connection.firstRow(
      "SELECT file_name, file_digest, row_number FROM row_issue WHERE id = \(row.resolves)"
    ) { (name: $0.text(0), digest: $0.text(1), row: $0.integer(2)) }
    let values: [SQLValue] = [
      .text(header.id), .integer(header.sequence),
      .integer(file?.row ?? row.content.row.rowNumber), .text(row.content.kind.rawValue),
      .text(file?.name ?? ""), .text(file?.digest ?? ""), .text(rowKey), .text("warned"),
      .text(RowFinding.canonicalText(row.findings)),
    ]
    try connection.insert(insertIssue, values)
  }

  /// A row kept beside a file's act: refused, or taken with warnings.
  static func insert(
    _ row: KeptRow, of file: ReceivedFile, _ header: ActHeader, rowKey: String,
    _ connection: any SQLConnection
  ) throws {
    let values: [SQLValue] = [
      .text(id(of: header.id, row: row.rowNumber)), .integer(header.sequence),
      .integer(row.rowNumber), .text(file.kind.rawValue), .text(file.origin.fileName),
      .text(file.origin.fileDigest), .text(rowKey),
      .text(row.outcome == .refused ? "open" : "warned"), .text(row.findings),
    ]
    try connection.insert(insertIssue, values)
  }

  static func id(of actID: String, row: Int) -> String { "\(actID)-\(row)" }

  static func resolve(_ id: String, _ connection: any SQLConnection) throws {
    guard !id.isEmpty else { return }
    try connection.run(
      "UPDATE row_issue SET state = 'resolved' WHERE id = \(id) AND state = 'open'")
  }

  static let columns = [
    "id", "seq", "row_number", "kind", "file_name", "file_digest", "row_key", "state", "findings",
  ]
  private static let insertIssue = SQLInsert("row_issue", columns)
}
