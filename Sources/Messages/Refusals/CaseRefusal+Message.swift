public import RegistryServices

extension CaseRefusal {
  /// What the officer is told about a list or a note that was refused.
  public var message: MessageCode {
    switch self {
    case .unknownIndicator(let key): MessageCode("case.unknownIndicator", [key])
    case .unknownCase: MessageCode("case.unknown")
    case .noteLength(let maximum):
      MessageCode("case.noteLength", [VietnameseFormat.number(maximum)])
    }
  }

  static let samples: [CaseRefusal] = [
    .unknownIndicator("x"), .unknownCase, .noteLength(maximum: 2000),
  ]
}
