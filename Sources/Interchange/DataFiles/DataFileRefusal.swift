/// Everything that is wrong with a data file of the program, which does not start with it.
public struct DataFileRefusal: Error, Hashable, Sendable {
  public var path: String
  public var problems: [DataFileProblem]

  public init(path: String, problems: [DataFileProblem]) {
    self.path = path
    self.problems = problems
  }
}
