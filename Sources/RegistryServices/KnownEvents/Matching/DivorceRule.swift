/// The rules by which a judgment meets its marriage entry. See docs/known-events.md, section 3.
enum DivorceRule {
  /// The first rule that fits; nil when none does.
  static func judge(
    judgment: MarriageRecord, entry: MarriageRecord, in texts: TextIndex
  ) -> PairJudgement? {
    guard !judgment.precedes(entry) else { return nil }
    let evidence = MarriageEvidence(judgment, entry, in: texts)
    return rule(evidence).map { PairJudgement(rule: $0, agreements: evidence.agreements) }
  }

  private static func rule(_ evidence: MarriageEvidence) -> UInt8? {
    let (husband, wife, day) = (evidence.husband, evidence.wife, evidence.day)
    guard husband.identity != .differs, wife.identity != .differs else { return nil }
    let areNamesNear = husband.name.isNear && wife.name.isNear
    if evidence.isCited, husband.name.isNear || wife.name.isNear { return 1 }
    let numbers = husband.identity.one + wife.identity.one
    if numbers == 2 || (numbers == 1 && areNamesNear) { return 1 }
    let areNamesEqual = husband.name == .equal && wife.name == .equal
    let areBirthsNear = husband.isBirthNear && wife.isBirthNear
    if areNamesEqual, day == .equal || (areBirthsNear && day != .differs) { return 2 }
    if numbers == 1 { return 3 }
    if areNamesNear, day == .equal || areBirthsNear { return 3 }
    return areNamesEqual && (husband.isBirthNear || wife.isBirthNear) ? 4 : nil
  }
}
