public import RegistryServices

extension LedgerFailure {
  /// What somebody is told whose command was not carried out.
  public var message: MessageCode {
    switch self {
    case .overloaded: MessageCode("ledger.overloaded")
    case .outcomeUnknown: MessageCode("ledger.outcomeUnknown")
    case .diskFull: MessageCode("ledger.diskFull")
    case .requestKeyReused: MessageCode("ledger.requestKeyReused")
    case .notOpened: MessageCode("ledger.notOpened")
    case .unreadable: MessageCode("ledger.unreadable")
    }
  }

  static let samples: [LedgerFailure] = [
    .overloaded, .outcomeUnknown, .diskFull, .requestKeyReused, .notOpened,
    .unreadable(sequence: 1),
  ]
}
