internal import Glibc

/// Candidates in competition: turns evidence into probabilities that know of one another.
///
/// A birth has one person; a person has one birth, seldom a second entry of it. What speaks for
/// one candidate speaks against its rivals. Computed by passing messages between the two sides
/// (belief propagation), which is exact where candidates form no rings.
struct MatchGraph {
  private let pairs: [CandidatePair]
  private let leftCount: Int
  private let rightCount: Int
  /// Whether left and right are one file.
  private let isOneFile: Bool
  private let allowsSecond: Bool
  /// Pairs ordered by left record.
  private var byLeft: [UInt32]
  private var leftStarts: [UInt32]
  private var byRight: [UInt32]
  private var rightStarts: [UInt32]
  private(set) var probabilities: [Float]
  /// The odds of a pair before anything was compared, as they came out in the end.
  private(set) var prior = 0.0
  /// Expected number of pairs.
  private(set) var expected = 0.0

  init(
    pairs: [CandidatePair], leftCount: Int, rightCount: Int, allowsSecond: Bool,
    isOneFile: Bool = false
  ) {
    self.pairs = pairs
    self.leftCount = leftCount
    self.rightCount = rightCount
    self.allowsSecond = allowsSecond
    self.isOneFile = isOneFile
    (leftStarts, byLeft) = Self.grouped(pairs.map(\.left), count: leftCount)
    (rightStarts, byRight) = Self.grouped(pairs.map(\.right), count: rightCount)
    probabilities = [Float](repeating: 0, count: pairs.count)
  }

  private static func grouped(_ keys: [UInt32], count: Int) -> ([UInt32], [UInt32]) {
    var starts = [UInt32](repeating: 0, count: count + 1)
    for key in keys { starts[Int(key) + 1] += 1 }
    for key in 0..<count { starts[key + 1] += starts[key] }
    var next = starts
    var order = [UInt32](repeating: 0, count: keys.count)
    for (pair, key) in keys.enumerated() {
      order[Int(next[Int(key)])] = UInt32(pair)
      next[Int(key)] += 1
    }
    return (starts, order)
  }

  /// Computes probabilities; `matched` is the expected number of pairs to begin with.
  mutating func solve(matched: Double, rounds: Int = 3, passes: Int = 8) {
    var matched = max(1, matched)
    var seconds = allowsSecond ? 0.02 * matched : 0
    for round in 0..<rounds {
      let firsts = matched - seconds
      let freeLeft = max(1, Double(leftCount) - firsts)
      let freeRight = max(1, Double(rightCount) - matched)
      prior =
        isOneFile
        ? 2 * matched / max(1, pow(Double(leftCount) - 2 * matched, 2))
        : firsts / (freeLeft * freeRight)
      let second =
        allowsSecond ? max(1e-6, seconds) / max(1, firsts) * freeLeft / max(1, firsts) : 0
      // Early rounds only settle the prior.
      pass(prior: prior, second: second, passes: round == rounds - 1 ? passes : 3)
      matched = 0
      seconds = 0
      for left in 0..<leftCount {
        var sum = 0.0
        for position in leftStarts[left]..<leftStarts[left + 1] {
          sum += Double(probabilities[Int(byLeft[Int(position)])])
        }
        matched += sum
        seconds += max(0, sum - 1)
      }
    }
    expected = matched
  }

  private mutating func pass(prior: Double, second: Double, passes: Int) {
    let logPrior = Float(log(prior))
    let weights = pairs.map { exp(min(60, $0.evidence + logPrior)) }
    var fromRight = [Float](repeating: 1, count: pairs.count)
    var fromLeft = [Float](repeating: 1, count: pairs.count)
    for _ in 0..<passes {
      let change = passRight(weights, &fromRight, fromLeft)
      passLeft(weights, fromRight, &fromLeft, second: Float(second))
      if change < 0.001 { break }
    }
    for pair in pairs.indices {
      let odds = weights[pair] * fromLeft[pair] * fromRight[pair]
      probabilities[pair] = odds.isFinite ? odds / (1 + odds) : 1
    }
  }

  /// Messages of right records: how free each is of other claims. Returns the largest change.
  private func passRight(
    _ weights: [Float], _ fromRight: inout [Float], _ fromLeft: [Float]
  ) -> Float {
    var change: Float = 0
    for right in 0..<rightCount {
      let start = Int(rightStarts[right])
      let end = Int(rightStarts[right + 1])
      // A single claim has no rivals here.
      guard end - start > 1 else { continue }
      var total: Float = 1
      for position in start..<end {
        let pair = Int(byRight[position])
        total += weights[pair] * fromLeft[pair]
      }
      for position in start..<end {
        let pair = Int(byRight[position])
        let message = 1 / max(1, total - weights[pair] * fromLeft[pair])
        change = max(change, abs(message - fromRight[pair]))
        fromRight[pair] = message
      }
    }
    return change
  }

  /// Messages of left records, which may have a second right record at a price.
  private func passLeft(
    _ weights: [Float], _ fromRight: [Float], _ fromLeft: inout [Float], second: Float
  ) {
    for left in 0..<leftCount {
      let start = Int(leftStarts[left])
      let end = Int(leftStarts[left + 1])
      guard end - start > 1 else { continue }
      for position in start..<end {
        let pair = Int(byLeft[position])
        var others: Float = 0
        var pairsOfOthers: Float = 0
        // Sums without the pair itself: subtracting it from a total would lose small numbers.
        for other in start..<end where other != position {
          let rival = Int(byLeft[other])
          let claim = weights[rival] * fromRight[rival]
          pairsOfOthers += others * claim
          others += claim
        }
        let message = (1 + second * others) / (1 + others + second * pairsOfOthers)
        fromLeft[pair] = message.isFinite ? message : second
      }
    }
  }
}
