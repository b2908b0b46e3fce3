internal import ArgumentParser
internal import CivilDate
internal import RegistryServices

/// A day on the command line, `2026-11-22`.
struct DateArgument: ExpressibleByArgument {
  let date: PlainDate

  init?(argument: String) {
    guard let date = PlainDate(iso8601: argument) else { return nil }
    self.date = date
  }
}

/// Where a case stands, as the command line names it.
struct StateArgument: ExpressibleByArgument {
  let state: CaseState

  init?(argument: String) {
    guard let state = CaseState(rawValue: argument) else { return nil }
    self.state = state
  }

  static var allValueStrings: [String] { CaseState.allCases.map(\.rawValue) }
}

/// What a user may do, as the command line names it.
struct RoleArgument: ExpressibleByArgument {
  let role: Role

  init?(argument: String) {
    guard let role = Role(rawValue: argument) else { return nil }
    self.role = role
  }

  static var allValueStrings: [String] { Role.allCases.map(\.rawValue) }
}
