/// The rows at the top of a sheet or text, offered to the search for the header.
final class TopRows {
  private let limits: SourceLimits
  private(set) var search = HeaderSearch()
  private(set) var problem: SourceFileProblem?
  private(set) var isDone = false

  init(limits: SourceLimits) { self.limits = limits }

  /// Takes a row; rows below the top are not looked at.
  func take(
    row: Int, _ cells: UnsafeBufferPointer<RawCell>, text: (RawCell) -> CellText
  ) -> SourceFileProblem? {
    guard !isDone else { return nil }
    guard row <= limits.headerRows else {
      isDone = true
      return nil
    }
    let read = cells.map(text)
    let typed = Self.codePage(of: read)
    var texts: [String] = []
    for (cell, cleaned) in zip(cells, read) {
      let value = Self.text(cleaned, in: typed)
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

  /// The code page of a row in which no cell is surely Unicode and some are surely in a page: "Sè" is
  /// a word as it stands, but beside "GiÊy" it means "Số".
  private static func codePage(of row: [CellText]) -> LegacyEncoding? {
    var page: LegacyEncoding?
    for cell in row {
      switch cell.evidence {
      case .unicode: return nil
      case .legacy(let found): page = page ?? found
      case .none, .ambiguous: break
      }
    }
    return page
  }

  private static func text(_ cell: CellText, in page: LegacyEncoding?) -> String {
    guard let page, case .ambiguous = cell.evidence else { return cell.text }
    return cell.reread(as: page).text
  }
}
