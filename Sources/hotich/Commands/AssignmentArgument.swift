internal import ArgumentParser
internal import RecordLinkage

/// How pairs that share a record are settled, as the command line names it.
struct AssignmentArgument: ExpressibleByArgument {
  let assignment: Linker.Assignment

  init?(argument: String) {
    guard let assignment = Linker.Assignment(rawValue: argument) else { return nil }
    self.assignment = assignment
  }

  static var allValueStrings: [String] { Linker.Assignment.allCases.map(\.rawValue) }
}
