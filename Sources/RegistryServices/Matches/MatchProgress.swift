/// How far a job of reconciliation is.
public struct MatchProgress: Sendable, Equatable {
  public var job: MatchJob
  /// Pairs that wait, those that wait for a second person among them.
  public var open: Int
  /// Pairs that wait for a second person.
  public var doubted: Int
  public var decided: Int

  public init(job: MatchJob, open: Int, doubted: Int, decided: Int) {
    self.job = job
    self.open = open
    self.doubted = doubted
    self.decided = decided
  }
}
