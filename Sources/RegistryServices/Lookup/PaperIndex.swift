import CivilRegistration
import RecordLinkage

/// The papers of one family, to be looked up kind by kind. They are together, so that a name is as rare
/// as it is in all of them: a book with three entries cannot tell.
struct PaperIndex: Sendable {
  private struct Entry {
    var reference: String
    var kind: SourceKind
  }

  private var index: LookupIndex
  /// By record of the index.
  private var entries: [Entry] = []
  private var records: [String: Int] = [:]
  private var counts: [SourceKind: Int] = [:]
  private let builtCount: Int

  /// Builds the index over papers, kind after kind.
  init(
    _ papers: [(kind: SourceKind, papers: [(reference: String, cells: [String])])],
    schema: LinkageSchema, model: LinkageModel
  ) {
    var encoder = RecordEncoder(schema: schema)
    for (kind, papers) in papers {
      counts[kind] = papers.count
      for paper in papers {
        encoder.append(texts: paper.cells)
        records[paper.reference] = entries.count
        entries.append(Entry(reference: paper.reference, kind: kind))
      }
    }
    builtCount = entries.count
    index = LookupIndex(register: encoder, weighedBy: model)
  }

  /// Whether so much has happened that it should be built anew.
  var isWorn: Bool { index.wear > 50_000 || entries.count > 2 * builtCount + 500 }

  /// Puts a paper in, in the place of what it said before.
  mutating func put(_ reference: String, _ kind: SourceKind, _ cells: [String]) {
    remove(reference)
    records[reference] = index.add(cells)
    entries.append(Entry(reference: reference, kind: kind))
    counts[kind, default: 0] += 1
  }

  /// Takes a paper out that is no longer there.
  mutating func remove(_ reference: String) {
    guard let record = records.removeValue(forKey: reference) else { return }
    index.remove(record)
    counts[entries[record].kind, default: 0] -= 1
  }

  mutating func find(
    _ cells: [String], among kind: SourceKind, expected: Double, limit: Int
  ) -> [PaperMatch] {
    let entries = entries
    return index.find(
      cells, expected: expected, limit: limit, threshold: 0, wanted: counts[kind] ?? 0
    ) {
      entries[$0].kind == kind
    }.map { match in
      PaperMatch(
        paper: entries[match.record].reference, permille: Int(match.probability * 1_000),
        alonePermille: Int(match.alone * 1_000),
        tenths: Int((min(999, max(-999, match.weight)) * 10).rounded()))
    }
  }
}
