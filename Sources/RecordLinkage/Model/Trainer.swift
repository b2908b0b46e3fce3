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

  /// Trains for at most so many rounds.
  mutating func train(rounds: Int) {
    updateUnrelated()
    for round in 1...max(1, rounds) {
      let change = step()
      model.rounds = round
      if change < 0.0005 {
        model.hasConverged = true
        break
      }
    }
  }

  /// One round; returns the largest change of a share of relatives, relative to it.
  private mutating func step() -> Double {
    let fields = schema.fields.count
    let classes = schema.classes.count
    let unrelated = classes - 1
    let logarithms = model.probabilities.map { $0.map { Float(log($0)) } }
    let fromUnrelated = schema.classes.map { kind in kind.sources.map { $0 == .unrelated } }
    var counts = [[Double]](
      repeating: [Double](repeating: 0, count: levels.count), count: classes)
    var shares = [Double](repeating: 0, count: classes)
    let odds = model.matchedShare / (1 - model.matchedShare) / Double(leftCount)
    let priors = model.relatives.map { $0 / Double(leftCount) }
    var densities = [Double](repeating: 0, count: classes)
    var weights: [Double] = []
    var posteriors: [Double] = []
    for right in 0..<sample.rightCount {
      let pairs = sample.starts[right]..<sample.starts[right + 1]
      weights.removeAll(keepingCapacity: true)
      posteriors.removeAll(keepingCapacity: true)
      var total = 1.0
      for pair in pairs {
        for number in 0..<classes {
          var sum: Float = 0
          for field in 0..<fields {
            let position = pair * fields + field
            sum += logarithms[number][Int(sample.slots[position])]
            if fromUnrelated[number][field] { sum += sample.adjustments[position] }
          }
          densities[number] = Double(sum)
        }
        // Relative to unrelated: others / unrelated, in plain numbers.
        var other = 1.0
        let start = posteriors.count
        for number in 0..<classes {
          let ratio = exp(min(200, densities[number] - densities[unrelated]))
          if number == 0 {
            posteriors.append(ratio)
          } else if number == unrelated {
            posteriors.append(1)
          } else {
            posteriors.append(priors[number] * ratio)
            other += priors[number] * ratio
          }
        }
        for number in 1..<classes { posteriors[start + number] /= other }
        let weight = odds * posteriors[start] / other
        weights.append(weight)
        total += weight
      }
      for (offset, pair) in pairs.enumerated() {
        let same = weights[offset] / total
        for number in 0..<classes {
          let posterior =
            number == 0 ? same : (1 - same) * posteriors[offset * classes + number]
          guard posterior > 1e-9 else { continue }
          shares[number] += posterior
          for field in 0..<fields {
            counts[number][Int(sample.slots[pair * fields + field])] += posterior
          }
        }
      }
    }
    return update(counts: counts, shares: shares)
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
        same, prior: StartingValues.same(kind), strength: isDistinctive ? 1500 : 10)
      for (number, kind) in schema.classes.enumerated() {
        switch kind.sources[group.field] {
        case .same:
          for (slot, value) in zip(group.slots, shared) {
            model.probabilities[number][slot] = value
          }
        case .own(let given):
          let own = Self.normalised(
            group.slots.map { counts[number][$0] },
            prior: StartingValues.own(given, levels: group.levels), strength: 10)
          for (slot, value) in zip(group.slots, own) { model.probabilities[number][slot] = value }
        case .unrelated: break
        }
      }
    }
    updateUnrelated()
    return change
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
