/// The rules by which two papers about a birth meet. See docs/known-events.md, section 3.
enum BirthRule {
  /// The shortest time between two deliveries of one mother, in days: nobody gives birth twice in half a
  /// year, so two papers of one mother closer than this are of one delivery.
  static let daysBetweenDeliveries: Int32 = 180

  /// The first rule that fits; nil when none does.
  static func judge(
    _ left: BirthRecord, _ right: BirthRecord, in texts: TextIndex
  ) -> PairJudgement? {
    let evidence = BirthEvidence(left, right, in: texts)
    let isNamed = !left.isNameIntended && !right.isNameIntended
    guard
      let rule = rule(
        evidence, isNameIntended: !isNamed, isMultiple: left.isMultiple || right.isMultiple)
    else { return nil }
    return PairJudgement(rule: rule, agreements: evidence.agreements)
  }

  private static func rule(
    _ evidence: BirthEvidence, isNameIntended: Bool, isMultiple: Bool
  ) -> UInt8? {
    if evidence.identity == .equal {
      return evidence.name == .differs && evidence.day == .differs ? 7 : 1
    }
    if evidence.motherIdentity == .equal,
      let rule = deliveryRule(evidence, isMultiple: isMultiple)
    {
      return rule
    }
    guard !evidence.sexConflicts else { return nil }
    switch evidence.name {
    case .unknown: return unnamedRule(evidence)
    case .differs:
      // The parents chose another name after all.
      let isOtherName = isNameIntended && evidence.day == .equal && evidence.parentsEqual == 2
      return isOtherName && !isMultiple && evidence.motherIdentity != .differs ? 6 : nil
    case .equal, .slip: return namedRule(evidence)
    }
  }

  /// Both papers know the mother by her identity number.
  private static func deliveryRule(_ evidence: BirthEvidence, isMultiple: Bool) -> UInt8? {
    guard let distance = evidence.distance, distance <= daysBetweenDeliveries,
      evidence.identity != .differs
    else { return nil }
    // Brothers and sisters of one delivery are told apart by name and sex.
    if isMultiple, evidence.name == .differs || evidence.sexConflicts { return nil }
    if evidence.sexConflicts || evidence.name == .differs { return 6 }
    guard distance == 0 else { return 3 }
    return evidence.name.isNear ? 1 : 2
  }

  /// The child has no name yet on one of the papers.
  private static func unnamedRule(_ evidence: BirthEvidence) -> UInt8? {
    guard evidence.parentsDiffer == 0, evidence.identity != .differs,
      evidence.motherIdentity != .differs
    else { return nil }
    if evidence.day == .equal, evidence.parentsEqual == 2 { return 2 }
    guard evidence.village != .differs else { return nil }
    if evidence.day == .equal, evidence.parentsNear >= 1 { return 3 }
    return evidence.day.isSlip && evidence.parentsNear == 2 ? 4 : nil
  }

  /// Both papers name the child, and the names are near.
  private static func namedRule(_ evidence: BirthEvidence) -> UInt8? {
    let isNameEqual = evidence.name == .equal
    let numbersConflict =
      evidence.identity == .differs || evidence.motherIdentity == .differs
    if numbersConflict || evidence.parentsDiffer > 0 {
      let isRest = isNameEqual && evidence.day == .equal && evidence.parentsEqual >= 1
      let conflicts = evidence.parentsDiffer + (numbersConflict ? 1 : 0)
      return isRest && conflicts == 1 ? 6 : nil
    }
    let isVillageEqual = evidence.village == .equal
    if evidence.day == .equal {
      if isNameEqual, evidence.parentsEqual >= 1 { return 2 }
      if evidence.parentsNear >= 1 || (evidence.parentsUnknown && isVillageEqual) { return 3 }
      return isNameEqual ? 7 : nil
    }
    guard evidence.day.isSlip else { return nil }
    // The same bare year and both parents: as good as a day.
    if isNameEqual, evidence.day == .partial, evidence.parentsEqual == 2 { return 2 }
    if isNameEqual {
      if evidence.parentsNear == 2 { return 4 }
      if evidence.parentsNear == 1, evidence.village != .differs { return 4 }
      return evidence.parentsUnknown && isVillageEqual && evidence.day.isSmallSlip ? 4 : nil
    }
    return evidence.parentsNear == 2 && evidence.village != .differs ? 5 : nil
  }
}
