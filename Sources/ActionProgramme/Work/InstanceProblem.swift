public import CivilDate

/// Why an instance cannot be recorded as somebody wants it.
public enum InstanceProblem: Error, Hashable, Sendable {
  /// Done needs a proof for each expected result; these have none. Counted from 1, 0 for any proof.
  case lacksProof(results: [Int])
  /// The day lies before the plan was issued.
  case dueBeforePlan(first: PlainDate)
  /// The day lies so far behind the programme that it must be a slip.
  case dueAfterProgramme(last: PlainDate)
  /// A step is without words or too long.
  case stepLength(maximum: Int)
  case tooManySteps(maximum: Int)
  /// The item takes its state from the figures.
  case boundToFigures
}
