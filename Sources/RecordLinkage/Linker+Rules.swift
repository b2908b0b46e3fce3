internal import Glibc

extension Linker {
  /// Files of fewer right records are linked by all rules: choosing would cost more than it saves.
  private static let fewestForChoice = 200_000
  /// How many right records are looked at to choose rules.
  private static let probes = 40_000

  /// The index with the rules that are worth their work.
  func withWorthyRules(_ index: BlockingIndex, model: LinkageModel) async -> BlockingIndex {
    guard right.count >= Self.fewestForChoice, index.rules.count <= UInt64.bitWidth else {
      return index
    }
    let scorer = PairScorer(schema: schema, model: model, leftCount: left.count)
    let matched = min(0.999, max(0.001, model.matchedShare))
    let pieces = 16
    let parts = await Parallel.map(count: pieces, workers: workers) { piece in
      named(piece: piece, of: pieces, index: index, scorer: scorer, matched: matched)
    }
    let choice = RuleChoice(pairs: parts.flatMap(\.self), records: Self.probes)
    return index.keeping(choice.kept(of: index.rules.count))
  }

  /// The pairs of some right records, spread over the file.
  private func named(
    piece: Int, of pieces: Int, index: BlockingIndex, scorer: PairScorer, matched: Double
  ) -> [RuleChoice.Named] {
    withMemory { memory in
      var pairs: [RuleChoice.Named] = []
      var scratch: [UInt64] = []
      var keys = [UInt32](repeating: 0, count: index.rules.count)
      var comparison = PairComparison(
        schema: schema, levels: levels, frequencies: frequencies, memory: memory)
      for probe in stride(from: piece, to: Self.probes, by: pieces) {
        let record = probe * right.count / Self.probes
        let row = memory.right + record * right.stride
        keys.withUnsafeMutableBufferPointer { keys in
          guard let first = keys.baseAddress else { return }
          index.parts.keys(of: row, vocabulary: vocabulary, scratch: &scratch, into: first)
        }
        var rules: [UInt32: UInt64] = [:]
        for (number, key) in keys.enumerated() {
          for candidate in index.group(number, key) where !isOneFile || candidate < record {
            rules[candidate, default: 0] |= 1 << UInt64(number)
          }
        }
        // Of all that are named for a record, at most one is it.
        var odds: [(rules: UInt64, odds: Double)] = []
        for (candidate, named) in rules.sorted(by: { $0.key < $1.key }) {
          comparison.compare(memory.left + Int(candidate) * left.stride, row)
          let evidence = Double(scorer.evidence(comparison, floor: -.infinity))
          odds.append((named, exp(min(300, evidence)) * matched / Double(left.count)))
        }
        let all = odds.reduce(1 - matched) { $0 + $1.odds }
        pairs += odds.map { RuleChoice.Named(rules: $0.rules, chance: $0.odds / all) }
      }
      return pairs
    } ?? []
  }
}
