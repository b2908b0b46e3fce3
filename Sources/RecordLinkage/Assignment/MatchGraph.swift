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
  mutating func solve(matched: Double, rounds: Int = 4, passes: Int = 8) {
    var matched = max(1, matched)
    var seconds = allowsSecond ? 0.02 * matched : 0
    for _ in 0..<rounds {
      let firsts = matched - seconds
      let freeLeft = max(1, Double(leftCount) - firsts)
      let freeRight = max(1, Double(rightCount) - matched)
      let prior =
        isOneFile
        ? 2 * matched / max(1, pow(Double(leftCount) - 2 * matched, 2))
        : firsts / (freeLeft * freeRight)
      let second =
        allowsSecond ? max(1e-6, seconds) / max(1, firsts) * freeLeft / max(1, firsts) : 0
      pass(prior: prior, second: second, passes: passes)
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
    let logPrior = log(prior)
    let weights = pairs.map { exp(min(60, Double($0.evidence) + logPrior)) }
    var fromRight = [Double](repeating: 1, count: pairs.count)
    var fromLeft = [Double](repeating: 1, count: pairs.count)
    for _ in 0..<passes {
      for right in 0..<rightCount {
        let range = rightStarts[right]..<rightStarts[right + 1]
        guard !range.isEmpty else { continue }
        var total = 1.0
        for position in range {
          let pair = Int(byRight[Int(position)])
          total += weights[pair] * fromLeft[pair]
        }
        for position in range {
          let pair = Int(byRight[Int(position)])
          fromRight[pair] = 1 / max(1, total - weights[pair] * fromLeft[pair])
        }
      }
      for left in 0..<leftCount {
        let range = leftStarts[left]..<leftStarts[left + 1]
        guard !range.isEmpty else { continue }
        var sum = 0.0
        var squares = 0.0
        for position in range {
          let pair = Int(byLeft[Int(position)])
          let x = weights[pair] * fromRight[pair]
          sum += x
          squares += x * x
        }
        for position in range {
          let pair = Int(byLeft[Int(position)])
          let x = weights[pair] * fromRight[pair]
          let others = max(0, sum - x)
          let pairsOfOthers = max(0, (others * others - (squares - x * x)) / 2)
          fromLeft[pair] = (1 + second * others) / (1 + others + second * pairsOfOthers)
        }
      }
    }
    for pair in pairs.indices {
      let odds = weights[pair] * fromLeft[pair] * fromRight[pair]
      probabilities[pair] = Float(odds / (1 + odds))
    }
  }
}
