import RecordLinkage

/// The papers of one kind that have no partner yet, and those on which people have decided, as the
/// linkage engine reads them.
struct EngineSide {
  var encoder: RecordEncoder
  /// By record: the number of its unit among those that take part.
  private(set) var units: [Int] = []
  /// By that number: the unit's place in its stage.
  private(set) var places: [Int] = []
  /// By paper: its record.
  private(set) var records: [Int: Int] = [:]

  /// Takes the papers whose unit takes part (`isFree`), and those that people have decided on.
  ///
  /// `unit` is the unit of a paper and `cells` what it says, in the order of the schema's columns, both by the
  /// paper's place. What the papers say gives them their order, and `references` only where they say the same:
  /// the engine learns from samples and sums, and the same papers must weigh the same under whichever numbers
  /// a ledger gave them.
  init(
    _ schema: LinkageSchema, references: [String], turnsRecords: Bool = false, unit: (Int) -> Int,
    isFree: (Int) -> Bool, decided: [Int], cells: (Int) -> [String]
  ) {
    encoder = RecordEncoder(schema: schema, turnsRecords: turnsRecords)
    var numbers: [Int: Int] = [:]
    let decided = Set(decided)
    let free = references.indices.filter { decided.contains($0) || isFree(unit($0)) }
    let ordered = free.map { (paper: $0, cells: cells($0)) }.sorted {
      $0.cells == $1.cells
        ? references[$0.paper] < references[$1.paper]
        : $0.cells.lexicographicallyPrecedes($1.cells)
    }
    for (paper, cells) in ordered {
      let place = unit(paper)
      let number = numbers[place] ?? places.count
      if number == places.count {
        numbers[place] = number
        places.append(place)
      }
      records[paper] = units.count
      units.append(number)
      encoder.append(texts: cells)
    }
  }

  /// What the engine thinks of the units of two sides; nothing below the least probability shown.
  ///
  /// `decided` is what people said of pairs of papers; the weights learn from it.
  static func opinions(
    _ left: EngineSide, _ right: EngineSide, decided: [DecisionIndex.Pair]
  ) -> [MatchOpinion] {
    guard !left.units.isEmpty, !right.units.isEmpty else { return [] }
    let reviewed = decided.compactMap { pair -> ReviewedPair? in
      guard let a = left.records[pair.left], let b = right.records[pair.right] else { return nil }
      return ReviewedPair(left: a, right: b, isSame: pair.verdict == .same)
    }
    return Linker(left: left.encoder, right: right.encoder, workers: 1).judge(
      leftUnits: left.units, rightUnits: right.units, reviewed: reviewed,
      threshold: Double(MatchThreshold.listed) / 1_000
    ).map { MatchOpinion(left: left.places[$0.left], right: right.places[$0.right], $0) }
  }
}
