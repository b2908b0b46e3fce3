internal import ArgumentParser
internal import RegistryServices

/// Where a case stands, as the command line names it.
struct StateArgument: ExpressibleByArgument {
  let state: CaseState

  init?(argument: String) {
    guard let state = CaseState(rawValue: argument) else { return nil }
    self.state = state
  }

  static var allValueStrings: [String] { CaseState.allCases.map(\.rawValue) }
}
