/// An act of the exchange with the Ministry's system.
public enum ExchangeAct: Sendable, Equatable {
  /// Somebody wrote down where entries stand: sent, held, sent back.
  case marked(ExchangeMarking)
  /// Somebody decided on differences of one class between an export of the system and our books.
  case decided(ExchangeDecision)

  var kind: ActKind {
    switch self {
    case .marked: .exchangeMarked
    case .decided: .exchangeDecided
    }
  }

  var canonicalText: String {
    switch self {
    case .marked(let marking): marking.canonicalText
    case .decided(let decision): decision.canonicalText
    }
  }

  /// The marks that the act makes.
  public var marks: [ExchangeMark] {
    switch self {
    case .marked(let marking): marking.marks
    case .decided(let decision): decision.marks
    }
  }
}
