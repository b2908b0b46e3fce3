public import CivilDate

extension DeathEntry {
  /// The boxes of the death book beside that of the type: written in from a judgment, and a young child by
  /// its age where the dates leave no doubt.
  public static func boxes(
    type: RegistrationType?, isByJudgment: Bool, bornOn: PartialDate?, diedOn: PartialDate?
  ) -> [TickBox] {
    var boxes: [TickBox] = []
    switch type {
    // A judgment names the day of death and says nothing of delay; an entry that has a type of its own was
    // declared by somebody.
    case .unknown, nil: if isByJudgment { boxes.append(.noted) }
    default: break
    }
    guard let bornOn, let diedOn, bornOn.earliest <= diedOn.latest else { return boxes }
    let ages = bornOn.possibleYears(to: diedOn)
    if ages.upperBound < 1 {
      boxes.append(.underOne)
    } else if ages.lowerBound >= 1, ages.upperBound < 5 {
      boxes.append(.underFive)
    }
    return boxes
  }
}
