public import CivilRegistration
internal import RecordLinkage

/// Takes the entries of one register file in, part by part: each row is an act of its own.
///
/// A part that was taken stays taken when the rest fails; the file imported again goes on where it
/// broke off, because a row that the register holds changes nothing.
public struct RegisterImport: Sendable {
  public let kind: SourceKind
  public let origin: RowOrigin
  public let actor: String
  public private(set) var counts = ImportCounts()
  /// Refused rows that were not refused before, to be kept with the file.
  private var refusedRows: [KeptRow] = []
  /// What stood against the last row that was refused.
  public private(set) var lastRefusal: [RowFinding] = []
  private var refusedKeys: Set<String> = []
  /// Entries taken that offices of other places wrote, by the office: a file of a province, perhaps.
  public private(set) var otherOffices: [String: Int] = [:]
  /// By office: whether it is another place's.
  private var isOther: [String: Bool] = [:]

  public init(kind: SourceKind, origin: RowOrigin, actor: String) {
    self.kind = kind
    self.origin = origin
    self.actor = actor
  }

  /// Takes some rows in, inside one transaction.
  public mutating func take(_ rows: [ReadRow], into ledger: any ImportLedger) throws {
    // Asked anew in each transaction: between two of them others may have registered.
    var numbers = HighestNumbers(kind: kind)
    for row in rows { try take(row, &numbers, into: ledger) }
  }

  /// Ends the file; answers its act, or nil when the file changed nothing.
  public func finish(in ledger: any ImportLedger) throws -> ActReceipt? {
    let changedSomething = counts.imported + counts.warned > 0 || !refusedRows.isEmpty
    guard try changedSomething || ledger.hasUnclosedEntries() else { return nil }
    let file = ReceivedFile(
      kind: kind, origin: origin, counts: counts, keptRows: refusedRows.count,
      replacesList: false, gone: [])
    return try ledger.recordFile(file, rows: refusedRows, by: actor)
  }

  private mutating func take(
    _ row: ReadRow, _ numbers: inout HighestNumbers, into ledger: any ImportLedger
  ) throws {
    counts.rows += 1
    let rowKey = try ledger.rowKey(row.content)
    let isCorrection = try !row.corrects.isEmpty && ledger.isWaiting(issueID: row.corrects)
    // The same row would be an entry of the same number; beyond the last number there is none.
    let isBeyond = try numbers.isBeyond(row.facts, ledger)
    if !isBeyond, let known = try ledger.findPaper(rowKey: rowKey) {
      counts.unchanged += 1
      if isCorrection { try confirm(row, entryID: known, rowKey: rowKey, in: ledger) }
      return
    }
    guard !row.isRefused else {
      try refuse(row, row.findings, rowKey: rowKey, isCorrection: isCorrection, in: ledger)
      return
    }
    let placement = isBeyond ? .new : try placement(of: row.facts, in: ledger)
    if placement == .numberGiven {
      let given = RowFinding(
        column: "so", code: "row.number.given", values: [row.facts.reference], refuses: true)
      try refuse(
        row, row.findings + [given], rowKey: rowKey, isCorrection: isCorrection, in: ledger)
      return
    }
    try record(row, placement, rowKey: rowKey, in: ledger)
    numbers.add(row.facts)
  }

  private mutating func refuse(
    _ row: ReadRow, _ findings: [RowFinding], rowKey: String, isCorrection: Bool,
    in ledger: any ImportLedger
  ) throws {
    counts.refused += 1
    lastRefusal = findings
    // The row that it was to correct goes on waiting in its place.
    guard !isCorrection else { return }
    let isKnown = try ledger.findRefusedRow(rowKey: rowKey) != nil
    guard !isKnown, refusedKeys.insert(rowKey).inserted else { return }
    refusedRows.append(KeptRow(row, findings: findings))
  }

  /// The refused row says now what the register came to hold otherwise: nothing changes but that it
  /// no longer waits.
  private func confirm(
    _ row: ReadRow, entryID: String, rowKey: String, in ledger: any ImportLedger
  ) throws {
    let entry = ImportedEntry(
      entryID: entryID, content: row.content, origin: origin, findings: [],
      resolves: row.corrects)
    _ = try ledger.recordEntry(
      entry, facts: row.facts, rowKey: rowKey, isLaterForm: true, by: actor)
  }

  private mutating func record(
    _ row: ReadRow, _ placement: EntryPlacement, rowKey: String, in ledger: any ImportLedger
  ) throws {
    var findings = row.findings
    var entryID: String?
    switch placement {
    case .new, .numberGiven: break
    case .laterForm(let known): entryID = known
    case .numberTaken:
      findings.append(
        RowFinding(
          column: "so", code: "row.number.taken", values: [row.facts.reference], refuses: false))
    }
    if entryID == nil, row.facts.number > 0 {
      let book = try ledger.keptBook(
        kind: kind, year: row.facts.year, issuer: row.facts.issuer)
      if let finding = book?.finding(row.facts) { findings.append(finding) }
    }
    if findings.isEmpty { counts.imported += 1 } else { counts.warned += 1 }
    try noteOffice(row.facts.issuer, ledger)
    let entry = ImportedEntry(
      entryID: entryID ?? ledger.newEntryID(), content: row.content, origin: origin,
      findings: findings, resolves: row.corrects)
    _ = try ledger.recordEntry(
      entry, facts: row.facts, rowKey: rowKey, isLaterForm: entryID != nil, by: actor)
  }

  private mutating func noteOffice(_ issuer: String, _ ledger: any ImportLedger) throws {
    let isOther = try self.isOther[issuer] ?? (ledger.isOwnOffice(issuer) == false)
    self.isOther[issuer] = isOther
    if isOther { otherOffices[issuer, default: 0] += 1 }
  }

  private func placement(
    of facts: PaperFacts, in ledger: any ImportLedger
  ) throws -> EntryPlacement {
    guard facts.number > 0 else { return .new }
    let holders = try ledger.holders(
      kind: kind, year: facts.year, number: facts.number, importing: origin)
    guard !holders.isEmpty else { return .new }
    return EntryPlacement.decide(
      officeKey: VietnameseText.folded(facts.issuer),
      traits: EntryTraits(facts), holders: holders)
  }
}
