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
    let byNumber = try ledger.listPaperID(row.content, reference: row.facts.reference)
    let byContent = try ledger.listPaperID(rowKey: rowKey)
    for id in [byContent, byNumber] where progress.holds(id, rowKey) {
      progress.seen[id] = rowKey
      progress.counts.unchanged += 1
      return
    }
    let sharesNumber = progress.seen[byNumber] != nil
    var findings = row.findings
    if sharesNumber {
      findings.append(
        RowFinding(
          column: "", code: Self.sharedNumber, values: [row.facts.reference], refuses: false))
    }
    progress.seen[sharesNumber ? byContent : byNumber] = rowKey
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
      progress.unreadable.insert(try ledger.listPaperID(row.content, reference: number))
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
    let id = try ledger.listPaperID(row.content, reference: row.facts.reference)
    let isHeld = progress.holds(id, rowKey)
    progress.seen[id] = rowKey
    if isHeld { progress.counts.unchanged += 1 } else { progress.count(row.findings) }
    let supplement = SupplementedRow(
      content: row.content, findings: row.findings, resolves: row.corrects)
    progress.receipt = try ledger.recordSupplement(supplement, rowKey: rowKey, by: actor)
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
      replacesList: isWhole, gone: gone)
    result.receipt = try ledger.recordFile(file, rows: progress.kept, by: actor)
    return result
  }
}
