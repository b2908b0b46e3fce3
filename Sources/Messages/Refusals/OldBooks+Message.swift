public import RegistryServices

extension OldBookRefusal {
  /// What the officer is told about a volume that was not listed.
  public var message: MessageCode {
    switch self {
    case .textTooLong(let longest):
      MessageCode("oldBook.textTooLong", [VietnameseFormat.number(longest)])
    case .officeMissing, .yearImpossible, .numbersImpossible, .unknownBook, .listedAlready:
      MessageCode("oldBook.\(code)")
    }
  }

  static let samples: [OldBookRefusal] = [
    .officeMissing, .yearImpossible, .numbersImpossible, .textTooLong(longest: 1), .unknownBook,
    .listedAlready,
  ]
}

extension OldBook.Condition {
  public var label: MessageCode { MessageCode("bookCondition.\(rawValue)") }
}
