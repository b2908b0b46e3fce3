public import RegistryServices

extension ExchangeRefusal {
  /// What the officer is told about a command of the exchange that was refused.
  public var message: MessageCode {
    switch self {
    case .numberUnusable(let longest):
      MessageCode("exchange.numberUnusable", [VietnameseFormat.number(longest)])
    case .notARegister, .unknownReconciliation, .unknownEntry, .choiceNotOffered, .nothingOpen:
      MessageCode("exchange.\(code)")
    }
  }

  static let samples: [ExchangeRefusal] = [
    .notARegister, .unknownReconciliation, .unknownEntry, .choiceNotOffered, .nothingOpen,
    .numberUnusable(longest: 1),
  ]
}

extension ExchangeState {
  public var label: MessageCode { MessageCode("exchangeState.\(rawValue)") }
}

extension ExchangeDifference {
  public var label: MessageCode { MessageCode("exchangeDifference.\(rawValue)") }
  /// What the class means and what to look at.
  public var explanation: MessageCode { MessageCode("exchangeExplanation.\(rawValue)") }
}

extension ExchangeChoice {
  public var label: MessageCode { MessageCode("exchangeChoice.\(rawValue)") }
}
