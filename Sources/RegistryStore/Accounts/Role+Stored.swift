internal import RegistryServices

extension Role {
  /// The broad role under which an account is kept.
  var broad: Role {
    switch self {
    case .officer, .chief, .reception: .officer
    case .leader, .chairman, .viceChairman, .reader: .leader
    case .administrator: .administrator
    }
  }

  /// What the broad role leaves open; empty where it says all.
  var duty: String { self == broad ? "" : rawValue }
}
