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
  let left: RecordTable
  let right: RecordTable
  let vocabulary: Vocabulary
  let frequencies: TermFrequencies
  let isOneFile: Bool
  let workers: Int

  /// Joins two files that were read with the same schema.
  public init(left: consuming RecordEncoder, right: consuming RecordEncoder, workers: Int = 2) {
    schema = left.schema
    levels = LevelTable(schema: left.schema)
    var vocabulary = left.vocabulary
    self.left = left.table
    var table = right.table
    let translation = vocabulary.absorb(right.vocabulary)
    Self.translate(&table, translation, schema: left.schema)
    self.right = table
    let wholes = vocabulary.names.numberWholes()
    frequencies = TermFrequencies(
      schema: left.schema, tables: [self.left, table], vocabulary: vocabulary, wholes: wholes)
    self.vocabulary = vocabulary
    isOneFile = false
    self.workers = workers
  }

  /// Prepares to find doubles within one file.
  public init(file: consuming RecordEncoder, workers: Int = 2) {
    schema = file.schema
    levels = LevelTable(schema: file.schema)
    var vocabulary = file.vocabulary
    left = file.table
    right = file.table
    let wholes = vocabulary.names.numberWholes()
    frequencies = TermFrequencies(
      schema: file.schema, tables: [file.table], vocabulary: vocabulary, wholes: wholes)
    self.vocabulary = vocabulary
    isOneFile = true
    self.workers = workers
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
  ///   - model: a trained model; without one, a model is learned from the files.
  ///   - threshold: the least probability of a pair.
  ///   - assignment: how rivals are treated.
  /// - Returns: the pairs by right, then left record.
  public func link(
    model given: LinkageModel? = nil, threshold: Double = 0.5, assignment: Assignment = .none
  ) async -> LinkageResult {
    let index = await BlockingIndex(
      parts: BlockingParts(schema: schema, rules: schema.rules), left: left,
      vocabulary: vocabulary, largestGroup: 1000, workers: workers)
    let model: LinkageModel
    if let given { model = given } else { model = await train(index: index) }
    let scored = await score(index: index, model: model)
    var graph = MatchGraph(
      pairs: scored.pairs, leftCount: leftEntityCount, rightCount: right.count,
      allowsSecond: schema.rightsPerLeft > 1 && !isOneFile, isOneFile: isOneFile)
    graph.solve(matched: model.matchedShare * Double(right.count))
    return LinkageResult(
      pairs: chosen(scored.pairs, graph.probabilities, threshold, assignment), model: model,
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
      found.append(
        LinkedPair(
          left: Int(pair.left), right: Int(pair.right), probability: Double(probability),
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
