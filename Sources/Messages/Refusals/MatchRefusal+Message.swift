public import RegistryServices

extension MatchRefusal {
  /// What the officer is told about a decision that was not taken.
  public var message: MessageCode {
    switch self {
    case .unknownPair: MessageCode("match.unknownPair")
    case .needsSecondPerson: MessageCode("match.needsSecondPerson")
    case .nothingToUndo: MessageCode("match.nothingToUndo")
    }
  }

  static let samples: [MatchRefusal] = [.unknownPair, .needsSecondPerson, .nothingToUndo]
}
