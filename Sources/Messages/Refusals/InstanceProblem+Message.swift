public import ActionProgramme
internal import CivilDate
public import RegistryServices

extension InstanceProblem {
  /// What the person at the plan is told.
  public var message: MessageCode {
    switch self {
    case .lacksProof(let results):
      MessageCode("programme.lacksProof", [VietnameseFormat.number(results.count)])
    case .dueBeforePlan(let first):
      MessageCode("programme.dueBeforePlan", [VietnameseFormat.date(first)])
    case .dueAfterProgramme(let last):
      MessageCode("programme.dueAfterProgramme", [VietnameseFormat.date(last)])
    case .stepLength(let maximum):
      MessageCode("programme.stepLength", [VietnameseFormat.number(maximum)])
    case .tooManySteps(let maximum):
      MessageCode("programme.tooManySteps", [VietnameseFormat.number(maximum)])
    case .boundToFigures: MessageCode("programme.boundToFigures")
    }
  }

  static let samples: [InstanceProblem] = [
    .lacksProof(results: [1]), .dueBeforePlan(first: PlainDate(dayNumber: 0)),
    .dueAfterProgramme(last: PlainDate(dayNumber: 0)), .stepLength(maximum: 1),
    .tooManySteps(maximum: 1), .boundToFigures,
  ]
}
