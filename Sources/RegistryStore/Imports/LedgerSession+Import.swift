internal import CivilRegistration
internal import RecordLinkage
internal import RegistryServices
internal import SQLToolkit

extension LedgerSession: ImportLedger {
  func rowKey(_ content: RowContent) throws -> String { try rowKeys().rowKey(content) }

  func listPaperID(_ content: RowContent, reference: String) throws -> String {
    try rowKeys().paperID(content, reference: reference)
  }

  func listPaperID(
    _ content: RowContent, reference: String, identity: PaperIdentity
  ) throws -> String {
    try rowKeys().paperID(content, reference: reference, identity: identity)
  }

  func listPaperID(rowKey: String) throws -> String { RowKeys.paperID(rowKey: rowKey) }

  func findPaper(rowKey: String) throws -> String? {
    try connection.firstRow("SELECT id FROM paper WHERE row_key = \(rowKey) ORDER BY id") {
      $0.text(0)
    }
  }

  func isWaiting(issueID: String) throws -> Bool {
    try connection.firstRow(
      "SELECT 1 FROM row_issue WHERE id = \(issueID) AND state = 'open'"
    ) { _ in true } ?? false
  }

  func findRefusedRow(rowKey: String) throws -> String? {
    try connection.firstRow(
      "SELECT id FROM row_issue WHERE row_key = \(rowKey) AND state <> 'warned'"
    ) { $0.text(0) }
  }

  func highestNumber(kind: SourceKind, year: Int) throws -> Int {
    try connection.firstRow(
      "SELECT max(entry_number) FROM paper WHERE kind = \(kind.rawValue) AND book_year = \(year)"
    ) { $0.integer(0) } ?? 0
  }

  func keptBook(kind: SourceKind, year: Int, issuer: String) throws -> KeptBook? {
    guard let book = RegisterKind(rawValue: kind.rawValue)?.book,
      try keptBooks.contains(book, year: year, connection), try isOwn(issuer)
    else { return nil }
    let volumes = try BookTable(connection: connection).volumes(
      "kind = \(book.rawValue) AND year = \(year)")
    return KeptBook(
      lastNumber: volumes.first { $0.closedOn == nil }?.lastNumber,
      closings: volumes.compactMap { volume in
        volume.closedOn.map { day in
          // Behind the last volume of a closed year no number is given any more.
          let last = volume.closedReason == .yearEnd ? Int.max : volume.lastNumber
          return KeptBook.Closing(
            volume: volume.volume, numbers: min(volume.firstNumber, last)...last, on: day)
        }
      })
  }

  func isOwnOffice(_ issuer: String) throws -> Bool? { try ownPlace(issuer) }

  func holders(
    kind: SourceKind, year: Int, number: Int, importing origin: RowOrigin
  ) throws -> [EntryPlacement.Holder] {
    let papers = try connection.rows(
      """
      SELECT paper.id, paper.issuer, paper.seq, act.kind, paper.issued_on, paper.event_on,
        paper.mother_name
      FROM paper JOIN act ON act.seq = paper.seq
      WHERE paper.kind = \(kind.rawValue) AND paper.book_year = \(year)
        AND paper.entry_number = \(number)
      ORDER BY paper.id
      """
    ) { row in
      (
        id: row.text(0), issuer: row.text(1), act: (row.integer(2), row.text(3)),
        registeredOn: row.text(4), eventOn: row.text(5), mother: row.text(6)
      )
    }
    return try papers.map { paper in
      EntryPlacement.Holder(
        entryID: paper.id, officeKey: VietnameseText.folded(paper.issuer),
        traits: EntryTraits(
          mentions: try mentions(ofPaper: paper.id), registeredOn: paper.registeredOn,
          eventOn: paper.eventOn, motherName: paper.mother),
        isFromSameFile: try isOf(origin, act: paper.act.0),
        isWrittenHere: paper.act.1 == ActKind.entryRegistered.rawValue)
    }
  }

  func recordEntry(
    _ entry: ImportedEntry, facts: PaperFacts, rowKey: String, isLaterForm: Bool,
    by actor: String
  ) throws -> ActReceipt {
    try append(
      isLaterForm ? .entryRevised(entry) : .entryImported(entry), subject: entry.entryID,
      actor: actor, requestKey: nextRowKey, derived: .facts(facts, rowKey: rowKey))
  }

  func recordFile(
    _ file: ReceivedFile, rows: [KeptRow], by actor: String
  ) throws -> ActReceipt {
    var digest = KeptRowDigest()
    for row in rows { digest.add(row) }
    var file = file
    file.keptRowsDigest = digest.text()
    let sequence = head.sequence + 1
    let receipt = try append(
      .fileReceived(file), subject: file.kind.rawValue, actor: actor,
      requestKey: "file:\(file.origin.fileDigest):\(sequence)", derived: .rows(rows))
    for row in rows { try keep(row, with: sequence) }
    return receipt
  }

  func recordSupplement(
    _ row: SupplementedRow, rowKey: String, by actor: String
  ) throws -> ActReceipt {
    try append(
      .rowSupplemented(row), subject: row.content.kind.rawValue, actor: actor,
      requestKey: nextRowKey)
  }

  /// Nobody asks twice for a row, for whether the register has it is looked up in the same transaction: the
  /// key only says what the act follows. Keys in order cost an import less than keys by content.
  private var nextRowKey: String { "row:\(head.sequence)" }

  func hasUnclosedEntries() throws -> Bool {
    try lastAct(of: [.fileReceived]) < lastAct(of: [.entryImported, .entryRevised])
  }

  func newEntryID() -> String { newID() }

  /// Records the act that closes an import which broke off for good: the file that its last entry came
  /// from, and how many entries no act had closed. Does nothing when there are none.
  func closeBrokenImport() throws {
    guard try hasUnclosedEntries() else { return }
    let closed = try lastAct(of: [.fileReceived])
    var counts = ImportCounts()
    var last: ImportedEntry?
    try connection.forEachRow(
      """
      SELECT act.kind, act_body.body FROM act JOIN act_body ON act_body.seq = act.seq
      WHERE act.seq > \(closed) ORDER BY act.seq
      """
    ) { row in
      guard let kind = ActKind(rawValue: row.text(0)), kind.isOfImportedEntry else { return }
      guard let entry = try ActContent(kind: kind, canonicalText: row.text(1)).importedEntry
      else { return }
      counts.rows += 1
      if entry.findings.isEmpty { counts.imported += 1 } else { counts.warned += 1 }
      last = entry
    }
    guard let last else { return }
    let file = ReceivedFile(
      kind: last.content.kind, origin: last.origin, counts: counts, keptRows: 0,
      replacesList: false, gone: [])
    _ = try recordFile(file, rows: [], by: "system")
  }

  private func lastAct(of kinds: [ActKind]) throws -> Int {
    // Walked from the end: the act that is looked for is among the last ones.
    try connection.firstRow(
      """
      SELECT seq FROM act WHERE kind IN \(anyOf: kinds.map(\.rawValue))
      ORDER BY seq DESC LIMIT 1
      """
    ) { $0.integer(0) } ?? 0
  }

  /// The people whom a paper names, as far as an entry is known by them.
  private func mentions(ofPaper id: String) throws -> [PersonMention] {
    try connection.rows(
      "SELECT role, name, search_key, sex, identifier FROM person_mention WHERE paper_id = \(id) ORDER BY role"
    ) { row in
      PersonMention.Role(rawValue: row.text(0)).map {
        PersonMention(
          role: $0, name: row.text(1), searchKey: row.text(2), sex: row.text(3),
          identifier: row.text(4))
      }
    }.compactMap(\.self)
  }

  private func isOf(_ origin: RowOrigin, act sequence: Int) throws -> Bool {
    let body = try connection.firstRow("SELECT body FROM act_body WHERE seq = \(sequence)") {
      $0.text(0)
    }
    guard let body, let value = CanonicalValue(canonicalText: body) else { return false }
    return value["origin"]?["digest"]?.text == origin.fileDigest
  }
}

extension ActKind {
  fileprivate var isOfImportedEntry: Bool { self == .entryImported || self == .entryRevised }
}

extension ActContent {
  /// The entry of an act that took one in from a file.
  fileprivate var importedEntry: ImportedEntry? {
    switch self {
    case .entryImported(let entry), .entryRevised(let entry): entry
    default: nil
    }
  }
}
