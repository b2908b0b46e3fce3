/// The rows at the top of a sheet or text, offered to the search for the header.
final class TopRows {
  private let limits: SourceLimits
  private(set) var search = HeaderSearch()
  private(set) var problem: SourceFileProblem?
  private(set) var isDone = false

  init(limits: SourceLimits) { self.limits = limits }

  /// Takes a row; rows below the top are not looked at.
  func take(
    row: Int, _ cells: UnsafeBufferPointer<RawCell>, text: (RawCell) -> String
  ) -> SourceFileProblem? {
    guard !isDone else { return nil }
    guard row <= limits.headerRows else {
      isDone = true
      return nil
    }
    var texts: [String] = []
    for cell in cells {
      let value = text(cell)
      guard !value.isEmpty else { continue }
      guard cell.column < limits.columns else {
        // A stray cell far to the right is no header; headers there are too many.
        if search.best != nil || texts.count >= limits.columns {
          problem = .tooManyColumns(limit: limits.columns)
        }
        continue
      }
      while texts.count < cell.column { texts.append("") }
      if texts.count == cell.column { texts.append(value) } else { texts[cell.column] = value }
    }
    search.offer(texts, row: row)
    return nil
  }
}
