internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// What an entry says now: as it was written or last imported, with every later act of the office.
struct PresentContent {
  let connection: any SQLConnection
  let acts: any SQLConnection

  init(_ connection: any SQLConnection, acts: (any SQLConnection)? = nil) {
    self.connection = connection
    self.acts = acts ?? connection
  }

  /// The entry's row and what became of it; nil when no paper has the id, or it is no entry. With a place in
  /// the ledger, what had become of it by then.
  func history(entryID: String, upTo last: Int? = nil) throws -> EntryHistory? {
    let place = try connection.firstRow(
      "SELECT seq, row_number FROM paper WHERE id = \(entryID)"
    ) { ($0.integer(0), $0.integer(1)) }
    guard let (sequence, rowNumber) = place,
      let content = try PaperContent(connection: acts).content(
        sequence: sequence, rowNumber: rowNumber),
      content.kind.isRegister
    else { return nil }
    return EntryHistory(
      kind: content.kind, original: content.row,
      amendments: try amendments(of: entryID, over: content.row, upTo: last))
  }

  /// The present content; nil as above.
  func content(entryID: String) throws -> RowContent? {
    guard let history = try history(entryID: entryID) else { return nil }
    return RowContent(kind: history.kind, row: history.present)
  }

  /// Whether a later act of the office stands on an entry.
  func isAmended(_ entryID: String) throws -> Bool {
    try connection.firstRow(
      """
      SELECT 1 FROM office_trail
      WHERE thing = \(entryID)
        AND kind IN (\(ActKind.entryNoted.rawValue), \(ActKind.entryAmended.rawValue))
      LIMIT 1
      """
    ) { _ in true } ?? false
  }

  /// A file that came later may hold a note of ours already: it is not written twice.
  private func amendments(
    of entryID: String, over row: SourceRow, upTo last: Int?
  ) throws -> [EntryAmendment] {
    let trail = OfficeTrail(connection, acts: acts)
    return try trail.amendments(of: entryID, upTo: last).map { amended in
      var amendment = amended.amendment
      if row.cells.contains(where: { $0.contains(amendment.note) }) { amendment.note = "" }
      return amendment
    }
  }
}
