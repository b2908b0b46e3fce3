extension Linker {
  /// What a pass over right records found.
  struct Scored: Sendable {
    var pairs: [CandidatePair] = []
    var compared = 0
    var yields: [Int] = []
  }

  /// Compares all candidates and keeps those with a chance.
  func score(index: BlockingIndex, model: LinkageModel) async -> Scored {
    let scorer = PairScorer(schema: schema, model: model, leftCount: left.count)
    // A pair whose odds cannot reach one in some thousands, however alone, is dropped.
    let floor = -Self.logarithm(largestPrior(model)) - 9
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
      for rule in part.yields.indices { all.yields[rule] += part.yields[rule] }
    }
    return all
  }

  private func largestPrior(_ model: LinkageModel) -> Double {
    let matched = model.matchedShare * Double(right.count)
    let freeLeft = max(1, Double(left.count) - matched)
    let freeRight = max(1, Double(right.count) - matched)
    return matched / (freeLeft * freeRight)
  }

  private func score(
    _ range: Range<Int>, index: BlockingIndex, scorer: PairScorer, floor: Float
  ) -> Scored {
    var scored = Scored()
    vocabulary.names.rows.withUnsafeBufferPointer { nameRows in
      left.rows.withUnsafeBufferPointer { leftRows in
        right.rows.withUnsafeBufferPointer { rightRows in
          guard let lefts = leftRows.baseAddress, let rights = rightRows.baseAddress else { return }
          var finder = CandidateFinder(index: index, leftCount: left.count)
          var comparison = PairComparison(
            schema: schema, levels: levels, vocabulary: vocabulary, frequencies: frequencies,
            nameRows: nameRows)
          for record in range {
            let row = rights + record * right.stride
            finder.find(row, vocabulary: vocabulary, below: isOneFile ? UInt32(record) : nil)
            scored.compared += finder.candidates.count
            let first = scored.pairs.count
            for candidate in finder.candidates {
              comparison.compare(lefts + Int(candidate) * left.stride, row)
              let evidence = scorer.evidence(comparison, floor: floor)
              if evidence > floor {
                scored.pairs.append(
                  CandidatePair(left: candidate, right: UInt32(record), evidence: evidence))
              }
            }
            if !left.entities.isEmpty { mergeReadings(&scored.pairs, from: first) }
          }
          scored.yields = finder.yields
        }
      }
    }
    return scored
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

  /// Learns a model from a sample of the right records.
  func train(index: BlockingIndex) async -> LinkageModel {
    let sample = await sample(index: index)
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
        candidates += finder.candidates.count
      }
    }
    let wantedPairs = 300_000
    let total = right.count * max(1, candidates) / max(1, probes)
    return max(1, total / wantedPairs)
  }

  private func sample(
    piece: Int, of pieces: Int, step: Int, index: BlockingIndex
  ) -> TrainingSample {
    var sample = TrainingSample()
    sample.randomCounts = [Double](repeating: 0, count: levels.count)
    vocabulary.names.rows.withUnsafeBufferPointer { nameRows in
      left.rows.withUnsafeBufferPointer { leftRows in
        right.rows.withUnsafeBufferPointer { rightRows in
          guard let lefts = leftRows.baseAddress, let rights = rightRows.baseAddress else { return }
          guard left.count > 0, right.count > 0 else { return }
          var finder = CandidateFinder(index: index, leftCount: left.count)
          var comparison = PairComparison(
            schema: schema, levels: levels, vocabulary: vocabulary, frequencies: frequencies,
            nameRows: nameRows)
          for record in stride(from: piece * step, to: right.count, by: pieces * step) {
            let row = rights + record * right.stride
            finder.find(row, vocabulary: vocabulary, below: isOneFile ? UInt32(record) : nil)
            for candidate in finder.candidates {
              comparison.compare(lefts + Int(candidate) * left.stride, row)
              for slot in comparison.slots { sample.slots.append(UInt16(slot)) }
              sample.adjustments.append(contentsOf: comparison.adjustments)
            }
            sample.starts.append(sample.slots.count / schema.fields.count)
          }
          var random = RandomNumbers(seed: UInt64(piece) &+ 1)
          let pairs = 1_000_000 / pieces
          for _ in 0..<pairs {
            let a = random.next(below: left.count)
            let b = random.next(below: right.count)
            if isOneFile, a == b { continue }
            comparison.compare(lefts + a * left.stride, rights + b * right.stride)
            for slot in comparison.slots { sample.randomCounts[slot] += 1 }
            sample.randomPairs += 1
          }
        }
      }
    }
    return sample
  }

  static func logarithm(_ number: Double) -> Float { Float(Logarithm.natural(number)) }
}
