internal import Glibc

extension Linker {
  /// Explains a pair of records given by their positions in their files.
  ///
  /// - Parameters:
  ///   - left: position in the left file.
  ///   - right: position in the right file.
  ///   - model: the model by which to weigh.
  ///   - probability: the probability that `link` found, rivals considered; nothing leaves them out.
  ///   - given: the odds of a pair before comparing; without them, those of a pair that has no rival.
  /// - Returns: nothing if a position is outside its file.
  public func explain(
    left: Int, right: Int, model: LinkageModel, probability: Double? = nil,
    prior given: Double? = nil
  ) -> Explanation? {
    guard left >= 0, right >= 0,
      let rightRow = rightOrder.firstIndex(of: UInt32(clamping: right))
    else { return nil }
    let readings = self.left.entities.isEmpty ? [left] : [left * 2, left * 2 + 1]
    let leftRows = readings.compactMap { leftOrder.firstIndex(of: UInt32(clamping: $0)) }
    guard !leftRows.isEmpty else { return nil }
    return explain(
      rows: leftRows, rightRow, model: model, probability: probability,
      prior: given ?? largestPrior(model))
  }

  /// The same for rows of the tables; of several left rows the one that agrees best.
  func explain(
    rows leftRows: [Int], _ rightRow: Int, model: LinkageModel, probability: Double?,
    prior given: Double
  ) -> Explanation? {
    let scorer = PairScorer(schema: schema, model: model, leftCount: left.count)
    let prior = log2(given)
    return withMemory { memory in
      var comparison = PairComparison(
        schema: schema, levels: levels, frequencies: frequencies, memory: memory, isBrief: true)
      var best: (evidence: Float, row: Int)?
      for row in leftRows {
        comparison.compare(
          memory.left + row * left.stride, memory.right + rightRow * right.stride)
        let evidence = scorer.evidence(comparison, floor: -.infinity)
        if evidence > best?.evidence ?? -.infinity { best = (evidence, row) }
      }
      guard let best else { return nil }
      comparison.compare(
        memory.left + best.row * left.stride, memory.right + rightRow * right.stride)
      return Self.explanation(
        comparison, scorer: scorer, schema: schema, levels: levels,
        evidence: Double(best.evidence), prior: prior, probability: probability)
    } ?? nil
  }

  static func explanation(
    _ comparison: borrowing PairComparison, scorer: PairScorer, schema: LinkageSchema,
    levels: LevelTable, evidence: Double, prior: Double, probability: Double?
  ) -> Explanation {
    let bits = log(2.0)
    let weights = scorer.weights(comparison).map { Double($0) / bits }
    var parts: [Explanation.Part] = []
    for (field, spec) in schema.fields.enumerated() {
      let slot = comparison.slots[field]
      let level = levels.name(ofSlot: slot)
      parts.append(
        Explanation.Part(
          field: spec.name, level: level, weight: slot == 0 ? 0 : weights[field],
          code: "linkage.\(spec.kind.rawValue).\(level)"))
    }
    let sum = parts.reduce(0) { $0 + $1.weight }
    let total = evidence / bits
    var rivals = 0.0
    if let probability, probability > 0, probability < 1 {
      rivals = log2(probability / (1 - probability)) - total - prior
    }
    return Explanation(parts: parts, relatives: total - sum, prior: prior, rivals: rivals)
  }
}
