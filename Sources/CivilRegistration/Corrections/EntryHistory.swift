/// An entry from its first day to now: the row as it was entered, and everything that was changed in it or
/// noted on it, in order.
public struct EntryHistory: Hashable, Sendable {
  public var kind: SourceKind
  /// As entered.
  public var original: SourceRow
  /// In the order in which they were made.
  public var amendments: [EntryAmendment]

  public init(kind: SourceKind, original: SourceRow, amendments: [EntryAmendment] = []) {
    self.kind = kind
    self.original = original
    self.amendments = amendments
  }

  /// What every later paper shows: the original with all amendments. Restricted notes stand in none.
  public var present: SourceRow { version(amendments.count) }

  /// The content after so many amendments; 0 is the original.
  public func version(_ count: Int) -> SourceRow {
    var row = original
    let columns = kind.columns
    for amendment in amendments.prefix(count) {
      for change in amendment.changes {
        guard let place = columns.firstIndex(of: change.column), place < row.cells.count else {
          continue
        }
        row.cells[place] = change.to
      }
      if !amendment.note.isEmpty, !amendment.isRestricted,
        let place = columns.firstIndex(of: "ghiChu"),
        place < row.cells.count
      {
        let before = row.cells[place]
        row.cells[place] = before.isEmpty ? amendment.note : "\(before); \(amendment.note)"
      }
    }
    return row
  }

  /// Whether the entry was revoked.
  public var isRevoked: Bool { amendments.contains { $0.kind == .revocation } }

  /// The cells in which two versions differ, in the order of the columns.
  public func differences(from first: Int, to second: Int) -> [EntryAmendment.CellChange] {
    let (before, after) = (version(first), version(second))
    return kind.columns.indices.compactMap { place in
      let from = place < before.cells.count ? before.cells[place] : ""
      let to = place < after.cells.count ? after.cells[place] : ""
      guard from != to else { return nil }
      return EntryAmendment.CellChange(column: kind.columns[place], from: from, to: to)
    }
  }
}
