internal import Glibc

/// Turns compared pairs into evidence.
struct PairScorer: Sendable {
  private let classes: Int
  private let fields: Int
  /// By class, by slot: logarithms of probabilities.
  private let logarithms: [[Float]]
  /// By class, by field: 1 where the frequency adjustment counts.
  private let counted: [[Float]]
  /// By class but the first and last: logarithm of the prior against unrelated.
  private let priors: [Float]

  init(schema: LinkageSchema, model: LinkageModel, leftCount: Int) {
    classes = schema.classes.count
    fields = schema.fields.count
    logarithms = model.probabilities.map { $0.map { Float(log($0)) } }
    counted = schema.classes.map { kind in
      kind.sources.map { $0 == .unrelated ? Float(1) : 0 }
    }
    priors = model.relatives.map { Float(log($0 / Double(max(1, leftCount)))) }
  }

  /// The evidence of the last comparison; or something below `floor` as soon as that is sure.
  @inline(__always)
  func evidence(_ comparison: PairComparison, floor: Float) -> Float {
    let same = density(0, comparison)
    let unrelated = density(classes - 1, comparison)
    var evidence = same - unrelated
    guard evidence > floor, classes > 2 else { return evidence }
    var others: Float = 1
    for number in 1..<(classes - 1) {
      others += exp(min(80, priors[number] + density(number, comparison) - unrelated))
    }
    evidence -= log(others)
    return evidence
  }

  @inline(__always)
  private func density(_ number: Int, _ comparison: PairComparison) -> Float {
    var sum: Float = 0
    for field in 0..<fields {
      sum +=
        logarithms[number][comparison.slots[field]]
        + counted[number][field] * comparison.adjustments[field]
    }
    return sum
  }

  /// By field: the logarithm of "the same" over "unrelated".
  func weights(_ comparison: PairComparison) -> [Float] {
    (0..<fields).map { field in
      let slot = comparison.slots[field]
      return logarithms[0][slot] - logarithms[classes - 1][slot]
        - counted[classes - 1][field] * comparison.adjustments[field]
    }
  }
}
