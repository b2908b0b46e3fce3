public import RegistryServices

extension OldPageRefusal {
  /// What is told to who typed.
  public var message: MessageCode {
    switch self {
    case .sizeImpossible(let most): MessageCode("oldPage.\(code)", ["\(most)"])
    case .rowRefused(let row, let code): MessageCode("oldPage.\(self.code)", ["\(row)", code])
    case .unknownPage, .typedAlready, .empty, .undecided, .notNow, .sampleWrong:
      MessageCode("oldPage.\(code)")
    }
  }

  static let samples: [OldPageRefusal] = [
    .unknownPage, .sizeImpossible(most: 1), .typedAlready, .empty, .undecided, .notNow,
    .sampleWrong, .rowRefused(row: 1, code: "row.empty"),
  ]
}

extension OldPage.State {
  /// What the state is called.
  public var label: MessageCode { MessageCode("oldPageState.\(rawValue)") }
}
