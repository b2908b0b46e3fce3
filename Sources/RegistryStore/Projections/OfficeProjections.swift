internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// Keeps the projections of the register office in step with its acts.
struct OfficeProjections {
  let connection: any SQLConnection
  /// Where the acts are; during a verification another database.
  let acts: any SQLConnection
  let rowKeys: RowKeys

  private var books: BookTable { BookTable(connection: connection) }
  private var dossiers: DossierTable { DossierTable(connection: connection) }
  private var trail: OfficeTrail { OfficeTrail(connection, acts: acts) }

  func apply(_ act: OfficeAct, _ header: ActHeader, _ derived: Projections.Derived) throws {
    switch act {
    case .bookOpened(let opened): try books.open(opened)
    case .bookClosed(let closed): try books.close(closed)
    case .dossierReceived(let received):
      try dossiers.insert(received, header)
      try trail.add(received.dossierID, header)
    case .dossierStepped(let stepped):
      try dossiers.step(stepped, header)
      try trail.add(stepped.dossierID, header)
    // Neither a look-up nor a file changes what a step is decided on: a colleague's scan stops nobody.
    case .lookupKept(let lookup):
      try trail.add(lookup.dossierID, header)
    case .attachmentKept(let attachment):
      try AttachmentTable(connection: connection).insert(attachment, header)
      try trail.add(attachment.dossierID, header)
    case .entryRegistered(let entry): try register(entry, header, derived)
    case .entryNoted(let amended), .entryAmended(let amended): try amend(amended, header)
    case .paperIssued(let paper): try give(paper, header)
    }
  }

  private func register(
    _ entry: RegisteredEntry, _ header: ActHeader, _ derived: Projections.Derived
  ) throws {
    let paper: Paper
    if case .facts(let facts, let rowKey) = derived {
      paper = PaperDerivation.registeredPaper(entry, facts: facts, header: header, rowKey: rowKey)
    } else {
      paper = PaperDerivation.registeredPaper(
        entry, facts: RowReading.read(entry.content).facts, header: header,
        rowKey: rowKeys.rowKey(entry.content))
    }
    try PaperTable.insert(paper, connection)
    try NoticeKnowledge(connection: connection).keep(entry)
    try KnownEventsSettlement.markStale(by: header.sequence, connection)
    try take(entry.place)
    try trail.add(entry.entryID, header)
    try trail.add(entry.dossierID, header)
    try dossiers.answer(entry.dossierID, entryID: entry.entryID, header)
  }

  private func amend(_ amended: AmendedEntry, _ header: ActHeader) throws {
    try trail.add(amended.entryID, header)
    try trail.add(amended.dossierID, header)
    if let place = amended.place { try take(place) }
    try dossiers.answer(amended.dossierID, entryID: amended.entryID, header)
    try RevokedEntries(connection: connection).keep(amended)
    try refresh(amended.entryID)
    try KnownEventsSettlement.markStale(by: header.sequence, connection)
  }

  private func give(_ paper: GivenPaper, _ header: ActHeader) throws {
    let values: [SQLValue] = [
      .text(paper.paperID), .integer(header.sequence), .text(paper.kind), .text(paper.title),
      .text(paper.entryID), .text(paper.dossierID), .text(paper.place?.text ?? ""),
      .integer(paper.copies), .text(paper.receiver), .text(paper.issuedOn.iso8601),
      .text(paper.hands.typed.name),
    ]
    try connection.insert(Self.insertPaper, values)
    if let place = paper.place { try take(place) }
    try trail.add(paper.entryID, header)
    try trail.add(paper.dossierID, header)
    if paper.answersDossier {
      try dossiers.answer(paper.dossierID, entryID: paper.entryID, header)
    } else if !paper.dossierID.isEmpty {
      try dossiers.touch(paper.dossierID, header)
    }
  }

  /// What the paper of an entry tells, made anew after a later act on it.
  func refresh(_ entryID: String) throws {
    guard let content = try PresentContent(connection, acts: acts).content(entryID: entryID)
    else { return }
    let kept = try connection.firstRow(
      "SELECT commune, seq, row_number, is_current, row_key FROM paper WHERE id = \(entryID)"
    ) { row in
      Paper(
        id: entryID, commune: row.text(0), sequence: row.integer(1), rowNumber: row.integer(2),
        kind: content.kind, isCurrent: row.integer(3) == 1, rowKey: row.text(4),
        facts: RowReading.read(content).facts)
    }
    if let kept { try PaperTable.replace(kept, connection) }
  }

  private func take(_ place: NumberInBook) throws {
    try books.goOn(after: place.number, place.book, year: place.year)
  }

  private static let insertPaper = SQLInsert(
    "given_paper",
    [
      "id", "seq", "kind", "title", "entry_id", "dossier_id", "number", "copies", "receiver",
      "given_on", "given_by",
    ])
}
