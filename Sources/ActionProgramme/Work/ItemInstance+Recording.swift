internal import CivilDate

extension ItemInstance {
  /// Longest step, in characters, and how many an instance has at most.
  public static let longestStep = 300
  public static let mostSteps = 50

  /// Everything that speaks against recording the instance so.
  public func problems(recording wanted: InstanceRecord, in programme: Programme)
    -> [InstanceProblem]
  {
    var problems: [InstanceProblem] = []
    if programme.isBoundToFigures(item) {
      if wanted.state == .done || wanted.state == .nothingArose { problems.append(.boundToFigures) }
    } else if wanted.state == .done, !lackingResults.isEmpty {
      problems.append(.lacksProof(results: lackingResults))
    }
    if let due = wanted.due {
      if due < programme.firstDueDay {
        problems.append(.dueBeforePlan(first: programme.firstDueDay))
      }
      if due > programme.lastDueDay {
        problems.append(.dueAfterProgramme(last: programme.lastDueDay))
      }
    }
    let hasWrongStep = wanted.steps.contains { step in
      step.text.allSatisfy(\.isWhitespace) || step.text.count > Self.longestStep
    }
    if hasWrongStep { problems.append(.stepLength(maximum: Self.longestStep)) }
    if wanted.steps.count > Self.mostSteps {
      problems.append(.tooManySteps(maximum: Self.mostSteps))
    }
    return problems
  }
}
