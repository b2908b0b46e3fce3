/// The buckets of a rate limit, one a user, an address or whatever else is asked for, in memory.
actor RequestBuckets {
  private struct Bucket {
    /// In parts of a request: an hour has so many milliseconds, so that what refills in one is a whole number.
    var parts: Int
    var filledAt: ContinuousClock.Instant
  }

  private static let request = 3_600_000

  private let limit: RateLimit
  private var buckets: [String: Bucket] = [:]

  init(limit: RateLimit) {
    self.limit = limit
  }

  /// Takes one request from a bucket; answers nil, or the seconds to wait.
  func take(from key: String, at now: ContinuousClock.Instant) -> Int? {
    if buckets.count > 10_000 { forgetFullBuckets(at: now) }
    var bucket = buckets[key] ?? Bucket(parts: limit.burst * Self.request, filledAt: now)
    bucket.parts = refilled(bucket, at: now)
    bucket.filledAt = now
    defer { buckets[key] = bucket }
    guard bucket.parts >= Self.request else {
      let lacking = Self.request - bucket.parts
      let perSecond = limit.perHour * 1_000
      return max(1, (lacking + perSecond - 1) / perSecond)
    }
    bucket.parts -= Self.request
    return nil
  }

  /// Puts back what was taken for something that turned out to cost nothing.
  func giveBack(to key: String) {
    guard var bucket = buckets[key] else { return }
    bucket.parts = min(limit.burst * Self.request, bucket.parts + Self.request)
    buckets[key] = bucket
  }

  private func refilled(_ bucket: Bucket, at now: ContinuousClock.Instant) -> Int {
    let (seconds, attoseconds) = (now - bucket.filledAt).components
    let milliseconds = min(seconds, 360_000) * 1_000 + attoseconds / 1_000_000_000_000_000
    return min(limit.burst * Self.request, bucket.parts + Int(milliseconds) * limit.perHour)
  }

  /// A full bucket remembers nothing, so it can go.
  private func forgetFullBuckets(at now: ContinuousClock.Instant) {
    buckets = buckets.filter { refilled($0.value, at: now) < limit.burst * Self.request }
  }
}
