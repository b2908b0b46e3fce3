/// Finds which records of two files are the same.
///
/// Read both files with encoders, then `link`. The same input gives the same output on any number
/// of workers.
public struct Linker: Sendable {
  /// How pairs are chosen.
  public enum Assignment: String, Sendable, CaseIterable {
    /// Every pair over the threshold.
    case none
    /// Each right record with its best left record.
    case right
    /// One to one.
    case both
  }

  /// What is compared.
  public let schema: LinkageSchema
  let levels: LevelTable
  /// The records in the order of `RecordOrder`.
  let left: RecordTable
  let right: RecordTable
  /// By position in the tables: the position in the file.
  let leftOrder: [UInt32]
  let rightOrder: [UInt32]
  let vocabulary: Vocabulary
  let frequencies: TermFrequencies
  let isOneFile: Bool
  let workers: Int

  /// Joins two files that were read with the same schema.
  public init(left: consuming RecordEncoder, right: consuming RecordEncoder, workers: Int = 2) {
    var vocabulary = left.vocabulary
    let translation = vocabulary.absorb(right.vocabulary)
    var table = right.table
    Self.translate(&table, translation, schema: left.schema)
    self.init(
      schema: left.schema, left: left.table, right: table, vocabulary: vocabulary, workers: workers)
  }

  /// Prepares to find doubles within one file.
  public init(file: consuming RecordEncoder, workers: Int = 2) {
    self.init(
      schema: file.schema, left: file.table, right: nil, vocabulary: file.vocabulary,
      workers: workers)
  }

  private init(
    schema: LinkageSchema, left: consuming RecordTable, right: consuming RecordTable?,
    vocabulary: consuming Vocabulary, workers: Int
  ) {
    var vocabulary = vocabulary
    isOneFile = right == nil
    leftOrder = RecordOrder.byNeighbourhood(left, schema: schema)
    var left = RecordOrder.reordered(left, by: leftOrder)
    if var right {
      rightOrder = RecordOrder.byNeighbourhood(right, schema: schema)
      right = RecordOrder.reordered(right, by: rightOrder)
      Self.renumberNames(&left, &right, &vocabulary, schema: schema)
      self.right = right
    } else {
      rightOrder = leftOrder
      var none = RecordTable(stride: left.stride)
      Self.renumberNames(&left, &none, &vocabulary, schema: schema)
      self.right = left
    }
    frequencies = TermFrequencies(
      schema: schema, tables: isOneFile ? [left] : [left, self.right], vocabulary: vocabulary)
    self.left = left
    self.schema = schema
    levels = LevelTable(schema: schema)
    self.vocabulary = vocabulary
    self.workers = workers
  }

  /// Gives names numbers in the order in which records need them.
  private static func renumberNames(
    _ left: inout RecordTable, _ right: inout RecordTable, _ vocabulary: inout Vocabulary,
    schema: LinkageSchema
  ) {
    let offsets = schema.offsets
    let names = schema.fields.indices.filter { schema.fields[$0].kind == .personName }
      .map { offsets[$0] }
    guard !names.isEmpty else { return }
    var used: [UInt32] = []
    used.reserveCapacity((left.count + right.count) * names.count)
    for table in [left, right] {
      for row in Swift.stride(from: 0, to: table.rows.count, by: table.stride) {
        for name in names { used.append(table.rows[row + name]) }
      }
    }
    let numbers = vocabulary.names.renumber(inOrderOf: used)
    for row in Swift.stride(from: 0, to: left.rows.count, by: left.stride) {
      for name in names { left.rows[row + name] = numbers[Int(left.rows[row + name])] }
    }
    for row in Swift.stride(from: 0, to: right.rows.count, by: right.stride) {
      for name in names { right.rows[row + name] = numbers[Int(right.rows[row + name])] }
    }
  }

  private static func translate(
    _ table: inout RecordTable, _ translation: Vocabulary.Translation, schema: LinkageSchema
  ) {
    let offsets = schema.offsets
    for start in stride(from: 0, to: table.rows.count, by: table.stride) {
      for (field, spec) in schema.fields.enumerated() {
        let at = start + offsets[field]
        switch spec.kind {
        case .personName: table.rows[at] = translation.names[Int(table.rows[at])]
        case .text: table.rows[at] = translation.texts[Int(table.rows[at])]
        case .place:
          table.rows[at] = translation.texts[Int(table.rows[at])]
          table.rows[at + 1] = translation.communes[Int(table.rows[at + 1])]
          table.rows[at + 2] = translation.texts[Int(table.rows[at + 2])]
        case .date, .sex, .identifier, .orientation: break
        }
      }
    }
  }

  /// Finds the pairs.
  ///
  /// - Parameters:
  ///   - given: a trained model; without one, a model is learned from the files.
  ///   - reviewed: pairs on which people have decided.
  ///   - threshold: the least probability of a pair.
  ///   - assignment: how rivals are treated.
  /// - Returns: the pairs by right, then left record.
  public func link(
    model given: LinkageModel? = nil, reviewed: [ReviewedPair] = [], threshold: Double = 0.5,
    assignment: Assignment = .none
  ) async -> LinkageResult {
    guard left.count > 0, right.count > 0 else {
      return LinkageResult(
        pairs: [], model: given ?? LinkageModel(schema: schema, levels: levels), comparedPairs: 0,
        ruleYields: [Int](repeating: 0, count: schema.rules.count), expectedPairs: 0)
    }
    var index = await BlockingIndex(
      parts: BlockingParts(schema: schema, rules: schema.rules), left: left,
      vocabulary: vocabulary, workers: workers)
    let reviewed = rows(of: reviewed)
    let model: LinkageModel
    if let given { model = given } else { model = await train(index: index, reviewed: reviewed) }
    index = await withWorthyRules(index, model: model)
    let scored = await score(index: index, model: model)
    let candidates = applying(reviewed, to: scored.pairs)
    var graph = MatchGraph(
      pairs: candidates, leftCount: leftEntityCount, rightCount: right.count,
      allowsSecond: schema.rightsPerLeft > 1 && !isOneFile, isOneFile: isOneFile)
    graph.solve(matched: model.matchedShare * Double(right.count))
    return LinkageResult(
      pairs: chosen(candidates, graph.probabilities, threshold, assignment), model: model,
      comparedPairs: scored.compared, ruleYields: scored.yields, expectedPairs: graph.expected)
  }

  private var leftEntityCount: Int {
    left.entities.isEmpty ? left.count : left.count / 2
  }

  private func chosen(
    _ pairs: [CandidatePair], _ probabilities: [Float], _ threshold: Double,
    _ assignment: Assignment
  ) -> [LinkedPair] {
    var found: [LinkedPair] = []
    for (pair, probability) in zip(pairs, probabilities) where Double(probability) >= threshold {
      let (left, right) = original(pair)
      found.append(
        LinkedPair(
          left: left, right: right, probability: Double(probability),
          weight: Double(pair.evidence) / 0.693_147_180_559_945_3))
    }
    switch assignment {
    case .none: break
    case .right: found = Self.best(found, leftCount: nil)
    case .both: found = Self.best(found, leftCount: leftEntityCount)
    }
    found.sort { ($0.right, $0.left) < ($1.right, $1.left) }
    return found
  }

  /// Where a pair's records stand in their files; within one file the earlier first.
  func original(_ pair: CandidatePair) -> (left: Int, right: Int) {
    // Entities of records that are read twice are numbered as in the file.
    let left = left.entities.isEmpty ? Int(leftOrder[Int(pair.left)]) : Int(pair.left)
    let right = Int(rightOrder[Int(pair.right)])
    return isOneFile && left > right ? (right, left) : (left, right)
  }

  /// Takes pairs from the most probable down, each right record once, and each left record once if
  /// a left count is given.
  private static func best(_ pairs: [LinkedPair], leftCount: Int?) -> [LinkedPair] {
    let ordered = pairs.sorted {
      ($1.probability, $1.weight, $0.right, $0.left) < (
        $0.probability, $0.weight, $1.right, $1.left
      )
    }
    var takenRight = Set<Int>()
    var takenLeft = Set<Int>()
    return ordered.filter { pair in
      guard !takenRight.contains(pair.right) else { return false }
      if leftCount != nil, takenLeft.contains(pair.left) { return false }
      takenRight.insert(pair.right)
      takenLeft.insert(pair.left)
      return true
    }
  }
}

extension Linker {
  /// The blocking rules in words for a summary.
  public var ruleNames: [String] { schema.rules.map(\.description) }
}
