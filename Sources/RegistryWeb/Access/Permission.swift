import RegistryServices

/// What a route asks of the person who calls it.
enum Permission: String, Sendable, CaseIterable {
  /// Nobody needs to be signed in.
  case anyone
  /// Any user of the office: pages without personal data.
  case signedIn
  /// Named cases and people.
  case readsPeople
  /// Imports, corrections, decisions.
  case writesRegister
  /// Dossiers: taking in, asking for papers, handing over.
  case receivesDossiers
  /// Giving dossiers to others.
  case assignsDossiers
  /// Users and their links.
  case managesUsers

  func allows(_ role: Role?) -> Bool {
    guard let role else { return self == .anyone }
    return switch self {
    case .anyone, .signedIn: true
    case .readsPeople: role.readsPeople
    case .writesRegister: role.writesRegister
    case .receivesDossiers: role.receivesDossiers
    case .assignsDossiers: role.assignsDossiers
    case .managesUsers: role.managesUsers
    }
  }
}
