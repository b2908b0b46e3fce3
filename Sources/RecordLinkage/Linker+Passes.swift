extension Linker {
  /// What a pass over right records found.
  struct Scored: Sendable {
    var pairs: [CandidatePair] = []
    var compared = 0
    var yields: [Int] = []
    var touched: UInt64 = 0
  }

  /// Compares all candidates and keeps those with a chance.
  func score(index: BlockingIndex, model: LinkageModel) async -> Scored {
    let scorer = PairScorer(schema: schema, model: model, leftCount: left.count)
    let floor = evidenceFloor(model)
    let pieces = workers * 4
    let size = max(1, (right.count + pieces - 1) / pieces)
    let chunks = Parallel.chunks(right.count, size: size)
    let parts = await Parallel.map(count: chunks.count, workers: workers) { number in
      score(chunks[number], index: index, scorer: scorer, floor: floor)
    }
    var all = Scored()
    all.yields = [Int](repeating: 0, count: schema.rules.count)
    all.pairs.reserveCapacity(parts.reduce(0) { $0 + $1.pairs.count })
    for part in parts {
      all.pairs.append(contentsOf: part.pairs)
      all.compared += part.compared
      all.touched ^= part.touched
      for (rule, found) in zip(index.parts.numbers, part.yields) { all.yields[rule] += found }
    }
    return all
  }

  /// Below this evidence a pair's odds, however alone it is, are less than one in a thousand.
  func evidenceFloor(_ model: LinkageModel) -> Float {
    -Self.logarithm(largestPrior(model)) - 7
  }

  /// The prior of a pair of which neither record has another claim.
  func largestPrior(_ model: LinkageModel) -> Double {
    let matched = model.matchedShare * Double(right.count)
    let freeLeft = max(1, Double(left.count) - matched)
    let freeRight = max(1, Double(right.count) - matched)
    return matched / (freeLeft * freeRight)
  }

  func score(
    _ range: Range<Int>, index: BlockingIndex, scorer: PairScorer, floor: Float
  ) -> Scored {
    withMemory { memory in
      var scored = Scored()
      var touched: UInt32 = 0
      var finder = CandidateFinder(index: index, leftCount: left.count)
      var comparison = PairComparison(
        schema: schema, levels: levels, frequencies: frequencies, memory: memory)
      for record in range {
        let row = memory.right + record * right.stride
        finder.find(row, vocabulary: vocabulary, below: isOneFile ? UInt32(record) : nil)
        scored.compared += finder.count
        let first = scored.pairs.count
        for position in 0..<finder.count {
          touched ^= memory.left[Int(finder[position]) * left.stride]
        }
        for position in 0..<finder.count {
          comparison.touch(memory.left + Int(finder[position]) * left.stride)
        }
        for position in 0..<finder.count {
          let candidate = finder[position]
          comparison.compare(memory.left + Int(candidate) * left.stride, row)
          let evidence = scorer.evidence(comparison, floor: floor)
          if evidence > floor {
            scored.pairs.append(
              CandidatePair(left: candidate, right: UInt32(record), evidence: evidence))
          }
        }
        if !left.entities.isEmpty { mergeReadings(&scored.pairs, from: first) }
      }
      scored.yields = finder.yields
      // Keeps the early fetches above from being optimised away; a sum of zero means nothing.
      scored.touched = UInt64(touched ^ comparison.touched) ^ finder.touched
      return scored
    } ?? Scored(yields: [Int](repeating: 0, count: schema.rules.count))
  }

  /// Of both readings of a left record the better one counts.
  private func mergeReadings(_ pairs: inout [CandidatePair], from first: Int) {
    var merged: [CandidatePair] = []
    for pair in pairs[first...] {
      let entity = left.entities[Int(pair.left)]
      if let known = merged.firstIndex(where: { $0.left == entity }) {
        merged[known].evidence = max(merged[known].evidence, pair.evidence)
      } else {
        merged.append(CandidatePair(left: entity, right: pair.right, evidence: pair.evidence))
      }
    }
    pairs.removeSubrange(first...)
    pairs.append(contentsOf: merged)
  }

  /// Learns a model from a sample of the right records, and from reviewed pairs.
  func train(index: BlockingIndex, reviewed: ReviewedRows) async -> LinkageModel {
    var sample = await sample(index: index)
    compare(reviewed, into: &sample)
    var trainer = Trainer(
      schema: schema, levels: levels, sample: sample, leftCount: left.count,
      model: LinkageModel(schema: schema, levels: levels))
    trainer.train(rounds: 25)
    return trainer.model
  }

  private func sample(index: BlockingIndex) async -> TrainingSample {
    let step = sampleStep(index: index)
    let pieces = 16
    let parts = await Parallel.map(count: pieces, workers: workers) { piece in
      sample(piece: piece, of: pieces, step: step, index: index)
    }
    return parts.reduce(into: TrainingSample()) { $0.append($1) }
  }

  /// Every how many right records one is looked at, so that some hundred thousand pairs are.
  private func sampleStep(index: BlockingIndex) -> Int {
    var finder = CandidateFinder(index: index, leftCount: left.count)
    let probes = min(right.count, 2000)
    var candidates = 0
    right.rows.withUnsafeBufferPointer { rows in
      guard let base = rows.baseAddress else { return }
      for probe in 0..<probes {
        let record = probe * right.count / probes
        finder.find(
          base + record * right.stride, vocabulary: vocabulary,
          below: isOneFile ? UInt32(record) : nil)
        candidates += finder.count
      }
    }
    let wantedPairs = 250_000
    let total = right.count * max(1, candidates) / max(1, probes)
    return max(1, total / wantedPairs)
  }

  private func sample(
    piece: Int, of pieces: Int, step: Int, index: BlockingIndex
  ) -> TrainingSample {
    var sample = TrainingSample()
    sample.randomCounts = [Double](repeating: 0, count: levels.count)
    withMemory { memory in
      var finder = CandidateFinder(index: index, leftCount: left.count)
      var comparison = PairComparison(
        schema: schema, levels: levels, frequencies: frequencies, memory: memory)
      for record in stride(from: piece * step, to: right.count, by: pieces * step) {
        let row = memory.right + record * right.stride
        finder.find(row, vocabulary: vocabulary, below: isOneFile ? UInt32(record) : nil)
        for position in 0..<finder.count {
          comparison.compare(memory.left + Int(finder[position]) * left.stride, row)
          sample.append(comparison)
        }
        sample.starts.append(sample.slots.count / schema.fields.count)
      }
      drawPairs(randomPairs / pieces, seed: UInt64(piece) &+ 1, memory, &comparison, into: &sample)
    }
    return sample
  }

  /// Compares pairs drawn at random.
  func drawPairs(
    _ count: Int, seed: UInt64, _ memory: ComparisonMemory, _ comparison: inout PairComparison,
    into sample: inout TrainingSample
  ) {
    var random = RandomNumbers(seed: seed)
    for _ in 0..<count {
      let a = random.next(below: left.count)
      let b = random.next(below: right.count)
      if isOneFile, a == b { continue }
      comparison.compare(memory.left + a * left.stride, memory.right + b * right.stride)
      for field in 0..<comparison.count { sample.randomCounts[comparison.slots[field]] += 1 }
      sample.randomPairs += 1
    }
  }

  /// How many pairs are drawn at random to learn chance agreement.
  private var randomPairs: Int { min(600_000, 60 * (left.count + right.count)) }

  static func logarithm(_ number: Double) -> Float { Float(Logarithm.natural(number)) }
}
