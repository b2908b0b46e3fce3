internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// Carries a decision on differences out, inside one transaction of the ledger.
struct ExchangeDeciding {
  let head: ReconciliationTable.Head
  let difference: ExchangeDifference
  let choice: ExchangeChoice
  let actor: String

  /// Takes what is to be taken and records the decision; answers the places that were decided. Rows that
  /// cannot be taken, and entries that were changed since the comparison, stay open.
  func run(
    _ rows: [ReconciliationTable.StoredRow], requestKey: String, in session: LedgerSession
  ) throws -> [Int] {
    var marks: [ExchangeMark] = []
    var decided: [Int] = []
    var taken = ImportCounts()
    for row in rows {
      switch choice {
      case .leave: break
      case .markHeld:
        marks.append(ExchangeMark(entryID: row.entryID, state: .held, number: try number(row)))
      case .keepOurs:
        marks.append(ExchangeMark(entryID: row.entryID, state: .toSend, number: try number(row)))
      case .takeTheirs:
        guard let mark = try take(row, &taken, in: session) else { continue }
        marks.append(mark)
      }
      decided.append(row.place)
    }
    guard !decided.isEmpty else { return [] }
    if taken.rows > 0 {
      let file = ReceivedFile(
        kind: head.kind, origin: head.origin, counts: taken, keptRows: 0, replacesList: false,
        gone: [])
      _ = try session.recordFile(file, rows: [], by: actor)
    }
    let decision = ExchangeDecision(
      kind: head.kind, origin: head.origin, difference: difference, choice: choice, marks: marks)
    _ = try session.append(
      .exchange(.decided(decision)), subject: head.kind.rawValue, actor: actor,
      requestKey: requestKey)
    return decided
  }

  /// Takes the system's row into the register; nil when it cannot be taken.
  private func take(
    _ row: ReconciliationTable.StoredRow, _ counts: inout ImportCounts, in session: LedgerSession
  ) throws -> ExchangeMark? {
    guard let read = try row.read(), !read.isRefused else { return nil }
    let rowKey = try session.rowKey(read.content)
    let known = try session.findPaper(rowKey: rowKey)
    let entryID = known ?? (row.entryID.isEmpty ? session.newEntryID() : row.entryID)
    if known == nil {
      let entry = ImportedEntry(
        entryID: entryID, content: read.content, origin: head.origin, findings: read.findings)
      _ = try session.recordEntry(
        entry, facts: read.facts, rowKey: rowKey, isLaterForm: !row.entryID.isEmpty, by: actor)
      counts.rows += 1
      if read.findings.isEmpty { counts.imported += 1 } else { counts.warned += 1 }
    }
    return ExchangeMark(
      entryID: entryID, state: .held, number: SystemNumber.find(in: read.content.row))
  }

  private func number(_ row: ReconciliationTable.StoredRow) throws -> String {
    try row.read().map { SystemNumber.find(in: $0.content.row) } ?? ""
  }
}
