/// The buckets of the rate limit, one a user or address, in memory.
actor RequestBuckets {
  private struct Bucket {
    var milliTokens: Int
    var filledAt: ContinuousClock.Instant
  }

  private let limit: RateLimit
  private var buckets: [String: Bucket] = [:]

  init(limit: RateLimit) {
    self.limit = limit
  }

  /// Takes one request from a bucket; answers nil, or the seconds to wait.
  func take(from key: String, at now: ContinuousClock.Instant) -> Int? {
    if buckets.count > 10_000 { forgetFullBuckets(at: now) }
    var bucket = buckets[key] ?? Bucket(milliTokens: limit.burst * 1_000, filledAt: now)
    bucket.milliTokens = refilled(bucket, at: now)
    bucket.filledAt = now
    defer { buckets[key] = bucket }
    guard bucket.milliTokens >= 1_000 else {
      let lacking = 1_000 - bucket.milliTokens
      return max(1, (lacking + limit.perSecond * 1_000 - 1) / (limit.perSecond * 1_000))
    }
    bucket.milliTokens -= 1_000
    return nil
  }

  private func refilled(_ bucket: Bucket, at now: ContinuousClock.Instant) -> Int {
    let (seconds, attoseconds) = (now - bucket.filledAt).components
    let milliseconds = min(seconds, 3_600) * 1_000 + attoseconds / 1_000_000_000_000_000
    return min(limit.burst * 1_000, bucket.milliTokens + Int(milliseconds) * limit.perSecond)
  }

  /// A full bucket remembers nothing, so it can go.
  private func forgetFullBuckets(at now: ContinuousClock.Instant) {
    buckets = buckets.filter { refilled($0.value, at: now) < limit.burst * 1_000 }
  }
}
