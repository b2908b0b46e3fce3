internal import RegistryServices
internal import SQLToolkit

/// The cells of a paper, read from the act or the kept row that holds them.
struct PaperContent {
  let connection: any SQLConnection

  func cells(sequence: Int, rowNumber: Int) throws -> [RowIssue.Cell] {
    guard let content = try content(sequence: sequence, rowNumber: rowNumber) else { return [] }
    return content.namedCells
  }

  /// A kept row's content, else that of the entry's own act; nil when nothing is kept there.
  func content(sequence: Int, rowNumber: Int) throws -> RowContent? {
    let kept = try connection.firstRow(
      "SELECT content FROM kept_row WHERE seq = \(sequence) AND row_number = \(rowNumber)"
    ) { $0.text(0) }
    if let kept { return try RowContent(canonicalText: kept) }
    let stored = try connection.firstRow(
      """
      SELECT act.kind, act_body.body FROM act JOIN act_body ON act_body.seq = act.seq
      WHERE act.seq = \(sequence)
      """
    ) { ($0.text(0), $0.text(1)) }
    guard let (kind, body) = stored, let kind = ActKind(rawValue: kind) else { return nil }
    switch try ActContent(kind: kind, canonicalText: body) {
    case .entryImported(let entry), .entryRevised(let entry): return entry.content
    case .rowSupplemented(let row): return row.content
    default: return nil
    }
  }
}
