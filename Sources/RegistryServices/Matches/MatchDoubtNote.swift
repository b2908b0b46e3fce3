/// That somebody was not sure of a pair, and why.
public struct MatchDoubtNote: Sendable, Equatable {
  public var author: String
  public var reason: String

  public init(author: String, reason: String) {
    self.author = author
    self.reason = reason
  }
}
