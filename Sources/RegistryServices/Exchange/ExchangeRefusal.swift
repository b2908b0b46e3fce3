/// Why a command of the exchange is refused.
public enum ExchangeRefusal: Error, Sendable, Equatable {
  /// The file is a list, not an export of a register.
  case notARegister
  case unknownReconciliation
  case unknownEntry
  /// That cannot be decided on this class.
  case choiceNotOffered
  /// Nothing of the class is open any more.
  case nothingOpen
  /// The number in the Ministry's system is longer than this many characters, or has a line break.
  case numberUnusable(longest: Int)

  /// Ending of the message's key.
  public var code: String {
    switch self {
    case .notARegister: "notARegister"
    case .unknownReconciliation: "unknownReconciliation"
    case .unknownEntry: "unknownEntry"
    case .choiceNotOffered: "choiceNotOffered"
    case .nothingOpen: "nothingOpen"
    case .numberUnusable: "numberUnusable"
    }
  }
}
