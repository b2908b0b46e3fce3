internal import ArgumentParser
internal import Interchange

/// Which question a linkage answers, as the command line names it.
struct ScenarioArgument: ExpressibleByArgument {
  let scenario: LinkageRun.Scenario

  init(_ scenario: LinkageRun.Scenario) {
    self.scenario = scenario
  }

  init?(argument: String) {
    guard let scenario = LinkageRun.Scenario(rawValue: argument) else { return nil }
    self.scenario = scenario
  }

  var defaultValueDescription: String { scenario.rawValue }

  static var allValueStrings: [String] { LinkageRun.Scenario.allCases.map(\.rawValue) }
}
