/// The present cells of an entry by the names of their columns; a column that it has not is empty.
struct EntryCellTexts {
  private let kind: SourceKind
  private let row: SourceRow

  init(_ history: EntryHistory) {
    kind = history.kind
    row = history.present
  }

  subscript(column: String) -> String {
    guard let place = kind.columns.firstIndex(of: column), place < row.cells.count else {
      return ""
    }
    return row.cells[place]
  }
}
