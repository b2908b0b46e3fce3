/// Linkage of papers that are few and change often: on the caller's thread, without training, with
/// an explanation for each pair.
extension Linker {
  /// Judges every pair of units that has a chance, rivals considered.
  ///
  /// Several records may be one unit (a person's two rows in a list): of their pairs the one that
  /// agrees best counts.
  ///
  /// - Parameters:
  ///   - given: a trained model; without one, what one would guess about records of the same
  ///     (`StartingValues`) is weighed against the chance agreement of these files.
  ///   - leftUnits: by record of the left file its unit, from 0.
  ///   - rightUnits: likewise of the right file.
  ///   - reviewed: pairs of records on which people have decided: they stand, and the weights learn
  ///     from them.
  ///   - threshold: the least probability.
  /// - Returns: pairs by left, then right unit.
  public func judge(
    model given: LinkageModel? = nil, leftUnits: [Int], rightUnits: [Int],
    reviewed: [ReviewedPair] = [], threshold: Double
  ) -> [JudgedPair] {
    guard left.count > 0, right.count > 0 else { return [] }
    let index = BlockingIndex(
      parts: BlockingParts(schema: schema, rules: schema.rules), left: left,
      vocabulary: vocabulary)
    let model = given ?? standardModel(reviewed: reviewed)
    let scorer = PairScorer(schema: schema, model: model, leftCount: left.count)
    let scored = score(
      0..<right.count, index: index, scorer: scorer, floor: evidenceFloor(model))
    let meeting = UnitMeeting(
      applying(rows(of: reviewed), to: scored.pairs).map { pair in
        let row = original(pair)
        return (pair, UInt32(leftUnits[row.left]), UInt32(rightUnits[row.right]))
      }, isOneFile: isOneFile)
    var graph = MatchGraph(
      pairs: meeting.pairs, leftCount: (leftUnits.max() ?? 0) + 1,
      rightCount: (rightUnits.max() ?? 0) + 1, allowsSecond: false, isOneFile: isOneFile)
    graph.solve(matched: model.matchedShare * Double(min(left.count, right.count)))
    let (leftRows, rightRows) = (Self.inverse(leftOrder), Self.inverse(rightOrder))
    var judged: [JudgedPair] = []
    for (place, pair) in meeting.pairs.enumerated() {
      let probability = Double(graph.probabilities[place])
      guard probability >= threshold else { continue }
      let row = original(meeting.sources[place])
      let readings = left.entities.isEmpty ? [row.left] : [row.left * 2, row.left * 2 + 1]
      guard
        let explanation = explain(
          rows: readings.map { Int(leftRows[$0]) }, Int(rightRows[row.right]), model: model,
          probability: probability, prior: graph.prior)
      else { continue }
      judged.append(
        JudgedPair(
          left: Int(pair.left), right: Int(pair.right), probability: probability,
          explanation: explanation))
    }
    return judged
  }

  /// A model without training: standard values, moved by what people decided, and chance agreement
  /// from pairs drawn at random.
  public func standardModel(reviewed: [ReviewedPair] = []) -> LinkageModel {
    let blank = LinkageModel(schema: schema, levels: levels)
    guard left.count > 0, right.count > 0 else { return blank }
    var sample = TrainingSample()
    sample.randomCounts = [Double](repeating: 0, count: levels.count)
    let drawn = withMemory { memory in
      var sample = sample
      var comparison = PairComparison(
        schema: schema, levels: levels, frequencies: frequencies, memory: memory)
      drawPairs(Self.standardPairs, seed: 1, memory, &comparison, into: &sample)
      return sample
    }
    sample = drawn ?? sample
    compare(rows(of: reviewed), into: &sample)
    var trainer = Trainer(
      schema: schema, levels: levels, sample: sample, leftCount: left.count, model: blank)
    trainer.useStandardValues()
    trainer.learnReviewed()
    return trainer.model
  }

  private static let standardPairs = 40_000
}
