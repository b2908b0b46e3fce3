/// The rules by which two papers about a death meet. See docs/known-events.md, section 3.
enum DeathRule {
  /// The first rule that fits; nil when none does.
  static func judge(
    _ left: DeathRecord, _ right: DeathRecord, in texts: TextIndex
  ) -> PairJudgement? {
    let evidence = DeathEvidence(left, right, in: texts)
    return rule(evidence).map { PairJudgement(rule: $0, agreements: evidence.agreements) }
  }

  private static func rule(_ evidence: DeathEvidence) -> UInt8? {
    let (name, died, born) = (evidence.name, evidence.died, evidence.born)
    let isDayNear = died == .equal || died.isSlip
    if evidence.identity == .equal { return name == .differs && !isDayNear ? 7 : 1 }
    guard evidence.identity != .differs, !evidence.sexConflicts, name.isNear else { return nil }
    if evidence.isCited, isDayNear { return 1 }
    let isHere = evidence.village == .equal
    if died == .equal, evidence.isBirthCompatible {
      guard name == .equal else { return isHere ? 3 : nil }
      if evidence.village == .differs { return 3 }
      return born == .unknown && !isHere ? 7 : 2
    }
    guard isHere else { return nil }
    if evidence.isBirthCompatible {
      if name == .equal { return died.isSlip ? 4 : nil }
      return died == .byOneDay ? 5 : nil
    }
    return died == .equal && name == .equal && born.isSlip ? 5 : nil
  }

  /// Whether two papers of one kind are one death: only on agreement.
  static func areSame(_ left: DeathRecord, _ right: DeathRecord) -> Bool {
    if left.identifier != 0, left.identifier == right.identifier { return true }
    let born = DayAgreement(left.born, right.born)
    return (left.identifier == 0 || right.identifier == 0) && left.name != 0
      && left.name == right.name && !left.sex.conflicts(with: right.sex)
      && DayAgreement(left.died, right.died) == .equal
      && (born == .equal || (born == .partial && left.village != 0))
      && left.village == right.village
  }
}
