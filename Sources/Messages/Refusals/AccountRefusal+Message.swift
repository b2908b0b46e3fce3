public import RegistryServices

extension AccountRefusal {
  /// What the administrator is told about a change that was not made.
  public var message: MessageCode {
    switch self {
    case .notPermitted: MessageCode("account.notPermitted")
    case .unknownAccount: MessageCode("account.unknownAccount")
    case .ownAccount: MessageCode("account.ownAccount")
    case .fullNameNotValid(let maximum):
      MessageCode("account.fullNameNotValid", [String(maximum)])
    }
  }

  static let samples: [AccountRefusal] = [
    .notPermitted, .unknownAccount, .ownAccount, .fullNameNotValid(maximum: 1),
  ]
}
