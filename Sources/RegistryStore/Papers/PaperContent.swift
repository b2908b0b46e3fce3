internal import RegistryServices
internal import SQLToolkit

/// The cells of a paper, read from the act or the kept row that holds them.
struct PaperContent {
  let connection: any SQLConnection

  func cells(ofPaper id: String, sequence: Int, rowNumber: Int) throws -> [RowIssue.Cell] {
    try content(ofPaper: id, sequence: sequence, rowNumber: rowNumber)?.namedCells ?? []
  }

  /// What a paper says now: an entry with every later act of the office on it.
  func content(ofPaper id: String, sequence: Int, rowNumber: Int) throws -> RowContent? {
    let present = PresentContent(connection)
    if rowNumber == 0, try present.isAmended(id) { return try present.content(entryID: id) }
    return try content(sequence: sequence, rowNumber: rowNumber)
  }

  /// What the form of an entry said besides its row; empty for an entry that a file brought.
  func circumstances(sequence: Int) throws -> [String: String] {
    let body = try connection.firstRow(
      """
      SELECT act_body.body FROM act JOIN act_body ON act_body.seq = act.seq
      WHERE act.seq = \(sequence) AND act.kind = \(ActKind.entryRegistered.rawValue)
      """
    ) { $0.text(0) }
    guard let body,
      case .office(.entryRegistered(let entry)) = try ActContent(
        kind: .entryRegistered, canonicalText: body)
    else { return [:] }
    return entry.circumstances
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
    case .office(.entryRegistered(let entry)): return entry.content
    default: return nil
    }
  }
}
