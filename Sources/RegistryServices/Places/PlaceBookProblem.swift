/// What is wrong with the file of places.
public enum PlaceBookProblem: Error, Sendable, Equatable {
  /// A unit whose unit above is not in the file.
  case unknownAbove(code: String)
  /// Two units of one level with one code at one time.
  case twice(code: String)
  /// A succession that names no unit.
  case unknownUnit(code: String)
  /// A line that cannot be read, from 1.
  case line(Int)
}
