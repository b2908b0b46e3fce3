public import CivilRegistration

/// Takes a list from another office in: one act for the whole list, its rows kept beside it.
///
/// Only rows that are new or changed are kept; a row that the register holds changes nothing.
public struct ListImport: Sendable {
  public let kind: SourceKind
  public let origin: RowOrigin
  public let actor: String

  /// Below this share of the present list, a population list is taken as a supplement and nobody is
  /// struck off: somebody sent a part of the list, not a village that emptied overnight.
  public static let smallestShareOfWholeList = 0.5

  /// Code of the warning on a row whose number another row of its file bears: both are kept, the
  /// later one is known by its content.
  public static let sharedNumber = "row.reference.twice"

  /// Code of the warning on a row whose number another office gave to another paper, or the same office in
  /// another year: both are kept, this one is known by number, office and year.
  public static let otherPaper = "row.reference.other"

  /// Code of the warning on a resident whose number was another person's, of whom somebody decided which
  /// papers are theirs: lists that are numbered anew each month would carry the decision to a stranger. The
  /// row is known by its content.
  public static let otherPerson = "row.reference.person"

  /// What came of a list.
  public struct Result: Sendable, Equatable {
    public var counts: ImportCounts
    /// Rows of the list before that this one no longer has.
    public var gone: Int
    /// Whether the file was taken as a supplement although its kind stands for the whole.
    public var isPartial: Bool
    public var receipt: ActReceipt?
  }

  public init(kind: SourceKind, origin: RowOrigin, actor: String) {
    self.kind = kind
    self.origin = origin
    self.actor = actor
  }

  /// Takes the whole list in, inside one transaction; rows that the register holds change nothing.
  public func take(_ rows: [ReadRow], into ledger: any ImportLedger) throws -> Result {
    var progress = ListProgress(present: try ledger.listPapers(kind: kind))
    for row in rows { try take(row, &progress, into: ledger) }
    return try finish(progress, into: ledger)
  }

  private func take(
    _ row: ReadRow, _ progress: inout ListProgress, into ledger: any ImportLedger
  ) throws {
    progress.counts.rows += 1
    let rowKey = try ledger.rowKey(row.content)
    if !row.corrects.isEmpty {
      progress.hasCorrections = true
      if try ledger.isWaiting(issueID: row.corrects) {
        return try correct(row, rowKey: rowKey, &progress, into: ledger)
      }
    }
    guard !row.isRefused else { return try refuse(row, rowKey: rowKey, &progress, into: ledger) }
    let ids = try ListPaperIDs(row, rowKey: rowKey, isByPerson: true, ledger)
    if let held = ids.held(row.facts, rowKey: rowKey, progress) {
      progress.meet(held.id, rowKey, row.facts)
      progress.counts.unchanged += 1
      return
    }
    let place = try ids.placement(of: row.facts, progress, ledger)
    progress.meet(place.id, rowKey, row.facts)
    let findings = row.findings + [place.finding].compactMap(\.self)
    progress.kept.append(KeptRow(row, findings: findings))
    progress.count(findings)
  }

  private func refuse(
    _ row: ReadRow, rowKey: String, _ progress: inout ListProgress, into ledger: any ImportLedger
  ) throws {
    progress.counts.refused += 1
    if kind == .residents {
      // Whoever cannot be read has not moved away.
      let number = row.content.row[ResidentColumn.maSo]
      let known = row.content.reference(PaperFacts(reference: number), isByPerson: true)
      progress.unreadable.insert(try ledger.listPaperID(row.content, reference: known))
    }
    let isKnown = try ledger.findRefusedRow(rowKey: rowKey) != nil
    guard !isKnown, progress.refusedKeys.insert(rowKey).inserted else { return }
    progress.kept.append(KeptRow(row, findings: row.findings))
  }

  /// A row that was refused before, in a form that may do: an act of its own.
  private func correct(
    _ row: ReadRow, rowKey: String, _ progress: inout ListProgress, into ledger: any ImportLedger
  ) throws {
    guard !row.isRefused else {
      progress.counts.refused += 1
      return
    }
    let ids = try ListPaperIDs(row, rowKey: rowKey, isByPerson: false, ledger)
    let held = ids.held(row.facts, rowKey: rowKey, progress)
    var place = try held ?? ids.placement(of: row.facts, progress, ledger)
    if held == nil, place.finding == nil,
      try ledger.isPaper(place.id, fromFileOfIssue: row.corrects)
    {
      // The row stood in one file with the paper that bears its number: it never was that paper.
      place = ids.shared(row.facts)
    }
    let findings = row.findings + [place.finding].compactMap(\.self)
    progress.meet(place.id, rowKey, row.facts)
    if held != nil { progress.counts.unchanged += 1 } else { progress.count(findings) }
    let supplement = SupplementedRow(
      content: row.content, findings: findings, resolves: row.corrects)
    progress.lastFindings = findings
    progress.receipt = try ledger.recordSupplement(supplement, rowKey: rowKey, by: actor)
  }

  /// Takes one corrected row in, inside one transaction; answers its act and what it is warned of.
  public func take(
    correction row: ReadRow, into ledger: any ImportLedger
  ) throws -> (receipt: ActReceipt, findings: [RowFinding])? {
    let rowKey = try ledger.rowKey(row.content)
    let ids = try ListPaperIDs(row, rowKey: rowKey, isByPerson: false, ledger)
    var present: [String: ListedPaper] = [:]
    for id in ids.all { present[id] = try ledger.listPaper(id: id) }
    var progress = ListProgress(present: present)
    try correct(row, rowKey: rowKey, &progress, into: ledger)
    return progress.receipt.map { ($0, progress.lastFindings) }
  }

  private func finish(
    _ progress: ListProgress, into ledger: any ImportLedger
  ) throws -> Result {
    let current = progress.present.filter(\.value.isCurrent).keys
    let missing = kind == .residents ? current.filter { !progress.mentions($0) }.sorted() : []
    let stillThere = current.count - missing.count
    let isPartial =
      !missing.isEmpty
      && Double(stillThere) < Double(current.count) * Self.smallestShareOfWholeList
    // A file of corrections holds what was refused, never the whole.
    let isWhole = kind == .residents && !isPartial && !progress.hasCorrections
    let gone = isWhole ? missing : []
    var result = Result(
      counts: progress.counts, gone: gone.count,
      isPartial: isPartial && !progress.hasCorrections, receipt: progress.receipt)
    guard !progress.kept.isEmpty || !gone.isEmpty else { return result }
    let file = ReceivedFile(
      kind: kind, origin: origin, counts: progress.counts, keptRows: progress.kept.count,
      replacesList: isWhole, gone: gone, isKnownByPerson: kind == .residents)
    result.receipt = try ledger.recordFile(file, rows: progress.kept, by: actor)
    return result
  }
}
