/// Seeks the header among the rows at the top of a sheet or text file.
struct HeaderSearch {
  private(set) var best: HeaderMatch?
  private var refusal: (problem: SourceFileProblem, score: Int)?
  private var nearest: (problem: SourceFileProblem, score: Int)?
  /// Whether the best header names its columns as the exchange format does.
  private var isExact = false
  private var above: (cells: [String], row: Int)?

  /// Looks at one row; the header that names most columns wins, the upper one on a tie. Columns named as
  /// the exchange format does outrank those in other words.
  mutating func offer(_ cells: [String], row: Int) {
    defer { above = (cells, row) }
    if let best, best.headerRow == row - 1, Self.numbersColumns(cells) {
      self.best?.headerRow = row
      return
    }
    let reading = HeaderReading.read(cells, row: row)
    if case .matched(let match) = reading {
      if !isExact || match.score > best?.score ?? 0 { best = match }
      isExact = true
      return
    }
    note(reading)
    guard !isExact else { return }
    for cells in [cells.map(HeaderCell.init), overTwoRows(cells, row)].compactMap(\.self) {
      guard let reading = HeaderReading.read(words: cells, row: row) else { continue }
      if case .matched(let match) = reading {
        if match.score > best?.score ?? 0 { best = match }
      } else {
        note(reading)
      }
    }
  }

  /// What to say when nothing was found; a header that is refused outranks rows that are none.
  var problem: (problem: SourceFileProblem, score: Int) {
    if let refusal { return (refusal.problem, refusal.score + 1_000) }
    return nearest ?? (.headerNotFound(found: [], closest: nil, needed: []), -1)
  }

  private mutating func note(_ reading: HeaderReading) {
    switch reading {
    case .matched: break
    case .refused(let problem, let score):
      if score > refusal?.score ?? 0 { refusal = (problem, score) }
    case .notHeader(let problem, let score):
      if score > nearest?.score ?? -1 { nearest = (problem, score) }
    }
  }

  /// The cells under those of the row above: a group's name stands in its first cell and holds for the
  /// empty ones behind it, as merged cells are written.
  private func overTwoRows(_ cells: [String], _ row: Int) -> [HeaderCell]? {
    guard let above, above.row == row - 1 else { return nil }
    var group = ""
    return (0..<max(cells.count, above.cells.count)).map { place in
      let upper = above.cells.indices.contains(place) ? above.cells[place] : ""
      let lower = cells.indices.contains(place) ? cells[place] : ""
      if !upper.isEmpty { group = upper }
      // Below nothing of its own, a name that spans both rows stands above.
      return lower.isEmpty
        ? HeaderCell(upper) : HeaderCell(group: upper.isEmpty ? group : upper, text: lower)
    }
  }

  /// Whether a row only counts the columns above it, as printed forms do: (1) (2) (3).
  private static func numbersColumns(_ cells: [String]) -> Bool {
    let numbers = cells.filter { !$0.isEmpty }.map { cell in
      Int(cell.filter { !"()[] .".contains($0) })
    }
    guard numbers.count >= 3, let first = numbers[0], first <= 1 else { return false }
    return numbers.enumerated().allSatisfy { place, number in number == first + place }
  }
}
