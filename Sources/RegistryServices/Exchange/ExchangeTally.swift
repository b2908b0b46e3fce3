public import CivilRegistration

/// How many entries of a kind of book stand where in the exchange.
public struct ExchangeTally: Sendable, Equatable {
  public var kind: SourceKind
  public var entries: Int
  /// By state; those of which nothing was noted are in none.
  public var states: [ExchangeState: Int]

  public init(kind: SourceKind, entries: Int, states: [ExchangeState: Int]) {
    self.kind = kind
    self.entries = entries
    self.states = states
  }
}
