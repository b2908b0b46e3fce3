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

    var matches: [HeaderMatch?] = []
    var problem: (problem: SourceFileProblem, score: Int)?
    for sheet in layout.sheets {
      let search: HeaderSearch
      do throws(SourceFileProblem) {
        search = try self.search(archive, sheet, interpreter, limits)
      } catch {
        // XML that makes no sense is most often a file that was damaged on its way.
        if case .malformedXML = error { _ = try check(archive, sheet, limits) }
        throw error
      }
      matches.append(search.best)
      if search.best == nil, search.problem.score > problem?.score ?? -2 {
        problem = search.problem
      }
    }
    let chosen = chosen(layout.sheets, matches)
    guard let first = chosen.first else {
      throw problem?.problem ?? .headerNotFound(found: [], closest: nil, needed: [])
    }

    var rows = 0
    for sheet in chosen { rows += try check(archive, layout.sheets[sheet.place], limits) }
    let others = layout.sheets.indices.filter { place in !chosen.contains { $0.place == place } }
    let source = SourceFile(
      file, limits: limits,
      format: .workbook(
        chosen.map { SheetSource(part: layout.sheets[$0.place].part, match: $0.match) },
        interpreter),
      match: first.match, sheets: chosen.map { layout.sheets[$0.place].name },
      otherSheets: others.map {
        SourceFile.OtherSheet(name: layout.sheets[$0].name, kind: matches[$0]?.kind)
      })
    if rows > limits.rows { try source.countRows() }
    return source
  }

  /// The sheets to read: those of the kind that the fullest header names, in the order of the workbook. A
  /// hidden sheet is read only when no visible one has a header: nobody would know what was in it.
  private static func chosen(
    _ sheets: [WorkbookLayout.Sheet], _ matches: [HeaderMatch?]
  ) -> [(place: Int, match: HeaderMatch)] {
    let found = matches.enumerated().compactMap { place, match in match.map { (place, $0) } }
    let visible = found.filter { sheets[$0.0].isVisible }
    let candidates: [(place: Int, match: HeaderMatch)] = visible.isEmpty ? found : visible
    // The upper one on a tie: `max` would take the last.
    let best = candidates.reversed().max { $0.match.score < $1.match.score }
    return candidates.filter { $0.match.kind == best?.match.kind }
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
        return interpreter.text(cell, text)
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
