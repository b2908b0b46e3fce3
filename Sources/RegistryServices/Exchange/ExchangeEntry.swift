public import CivilRegistration

/// One entry with where it stands in the exchange.
public struct ExchangeEntry: Sendable, Equatable {
  public var id: String
  public var kind: SourceKind
  public var reference: String
  public var name: String
  /// Nil while nothing was noted.
  public var state: ExchangeState?
  /// Its number in the Ministry's system; empty when it is not known.
  public var number: String

  public init(
    id: String, kind: SourceKind, reference: String, name: String, state: ExchangeState?,
    number: String
  ) {
    self.id = id
    self.kind = kind
    self.reference = reference
    self.name = name
    self.state = state
    self.number = number
  }
}
