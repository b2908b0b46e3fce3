import CivilRegistration

/// Opens delimited text: the delimiter is the one under which the header fits best.
enum DelimitedOpening {
  static func open(_ file: FileBytes, limits: SourceLimits) throws(SourceFileProblem) -> SourceFile
  {
    let encoding = TextEncoding(beginning: file.beginning)
    // Before the header: in words it would not be found, and that would say nothing of the cause.
    if !encoding.isUTF16, LostLetters.areMissing(in: file.beginning) { throw .lettersLost }
    let codePage = encoding.isUTF16 ? nil : CodePageVote.winner(in: file.beginning)
    var best: (match: HeaderMatch, delimiter: UInt8)?
    var problem: (problem: SourceFileProblem, score: Int)?
    for delimiter in Array(",;\t|".utf8) {
      let search = try search(file, encoding, codePage, delimiter, limits)
      if let match = search.best {
        if match.score > best?.match.score ?? 0 { best = (match, delimiter) }
      } else if search.problem.score > problem?.score ?? -2 {
        problem = search.problem
      }
    }
    guard let best else {
      throw problem?.problem ?? .headerNotFound(found: [], closest: nil, needed: [])
    }
    let source = SourceFile(
      file, limits: limits, format: .delimited(encoding, codePage, delimiter: best.delimiter),
      match: best.match)
    if file.lineFeeds > limits.rows { try source.countRows() }
    return source
  }

  private static func search(
    _ file: FileBytes, _ encoding: TextEncoding, _ codePage: LegacyEncoding?, _ delimiter: UInt8,
    _ limits: SourceLimits
  ) throws(SourceFileProblem) -> HeaderSearch {
    let top = TopRows(limits: limits)
    let cursor = try DelimitedCursor(file, encoding, delimiter: delimiter, limits: limits) {
      row, cells, bytes in
      top.take(row: row, cells) { cell in
        let text = UnsafeBufferPointer(start: bytes + cell.start, count: cell.end - cell.start)
        return CellText(unvalidated: text, codePage: codePage)
      }
    }
    do throws(SourceFileProblem) {
      while !cursor.isAtEnd, !top.isDone, cursor.bytesRead < limits.headerBytes {
        try cursor.advance()
      }
    } catch {
      // With the wrong delimiter a line is one long cell; that says nothing yet.
      if case .cellTooLong = error { return top.search }
      if case .unclosedQuote = error { return top.search }
      throw error
    }
    return top.search
  }
}
