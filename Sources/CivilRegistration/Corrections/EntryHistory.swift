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
    for (number, amendment) in amendments.prefix(count).enumerated() {
      for change in amendment.changes {
        guard let place = columns.firstIndex(of: change.column), place < row.cells.count else {
          continue
        }
        row.cells[place] = change.to
      }
      if !amendment.note.isEmpty, !amendment.isRestricted, !isSilent(number, after: count),
        let place = columns.firstIndex(of: "ghiChu"),
        place < row.cells.count
      {
        let before = row.cells[place]
        row.cells[place] = before.isEmpty ? amendment.note : "\(before); \(amendment.note)"
      }
    }
    return row
  }

  /// Whether the note of an amendment is silent after so many: a restricted one replaced what it tells of, as
  /// an adoption replaces the father whom a recognition filled in, and nothing may name him beside the
  /// adoptive one. It speaks again when that one ends.
  public func isSilent(_ number: Int, after count: Int) -> Bool {
    let later = amendments.prefix(count).dropFirst(number + 1).filter(\.isRestricted)
    guard !later.isEmpty else { return false }
    let changed = later.flatMap(\.changes)
    return amendments[number].changes.contains { change in
      changed.last { $0.column == change.column }.map { $0.to != change.to } ?? false
    }
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
