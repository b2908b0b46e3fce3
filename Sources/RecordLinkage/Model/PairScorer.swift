internal import Glibc

/// Turns compared pairs into evidence.
struct PairScorer: Sendable {
  private let densities: ClassDensities

  init(schema: LinkageSchema, model: LinkageModel, leftCount: Int) {
    densities = ClassDensities(schema: schema, model: model, leftCount: leftCount)
  }

  /// The evidence of the last comparison; or something below `floor` as soon as that is sure.
  @inline(__always)
  func evidence(_ comparison: borrowing PairComparison, floor: Float) -> Float {
    var sum = ClassDensities.Vector()
    densities.slots.withUnsafeBufferPointer { slots in
      densities.adjusted.withUnsafeBufferPointer { adjusted in
        for field in 0..<comparison.count {
          sum += slots[comparison.slots[field]]
          let adjustment = comparison.adjustments[field]
          if adjustment != 0 { sum += adjusted[field] * adjustment }
        }
      }
    }
    let last = densities.classes - 1
    let unrelated = sum[last]
    let evidence = sum[0] - unrelated
    guard evidence > floor, last > 1 else { return evidence }
    sum += densities.priors
    var others: Float = 1
    for number in 1..<last { others += exp(min(80, sum[number] - unrelated)) }
    return evidence - log(others)
  }

  /// By field: the logarithm of "the same" over "unrelated".
  func weights(_ comparison: borrowing PairComparison) -> [Float] {
    let last = densities.classes - 1
    return (0..<comparison.count).map { field in
      let vector =
        densities.slots[comparison.slots[field]]
        + densities.adjusted[field] * comparison.adjustments[field]
      return vector[0] - vector[last]
    }
  }
}
