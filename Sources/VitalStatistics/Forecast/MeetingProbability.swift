/// The probability that a target is met, from what came in on time so far: a beta-binomial prediction with
/// the prior of H. Jeffreys, which says nothing about the office before its first case.
public struct MeetingProbability: Sendable, Equatable {
  /// Cases that must still be on time to reach the target.
  public let needed: Int
  /// Cases still to come.
  public let remaining: Int
  /// Between 0 and 1.
  public let probability: Double

  /// - Parameters:
  ///   - onTime: cases on time, of those that are due.
  ///   - due: cases that are due.
  ///   - remaining: cases that will still become due.
  ///   - target: the share to reach, in hundredths of a percent.
  ///
  /// Nil for counts that cannot be.
  public init?(onTime: Int, due: Int, remaining: Int, targetHundredths target: Int) {
    guard onTime >= 0, onTime <= due, remaining >= 0, (0...10_000).contains(target) else {
      return nil
    }
    let wanted = (target * (due + remaining) + 9_999) / 10_000
    needed = max(0, wanted - onTime)
    self.remaining = remaining
    guard needed > 0 else {
      probability = 1
      return
    }
    guard needed <= remaining else {
      probability = 0
      return
    }
    let weights = Self.logWeights(
      success: Double(onTime) + 0.5, failure: Double(due - onTime) + 0.5, trials: remaining)
    let top = weights.max() ?? 0
    var (all, met) = (0.0, 0.0)
    for (count, weight) in weights.enumerated() {
      let value = Mathematics.exponential(weight - top)
      all += value
      if count >= needed { met += value }
    }
    probability = met / all
  }

  /// The pace that the rest needs, as a share; nil when nothing remains.
  public var neededShare: Percentage? { Percentage(needed, of: remaining) }

  /// The logarithms of the probabilities of 0, 1 … `trials` successes, up to a common term.
  private static func logWeights(success: Double, failure: Double, trials: Int) -> [Double] {
    var weights = [0.0]
    for count in 0..<trials {
      let (done, left) = (Double(count), Double(trials - count))
      let ratio = left / (done + 1) * (success + done) / (failure + left - 1)
      weights.append((weights.last ?? 0) + Mathematics.naturalLogarithm(ratio))
    }
    return weights
  }
}
