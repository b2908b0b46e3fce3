internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// Keeps the projections in step with the acts, each act in its own transaction.
struct Projections {
  /// What the maker of an act knows already of its rows, so that it need not be read again.
  enum Derived {
    case nothing
    case facts(PaperFacts, rowKey: String)
    case rows([KeptRow])
  }

  let connection: any SQLConnection
  /// Where the acts are; during a verification another database.
  let acts: any SQLConnection
  let rowKeys: RowKeys
  /// The commune under its present name alone: whose numbers its books go on after.
  let own: LocalPlaces?
  let keptBooks: KeptBooks

  private var office: OfficeProjections {
    OfficeProjections(connection: connection, acts: acts, rowKeys: rowKeys)
  }

  func apply(_ content: ActContent, _ header: ActHeader, _ derived: Derived) throws {
    switch content {
    case .registerOpened: break
    case .entryImported(let entry):
      let paper = paper(of: entry, header, derived)
      try PaperTable.insert(paper, connection)
      try RowIssueTable.follow(entry, header, rowKey: paper.rowKey, connection)
      try follow(paper)
    case .entryRevised(let entry):
      let paper = paper(of: entry, header, derived)
      try PaperTable.replace(paper, connection)
      try RowIssueTable.follow(entry, header, rowKey: paper.rowKey, connection)
      try follow(paper)
      let isAmended = try PresentContent(connection, acts: acts).isAmended(paper.id)
      if isAmended { try office.refresh(paper.id) }
    case .fileReceived(let file):
      // The entries of a register file are acts of their own; its end puts them into the events.
      try KnownEventsSettlement.markStale(by: header.sequence, connection)
      guard case .rows(let rows) = derived else { break }
      for row in rows { try apply(row, of: file, header) }
      for id in file.gone {
        try connection.run("UPDATE paper SET is_current = 0 WHERE id = \(id)")
      }
    case .rowSupplemented(let row):
      let paper = PaperDerivation.listPaper(
        row.content, facts: RowReading.read(row.content).facts, findings: row.findings,
        header: header, rowNumber: 0, keys: rowKeys)
      try PaperTable.replace(paper, connection)
      try RowIssueTable.follow(row, header, rowKey: paper.rowKey, connection)
      try KnownEventsSettlement.markStale(by: header.sequence, connection)
    case .matchDecided(let decision):
      try DecisionTable.keep(decision, header, connection)
      try DoubtTable.drop(decision.left, decision.right, connection)
      try KnownEventsSettlement.markStale(by: header.sequence, connection)
    case .matchWithdrawn(let decision):
      try DecisionTable.withdraw(decision, connection)
      try KnownEventsSettlement.markStale(by: header.sequence, connection)
    case .oldBook(let act): try OldBookTable.apply(act, header, connection)
    case .exchange(let act): try ExchangeStateTable.keep(act, header, connection)
    case .matchDoubted(let doubt): try DoubtTable.keep(doubt, header, connection)
    case .caseNoted(let note): try CaseNoteTable.insert(note, header, connection)
    case .publication(let act): try PublicationTable.follow(act, header, connection)
    case .office(let act):
      try office.apply(act, header, derived)
      keptBooks.forget()
    case .programme(let act): try ProgrammeProjection.apply(act, header, connection)
    }
  }

  /// A book that is kept here goes on after a number that a file brings.
  private func follow(_ paper: Paper) throws {
    guard paper.facts.number > 0, let book = RegisterKind(rawValue: paper.kind.rawValue)?.book
    else {
      return
    }
    let year = paper.facts.year
    guard let own, try keptBooks.contains(book, year: year, connection),
      own.contains(paper.facts.issuer) ?? false
    else { return }
    try BookTable(connection: connection).follow(paper.facts.number, book, year: year, own: own)
  }

  private func paper(
    of entry: ImportedEntry, _ header: ActHeader, _ derived: Derived
  ) -> Paper {
    if case .facts(let facts, let rowKey) = derived {
      return PaperDerivation.entryPaper(entry, facts: facts, header: header, rowKey: rowKey)
    }
    return PaperDerivation.entryPaper(entry, header: header, keys: rowKeys)
  }

  /// What a row taken with warnings is warned of: it may say under which id the row is kept.
  private func findings(of row: KeptRow) throws -> [RowFinding] {
    guard row.outcome == .warned else { return [] }
    return try RowFinding.findings(canonicalText: row.findings)
  }

  private func apply(_ row: KeptRow, of file: ReceivedFile, _ header: ActHeader) throws {
    let content = try row.read?.content ?? RowContent(canonicalText: row.content)
    if row.outcome != .refused, !file.kind.isRegister {
      let facts = row.read?.facts ?? RowReading.read(content).facts
      let paper = PaperDerivation.listPaper(
        content, facts: facts, findings: try findings(of: row), header: header,
        rowNumber: row.rowNumber, isKnownByPerson: file.isKnownByPerson, keys: rowKeys)
      try PaperTable.replace(paper, connection)
    }
    guard row.outcome != .imported else { return }
    try RowIssueTable.insert(
      row, of: file, header, rowKey: rowKeys.rowKey(content), connection)
  }
}
