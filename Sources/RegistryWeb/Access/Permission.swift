import RegistryServices

/// What a route asks of the person who calls it.
enum Permission: String, Sendable, CaseIterable {
  /// Nobody needs to be signed in.
  case anyone
  /// Any user of the office: pages without personal data.
  case signedIn
  /// Named cases and people.
  case readsPeople
  /// What was found out about a case.
  case notesCases
  /// Imports, corrections, decisions.
  case writesRegister
  /// Dossiers: taking in, asking for papers, handing over.
  case receivesDossiers
  /// Giving dossiers to others.
  case assignsDossiers
  /// The plan and the books beside it.
  case worksOnPlan
  /// Users and their links.
  case managesUsers

  func allows(_ role: Role?) -> Bool {
    guard let role else { return self == .anyone }
    return switch self {
    case .anyone, .signedIn: true
    case .readsPeople: role.readsPeople
    case .notesCases: role.notesCases
    case .writesRegister: role.writesRegister
    case .receivesDossiers: role.receivesDossiers
    case .assignsDossiers: role.assignsDossiers
    case .worksOnPlan: role.worksOnPlan
    case .managesUsers: role.managesUsers
    }
  }
}
