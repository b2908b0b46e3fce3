internal import CivilRegistration
internal import RegistryServices

/// A refused row, tried again with other cells.
struct RowCorrecting {
  let issue: RowIssue

  func row(with cells: [RowIssue.Cell]) -> ReadRow {
    let names = issue.kind.columns
    var row = SourceRow(
      rowNumber: issue.rowNumber, cells: [String](repeating: "", count: names.count))
    for cell in cells {
      if let column = names.firstIndex(of: cell.column) {
        row.cells[column] = cell.text
      } else if !cell.text.isEmpty {
        row.extras.append(SourceRow.Extra(header: cell.column, text: cell.text))
      }
    }
    var read = ReadRow(kind: issue.kind, row: row)
    read.corrects = issue.id
    return read
  }

  func take(
    _ row: ReadRow, by account: Account, into session: LedgerSession
  ) throws -> RowCorrection {
    guard !row.isRefused else { return .refused(row.findings.map(\.rowIssueFinding)) }
    let warnings = row.findings.map(\.rowIssueFinding)
    guard issue.kind.isRegister else {
      let list = ListImport(
        kind: issue.kind, origin: RowOrigin(fileName: issue.fileName, fileDigest: ""),
        actor: account.id)
      guard let taken = try list.take(correction: row, into: session) else { return .unchanged }
      return .taken(taken.receipt, warnings: taken.findings.map(\.rowIssueFinding))
    }
    var register = RegisterImport(
      kind: issue.kind, origin: RowOrigin(fileName: issue.fileName, fileDigest: ""),
      actor: account.id)
    try register.take([row], into: session)
    guard register.counts.refused == 0 else {
      return .refused(register.lastRefusal.map(\.rowIssueFinding))
    }
    guard let receipt = try register.finish(in: session) else { return .unchanged }
    return .taken(receipt, warnings: warnings)
  }
}

extension RowFinding {
  /// The finding as pages show it.
  var rowIssueFinding: RowIssue.Finding {
    RowIssue.Finding(column: column, message: MessageCode(code, values), refuses: refuses)
  }
}
