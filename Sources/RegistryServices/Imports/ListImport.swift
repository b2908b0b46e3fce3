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
    let present = try ledger.listPapers(kind: kind)
    var counts = ImportCounts()
    var kept: [KeptRow] = []
    var seen: [String: String] = [:]
    for row in rows {
      counts.rows += 1
      let rowKey = try ledger.rowKey(row.content)
      if row.isRefused {
        counts.refused += 1
        guard try ledger.findRefusedRow(rowKey: rowKey) == nil, seen[rowKey] == nil else {
          continue
        }
        seen[rowKey] = rowKey
        kept.append(KeptRow(row, findings: row.findings))
        continue
      }
      var findings = row.findings
      let id = try ledger.listPaperID(row.content, reference: row.facts.reference)
      if let earlier = seen[id] {
        guard earlier != rowKey else {
          counts.unchanged += 1
          continue
        }
        findings.append(
          RowFinding(
            column: "", code: "row.reference.twice", values: [row.facts.reference],
            refuses: false))
      } else if let known = present[id], known.rowKey == rowKey, known.isCurrent {
        seen[id] = rowKey
        counts.unchanged += 1
        continue
      }
      seen[id] = rowKey
      kept.append(KeptRow(row, findings: findings))
      if findings.isEmpty { counts.imported += 1 } else { counts.warned += 1 }
    }
    return try finish(counts, kept, seen: seen, present: present, in: ledger)
  }

  private func finish(
    _ counts: ImportCounts, _ kept: [KeptRow], seen: [String: String],
    present: [String: ListedPaper], in ledger: any ImportLedger
  ) throws -> Result {
    let current = present.filter(\.value.isCurrent).keys
    let missing = kind == .residents ? current.filter { seen[$0] == nil }.sorted() : []
    let stillThere = current.count - missing.count
    let isPartial =
      !missing.isEmpty
      && Double(stillThere) < Double(current.count) * Self.smallestShareOfWholeList
    let gone = isPartial ? [] : missing
    guard !kept.isEmpty || !gone.isEmpty else {
      return Result(counts: counts, gone: 0, isPartial: isPartial, receipt: nil)
    }
    let file = ReceivedFile(
      kind: kind, origin: origin, counts: counts, keptRows: kept.count,
      replacesList: kind == .residents && !isPartial, gone: gone)
    let receipt = try ledger.recordFile(file, rows: kept, by: actor)
    return Result(counts: counts, gone: gone.count, isPartial: isPartial, receipt: receipt)
  }
}
