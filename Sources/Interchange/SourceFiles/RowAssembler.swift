import CivilRegistration

/// Puts the cells of one row under the columns of the kind, and settles in which code page a row
/// was typed when a cell alone does not show it.
struct RowAssembler {
  private let targets: [HeaderMatch.Target]
  private let emptyCells: [String]
  private let columnLimit: Int
  /// By the place in the kind: whether the column is for a date.
  private let isDate: [Bool]

  private var row: SourceRow
  private var isEmpty = true
  /// Places of cells that could be Unicode or a code page.
  private var ambiguous: [Int] = []
  private var sawUnicode = false
  private var legacy: LegacyEncoding?
  /// By column of the kind: the code page of the last cell that was surely in one; forgotten when a
  /// cell of the column is surely Unicode.
  private var legacyOfColumn: [LegacyEncoding?]

  init(_ match: HeaderMatch, columnLimit: Int) {
    targets = match.targets
    emptyCells = Array(repeating: "", count: match.kind.columns.count)
    self.columnLimit = columnLimit
    isDate = match.kind.columns.map { name in
      name.lowercased().contains("ngay") && !name.hasSuffix("BangChu")
    }
    legacyOfColumn = Array(repeating: nil, count: emptyCells.count)
    row = SourceRow(rowNumber: 0, cells: emptyCells)
  }

  mutating func begin(row number: Int) {
    row = SourceRow(rowNumber: number, cells: emptyCells)
    isEmpty = true
    if !ambiguous.isEmpty { ambiguous.removeAll(keepingCapacity: true) }
    sawUnicode = false
    legacy = nil
  }

  /// Adds a cell; `original` is asked for its bytes only when cleaning changed them.
  ///
  /// A cell beyond the last header keeps its place by its column letters.
  mutating func add(
    _ cell: CellText, column: Int, original: () -> [UInt8]
  ) throws(SourceFileProblem) {
    guard !cell.text.isEmpty || cell.isAltered else { return }
    let target: HeaderMatch.Target
    if column < targets.count {
      target = targets[column]
    } else {
      guard column < columnLimit else { throw .tooManyColumns(limit: columnLimit) }
      target = .extra(header: ColumnLetters.name(of: column))
    }
    if !cell.text.isEmpty { isEmpty = false }
    switch target {
    case .extra(let header):
      if !cell.text.isEmpty { row.extras.append(SourceRow.Extra(header: header, text: cell.text)) }
      note(cell.evidence, place: nil)
    case .sexed(let birth, let sex, let word):
      guard !EmptyMarker.matches(cell.text) else { break }
      let place = birth ?? sex
      if birth != nil, !row.cells[place].isEmpty {
        // A text under both sexes: which one holds is for a person to say.
        row.extras.append(SourceRow.Extra(header: word, text: cell.text))
        break
      }
      if row.cells[sex].isEmpty { row.cells[sex] = word }
      guard birth != nil else { break }
      row.cells[place] = cell.text
      note(cell.evidence, place: place)
      if cell.isAltered {
        row.originals.append(SourceRow.Original(column: place, bytes: original()))
      }
    case .column(let place):
      if let days = cell.days, isDate[place] {
        // Which of the two days it is cannot be known here: the reader asks.
        row.cells[place] = days
        row.originals.append(SourceRow.Original(column: place, bytes: Array(cell.text.utf8)))
        return
      }
      row.cells[place] = cell.text
      note(cell.evidence, place: place)
      if cell.isAltered {
        row.originals.append(SourceRow.Original(column: place, bytes: original()))
      }
    }
  }

  /// The row, or nothing when no cell holds text.
  mutating func finish() -> SourceRow? {
    guard !isEmpty else { return nil }
    if !ambiguous.isEmpty, !sawUnicode { settleAmbiguous() }
    return row
  }

  private mutating func note(_ evidence: CellText.Evidence, place: Int?) {
    switch evidence {
    case .none: break
    case .ambiguous: if let place { ambiguous.append(place) }
    case .unicode:
      sawUnicode = true
      if let place { legacyOfColumn[place] = nil }
    case .legacy(let encoding):
      legacy = encoding
      if let place { legacyOfColumn[place] = encoding }
    }
  }

  /// Rereads the doubtful cells in the code page of their row or, failing that, of their column.
  private mutating func settleAmbiguous() {
    for place in ambiguous {
      guard let encoding = legacy ?? legacyOfColumn[place] else { continue }
      let before = row.cells[place]
      let cell = CellText(text: before, evidence: .ambiguous, isAltered: false)
      let after = cell.reread(as: encoding)
      guard after.text != before else { continue }
      row.cells[place] = after.text
      guard !row.originals.contains(where: { $0.column == place }) else { continue }
      row.originals.append(SourceRow.Original(column: place, bytes: Array(before.utf8)))
    }
  }
}
