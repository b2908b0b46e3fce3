import CivilRegistration
import Glibc

/// Opens a workbook: finds the sheet whose header fits best and checks that sheet whole.
enum WorkbookOpening {
  static func open(_ file: FileBytes, limits: SourceLimits) throws(SourceFileProblem) -> SourceFile
  {
    let archive = try WorkbookArchive(path: file.path, fileBytes: file.count, limits: limits)
    let layout = try WorkbookLayout(archive)
    var interpreter = CellInterpreter()
    interpreter.countsFrom1904 = layout.countsFrom1904
    if let part = layout.styles {
      interpreter.formats = try NumberFormats(archive.open(part), limits: limits)
    }
    if let part = layout.sharedTexts {
      interpreter.sharedTexts = try SharedTexts(archive.open(part), limits: limits)
    }

    var best: (match: HeaderMatch, place: Int)?
    var problem: (problem: SourceFileProblem, score: Int)?
    var kinds: [SourceKind?] = []
    for (place, sheet) in layout.sheets.enumerated() {
      let search: HeaderSearch
      do throws(SourceFileProblem) {
        search = try self.search(archive, sheet, interpreter, limits)
      } catch {
        // XML that makes no sense is most often a file that was damaged on its way.
        if case .malformedXML = error { _ = try check(archive, sheet, limits) }
        throw error
      }
      kinds.append(search.best?.kind)
      if let match = search.best {
        if match.score > best?.match.score ?? 0 { best = (match, place) }
      } else if search.problem.score > problem?.score ?? -2 {
        problem = search.problem
      }
    }
    guard let best else {
      throw problem?.problem ?? .headerNotFound(found: [], closest: nil, needed: [])
    }

    let sheet = layout.sheets[best.place]
    let rows = try check(archive, sheet, limits)
    let others = layout.sheets.indices.filter { $0 != best.place }.map {
      SourceFile.OtherSheet(name: layout.sheets[$0].name, kind: kinds[$0])
    }
    let source = SourceFile(
      file, limits: limits, format: .workbook(part: sheet.part, interpreter), match: best.match,
      sheet: sheet.name, otherSheets: others)
    if rows > limits.rows { try source.countRows() }
    return source
  }

  /// Looks for the header among the first rows of a sheet, and reads no further.
  private static func search(
    _ archive: WorkbookArchive, _ sheet: WorkbookLayout.Sheet, _ interpreter: CellInterpreter,
    _ limits: SourceLimits
  ) throws(SourceFileProblem) -> HeaderSearch {
    let top = TopRows(limits: limits)
    let cursor = try SheetCursor(archive.open(sheet.part), limits: limits) { row, cells, bytes in
      top.take(row: row, cells) { cell in
        let text = UnsafeBufferPointer(start: bytes + cell.start, count: cell.end - cell.start)
        return interpreter.text(cell, text).text
      }
    }
    while !cursor.isAtEnd, !top.isDone, cursor.bytesRead < limits.headerBytes {
      try cursor.advance()
    }
    if let problem = top.problem { throw problem }
    return top.search
  }

  /// Unpacks the sheet to its end, so that a damaged or swollen file is refused before any of its
  /// rows is handed out. Answers with no fewer rows than the sheet has.
  private static func check(
    _ archive: WorkbookArchive, _ sheet: WorkbookLayout.Sheet, _ limits: SourceLimits
  ) throws(SourceFileProblem) -> Int {
    let part = try archive.open(sheet.part)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
    defer { buffer.deallocate() }
    var rows = 0
    while case let length = try part.read(into: buffer), length > 0 {
      rows += countRowEnds(UnsafeRawBufferPointer(rebasing: buffer[..<length]))
    }
    return rows
  }

  /// Counts `row>`: the end of a row, whatever its namespace prefix, and now and then a beginning;
  /// one cut in two by the end of a piece is missed, so one is added.
  private static func countRowEnds(_ bytes: UnsafeRawBufferPointer) -> Int {
    var found = 1
    var start = 0
    while let base = bytes.baseAddress, start < bytes.count,
      let place = memchr(base + start, 0x77, bytes.count - start)
    {
      let at = UnsafeRawPointer(place) - base
      if at >= 2, at + 1 < bytes.count, bytes[at - 1] == 0x6F, bytes[at - 2] == 0x72,
        bytes[at + 1] == 0x3E
      {
        found += 1
      }
      start = at + 1
    }
    return found
  }
}
