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
  /// `order` has all papers of the kind (`PaperOrder`); `unit` is the unit of a paper and `cells` what it says, in
  /// the order of the schema's columns, both by the paper's place.
  init(
    _ schema: LinkageSchema, order: [Int], turnsRecords: Bool = false, unit: (Int) -> Int,
    isFree: (Int) -> Bool, decided: [Int], cells: (Int) -> [String]
  ) {
    encoder = RecordEncoder(schema: schema, turnsRecords: turnsRecords)
    var numbers: [Int: Int] = [:]
    let decided = Set(decided)
    for paper in order where decided.contains(paper) || isFree(unit(paper)) {
      let place = unit(paper)
      let number = numbers[place] ?? places.count
      if number == places.count {
        numbers[place] = number
        places.append(place)
      }
      records[paper] = units.count
      units.append(number)
      encoder.append(texts: cells(paper))
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
