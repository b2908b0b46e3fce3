/// How many requests one user or one address may send: a bucket that refills.
public struct RateLimit: Sendable, Equatable {
  /// Requests a second in the long run.
  public var perSecond: Int
  /// Requests at once.
  public var burst: Int

  public init(perSecond: Int, burst: Int) {
    self.perSecond = perSecond
    self.burst = burst
  }
}
