import RecordLinkage

/// The papers of one kind, to be looked up.
struct PaperIndex: Sendable {
  private var index: LookupIndex
  /// By record of the index.
  private var papers: [String]
  private var records: [String: Int]
  private let builtCount: Int

  init(
    _ papers: [(reference: String, cells: [String])], schema: LinkageSchema, model: LinkageModel
  ) {
    var encoder = RecordEncoder(schema: schema)
    for paper in papers { encoder.append(texts: paper.cells) }
    index = LookupIndex(register: encoder, weighedBy: model)
    self.papers = papers.map(\.reference)
    records = Dictionary(
      papers.enumerated().map { ($0.element.reference, $0.offset) }, uniquingKeysWith: { $1 })
    builtCount = papers.count
  }

  /// Whether so much has happened that it should be built anew.
  var isWorn: Bool { index.wear > 50_000 || papers.count > 2 * builtCount + 500 }

  /// Puts a paper in, in the place of what it said before.
  mutating func put(_ reference: String, _ cells: [String]) {
    remove(reference)
    records[reference] = index.add(cells)
    papers.append(reference)
  }

  /// Takes a paper out that is no longer there.
  mutating func remove(_ reference: String) {
    guard let record = records.removeValue(forKey: reference) else { return }
    index.remove(record)
  }

  mutating func find(_ cells: [String], expected: Double, limit: Int) -> [PaperMatch] {
    index.find(cells, expected: expected, limit: limit, threshold: 0).map { match in
      PaperMatch(
        paper: papers[match.record], permille: Int(match.probability * 1_000),
        alonePermille: Int(match.alone * 1_000),
        tenths: Int((min(999, max(-999, match.weight)) * 10).rounded()))
    }
  }
}
