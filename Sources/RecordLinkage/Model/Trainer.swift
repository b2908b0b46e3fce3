internal import Glibc

/// Learns a model without labels, by expectation and maximisation.
///
/// Two things are added to the textbook (Winkler 1988): more classes than two, so that brothers
/// and sisters do not pass for agreement; and competition, since a right record has one left record
/// at most, so of several good candidates only one counts.
struct Trainer {
  let schema: LinkageSchema
  let levels: LevelTable
  let sample: TrainingSample
  let leftCount: Int
  private(set) var model: LinkageModel

  init(
    schema: LinkageSchema, levels: LevelTable, sample: TrainingSample, leftCount: Int,
    model: LinkageModel
  ) {
    self.schema = schema
    self.levels = levels
    self.sample = sample
    self.leftCount = leftCount
    self.model = model
  }

  /// What one would guess about records of the same, and chance agreement as the files have it.
  mutating func useStandardValues() { updateUnrelated() }

  /// Learns from reviewed pairs alone, held near the values that the model has. Pairs that people were
  /// asked about are the doubtful ones, so it takes about a hundred to move a value half way.
  mutating func learnReviewed() {
    guard !sample.reviewedSame.isEmpty else { return }
    let densities = ClassDensities(schema: schema, model: model, leftCount: leftCount)
    var counts = [SIMD8<Double>](repeating: SIMD8(), count: levels.count)
    countReviewed(densities, into: &counts)
    let strength = 100 * Self.reviewWeight
    updateLevels(
      counts: (0..<densities.classes).map { number in counts.map { $0[number] } },
      distinctive: strength, other: strength, own: strength)
  }

  /// Trains for at most so many rounds.
  mutating func train(rounds: Int) {
    updateUnrelated()
    for round in 1...max(1, rounds) {
      let change = step()
      model.rounds = round
      if change < 0.002 {
        model.hasConverged = true
        break
      }
    }
  }

  /// One round; returns the largest change of a share of relatives, relative to it.
  private mutating func step() -> Double {
    let fields = schema.fields.count
    let densities = ClassDensities(schema: schema, model: model, leftCount: leftCount)
    let classes = densities.classes
    var counts = [SIMD8<Double>](repeating: SIMD8(), count: levels.count)
    var shares = SIMD8<Double>()
    let odds = model.matchedShare / (1 - model.matchedShare) / Double(leftCount)
    let logOdds = Float(log(odds))
    // By pair of one right record: the classes relative to unrelated.
    var ratios: [SIMD8<Double>] = []
    for right in 0..<sample.rightCount {
      let pairs = sample.starts[right]..<sample.starts[right + 1]
      ratios.removeAll(keepingCapacity: true)
      var total = 1.0
      for pair in pairs {
        let ratio = ratio(
          sample.slots, sample.adjustments, pair, densities, logOdds: logOdds)
        total += ratio[0]
        ratios.append(ratio)
      }
      for (offset, pair) in pairs.enumerated() {
        let same = ratios[offset][0] / total
        var posterior = ratios[offset] * (1 - same)
        posterior[0] = same
        shares += posterior
        posterior[classes - 1] = 0
        guard posterior.sum() > 1e-7 else { continue }
        for field in 0..<fields { counts[Int(sample.slots[pair * fields + field])] += posterior }
      }
    }
    countReviewed(densities, into: &counts)
    return update(
      counts: (0..<classes).map { number in counts.map { $0[number] } },
      shares: (0..<classes).map { shares[$0] })
  }

  /// Counts reviewed pairs for what was decided: "the same", or whichever other class fits.
  private func countReviewed(
    _ densities: ClassDensities, into counts: inout [SIMD8<Double>]
  ) {
    let fields = schema.fields.count
    for (pair, isSame) in sample.reviewedSame.enumerated() {
      var posterior = SIMD8<Double>()
      if isSame {
        posterior[0] = 1
      } else {
        posterior = ratio(
          sample.reviewedSlots, sample.reviewedAdjustments, pair, densities, logOdds: 0)
        posterior[0] = 0
        posterior[densities.classes - 1] = 0
      }
      for field in 0..<fields {
        counts[Int(sample.reviewedSlots[pair * fields + field])] += posterior * Self.reviewWeight
      }
    }
  }

  /// A decision by a person counts like so many pairs of the sample.
  private static let reviewWeight = 3.0

  /// What a pair speaks for: first the odds of "the same", then the shares of the other classes.
  @inline(__always)
  private func ratio(
    _ slots: [UInt16], _ adjustments: [Float], _ pair: Int, _ densities: ClassDensities,
    logOdds: Float
  ) -> SIMD8<Double> {
    let fields = schema.fields.count
    let last = densities.classes - 1
    var sum = densities.priors
    for position in (pair * fields)..<(pair * fields + fields) {
      sum += densities.slots[Int(slots[position])]
      let adjustment = adjustments[position]
      if adjustment != 0 { sum += densities.adjusted[position - pair * fields] * adjustment }
    }
    sum[0] += logOdds
    let unrelated = sum[last]
    var ratio = SIMD8<Double>()
    ratio[last] = 1
    for number in 0..<last where sum[number] - unrelated > -18 {
      ratio[number] = exp(Double(min(200, sum[number] - unrelated)))
    }
    var others = ratio
    others[0] = 0
    return ratio / others.sum()
  }

  private mutating func update(counts: [[Double]], shares: [Double]) -> Double {
    let rights = Double(max(1, sample.rightCount))
    let matched = min(0.995, max(0.001, shares[0] / rights))
    var change = abs(matched - model.matchedShare) / matched
    model.matchedShare = matched
    for number in model.relatives.indices {
      let relatives = max(1e-4, shares[number] / rights)
      if number < model.relatives.count - 1, relatives > 0.001 {
        change = max(change, abs(relatives - model.relatives[number]) / relatives)
      }
      model.relatives[number] = relatives
    }
    updateLevels(counts: counts, distinctive: 1500, other: 10, own: 10)
    return change
  }

  /// Counts become shares, held near the starting values by a weight of so many pairs.
  private mutating func updateLevels(
    counts: [[Double]], distinctive: Double, other: Double, own ownStrength: Double
  ) {
    for group in levels.groups {
      let kind = schema.fields[group.field].kind
      var same = [Double](repeating: 0, count: group.slots.count)
      for (number, kind) in schema.classes.enumerated()
      where kind.sources[group.field] == .same {
        for (offset, slot) in group.slots.enumerated() { same[offset] += counts[number][slot] }
      }
      // Where a relative's values are free, few true pairs must not drift towards relatives.
      let isDistinctive = schema.classes.contains { $0.sources[group.field].isOwn }
      let shared = Self.normalised(
        same, prior: StartingValues.same(kind), strength: isDistinctive ? distinctive : other)
      for (number, kind) in schema.classes.enumerated() {
        switch kind.sources[group.field] {
        case .same:
          for (slot, value) in zip(group.slots, shared) {
            model.probabilities[number][slot] = value
          }
        case .own(let given):
          let own = Self.normalised(
            group.slots.map { counts[number][$0] },
            prior: StartingValues.own(given, levels: group.levels), strength: ownStrength)
          for (slot, value) in zip(group.slots, own) { model.probabilities[number][slot] = value }
        case .unrelated: break
        }
      }
    }
    updateUnrelated()
  }

  /// Chance agreement, from random pairs less those that are related after all.
  private mutating func updateUnrelated() {
    let unrelated = schema.classes.count - 1
    let pairs = Double(sample.randomPairs)
    for group in levels.groups {
      var counts = group.slots.map { sample.randomCounts[$0] }
      let compared = counts.reduce(0, +)
      guard pairs > 0 else { continue }
      // Only fields of small files hold enough related pairs at random to matter.
      for number in 0..<unrelated where !group.context {
        let share =
          (number == 0 ? model.matchedShare : model.relatives[number]) / Double(leftCount)
        for (offset, slot) in group.slots.enumerated() {
          counts[offset] -= compared * share * model.probabilities[number][slot]
        }
      }
      for offset in counts.indices { counts[offset] = max(0, counts[offset]) }
      let total = counts.reduce(0, +)
      let small = 0.3
      for (offset, slot) in group.slots.enumerated() {
        let value = (counts[offset] + small) / (total + small * Double(counts.count))
        for (number, kind) in schema.classes.enumerated()
        where kind.sources[group.field] == .unrelated {
          model.probabilities[number][slot] = value
        }
      }
    }
  }

  private static func normalised(
    _ counts: [Double], prior: [Double], strength: Double
  ) -> [Double] {
    let total = counts.reduce(0, +) + strength
    return zip(counts, prior).map { max(1e-7, ($0 + strength * $1) / total) }
  }
}
