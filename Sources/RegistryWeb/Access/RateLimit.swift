/// How many requests one user or one address may send: a bucket that refills.
public struct RateLimit: Sendable, Equatable {
  /// Requests an hour in the long run.
  public var perHour: Int
  /// Requests at once.
  public var burst: Int

  public init(perSecond: Int, burst: Int) {
    self.init(perHour: perSecond * 3_600, burst: burst)
  }

  public init(perHour: Int, burst: Int) {
    self.perHour = perHour
    self.burst = burst
  }
}
