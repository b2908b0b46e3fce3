/// The papers of one kind about births: their records, and which of them are the same person.
struct BirthPapers {
  let references: [String]
  let records: [BirthRecord]
  /// The first paper of the same person or delivery.
  private(set) var units: [Int]
  /// What a paper says, as the linkage engine reads it.
  let cells: (Int) -> [String]
  /// What papers said that were changed since, by their places.
  private let written: [Int: BirthRecord]
  /// In which order that engine takes them.
  let order: [Int]

  init(
    references: [String], records: [BirthRecord], written: [Int: BirthRecord] = [:],
    cells: @escaping (Int) -> [String] = { _ in [] }
  ) {
    self.cells = cells
    self.written = written
    order = PaperOrder.of(references, cells: cells)
    self.references = references
    self.records = records
    units = Array(records.indices)
  }

  /// Whether the paper stands for its unit.
  func isUnit(_ place: Int) -> Bool { units[place] == place }

  /// The best rule by which a paper of another kind meets one of these, as it says now or said before.
  func judge(_ other: BirthRecord, _ place: Int, in texts: TextIndex) -> PairJudgement? {
    let now = BirthRule.judge(other, records[place], in: texts)
    guard let written = written[place],
      let before = BirthRule.judge(other, written, in: texts)
    else { return now }
    return now.map { $0.rule <= before.rule } ?? false ? now : before
  }

  /// Joins papers of this kind that are certainly the same, and lists what a person should compare.
  ///
  /// The order of the papers decides nothing: whatever fits is joined.
  mutating func mergeTwins(
    by keys: [BirthKey], in texts: TextIndex, decisions: DecisionIndex,
    rule: (BirthRecord, BirthRecord) -> TwinVerdict
  ) -> [(left: String, right: String, reasons: [MatchReason])] {
    var merging = Merging(count: records.count)
    var decided: Set<UInt64> = []
    for pair in decisions.between(references, references) {
      let (a, b) = (pair.left, pair.right)
      decided.insert(BlockIndex.key(Int32(min(a, b)), Int32(max(a, b))))
      if pair.verdict == .same { merging.join(a, b) }
    }
    var listed: [(left: String, right: String, reasons: [MatchReason])] = []
    var seen: Set<UInt64> = []
    for key in keys {
      let index = BlockIndex(count: records.count) { key.value(of: records[$0]) }
      for place in records.indices {
        guard let value = key.value(of: records[place]) else { continue }
        index.forEach(value) { other in
          guard other > place else { return }
          let pair = BlockIndex.key(Int32(place), Int32(other))
          guard !decided.contains(pair) else { return }
          switch rule(records[place], records[other]) {
          case .same: merging.join(place, other)
          case .listed(let reasons):
            guard seen.insert(pair).inserted else { return }
            let (a, b) = (references[place], references[other])
            listed.append((min(a, b), max(a, b), reasons))
          case .unrelated: break
          }
        }
      }
    }
    for place in records.indices { units[place] = merging.root(of: place) }
    return listed
  }

  /// What two papers of one kind are to each other.
  enum TwinVerdict {
    case same
    case listed([MatchReason])
    case unrelated
  }
}
