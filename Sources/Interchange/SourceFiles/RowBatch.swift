import CivilRegistration

/// Where scanners put the rows of a file; shared between them and their reader.
final class RowBatch {
  enum Cells {
    case workbook(CellInterpreter)
    /// In a code page, when the file as a whole was typed in one.
    case text(LegacyEncoding?)
  }

  var rows: [SourceRow] = []
  private(set) var footRows: [SheetRow] = []
  /// Cells of formulas without a result: their number, and the first one.
  private(set) var uncalculated: (count: Int, first: String)?
  private let cells: Cells
  private let limits: SourceLimits
  private var taken = 0
  private var sheet = 0
  private var headerRow = 0
  private var assembler: RowAssembler

  init(_ source: SourceFile, _ cells: Cells) {
    self.cells = cells
    limits = source.limits
    assembler = RowAssembler(source.match, columnLimit: source.limits.columns)
  }

  /// Begins a sheet; its rows have their own header.
  func begin(_ match: HeaderMatch, sheet: Int) {
    self.sheet = sheet
    headerRow = match.headerRow
    assembler = RowAssembler(match, columnLimit: limits.columns)
  }

  func take(
    row: Int, raw: UnsafeBufferPointer<RawCell>, bytes: UnsafePointer<UInt8>
  ) -> SourceFileProblem? {
    guard row > headerRow else { return nil }
    do throws(SourceFileProblem) {
      let place = SheetRow(sheet: sheet, row: row)
      assembler.begin(row: place.rowNumber)
      for cell in raw {
        let text = UnsafeBufferPointer(start: bytes + cell.start, count: cell.end - cell.start)
        switch cells {
        case .workbook(let interpreter):
          try assembler.add(interpreter.text(cell, text), column: cell.column) {
            interpreter.original(cell, text)
          }
        case .text(let codePage):
          try assembler.add(
            CellText(unvalidated: text, codePage: codePage), column: cell.column
          ) { Array(text) }
        }
      }
      let empty = noteUncalculated(raw, row)
      guard let finished = assembler.finish() else { return nil }
      if raw.count - empty <= FootRow.mostCells, FootRow.matches(finished) {
        footRows.append(place)
        return nil
      }
      taken += 1
      guard taken <= limits.rows else { return .tooManyRows(limit: limits.rows) }
      rows.append(finished)
      return nil
    } catch { return error }
  }

  /// Counts the formulas of a row that have no result.
  private func noteUncalculated(_ raw: UnsafeBufferPointer<RawCell>, _ row: Int) -> Int {
    var found = 0
    for cell in raw where cell.kind == .uncalculated {
      let first = uncalculated?.first ?? "\(ColumnLetters.name(of: cell.column))\(row)"
      uncalculated = ((uncalculated?.count ?? 0) + 1, first)
      found += 1
    }
    return found
  }
}
