/// A page of pairs to decide.
public struct MatchPage: Sendable, Equatable {
  public var pairs: [MatchPair]
  public var open: Int
  public var decided: Int
  public var page: Int
  public var pageCount: Int

  public init(pairs: [MatchPair], open: Int, decided: Int, page: Int, pageCount: Int) {
    self.pairs = pairs
    self.open = open
    self.decided = decided
    self.page = page
    self.pageCount = pageCount
  }
}
