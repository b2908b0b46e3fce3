/// Which pairs somebody wants to see.
public struct MatchQuery: Sendable, Equatable {
  /// Nil for the pairs of every job.
  public var job: MatchJob?
  /// The key of a pattern: only pairs that differ in this way.
  public var pattern: String?
  /// Only those that wait for a second person.
  public var isDoubtedOnly: Bool
  /// From 1; 0 for all of them.
  public var page: Int

  public init(
    job: MatchJob? = nil, pattern: String? = nil, isDoubtedOnly: Bool = false, page: Int = 1
  ) {
    self.job = job
    self.pattern = pattern
    self.isDoubtedOnly = isDoubtedOnly
    self.page = page
  }
}
