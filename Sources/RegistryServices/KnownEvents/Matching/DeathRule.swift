/// The rules by which two papers about a death meet. See docs/known-events.md, section 3.
enum DeathRule {
  /// The first rule that fits; nil when none does.
  static func judge(
    _ left: DeathRecord, _ right: DeathRecord, in texts: TextIndex
  ) -> PairJudgement? {
    let identity = Agreement(codes: left.identifier, right.identifier)
    let name = Agreement(names: left.name, right.name, in: texts)
    let village = Agreement(codes: left.village, right.village)
    let died = DayAgreement(left.died, right.died)
    let born = DayAgreement(left.born, right.born)
    let isCited =
      left.isEntry != right.isEntry && left.paper != 0 && left.paper == right.paper
    let sexConflicts = left.sex.conflicts(with: right.sex)
    guard
      let rule = rule(
        identity: identity, name: name, village: village, died: died, born: born,
        isCited: isCited, sexConflicts: sexConflicts)
    else { return nil }
    var reasons: [MatchReason] = []
    if rule > PairJudgement.lastCertainRule {
      if identity == .equal { reasons.append(.identityEqual) }
      if isCited { reasons.append(.citedPaper) }
      if name == .slip { reasons.append(.nameSlip) }
      if name == .differs { reasons.append(.nameDiffers) }
      if let reason = died.reason { reasons.append(reason) }
      if born != .equal, born != .partial, born != .unknown { reasons.append(.birthDiffers) }
      if village == .differs { reasons.append(.villageDiffers) }
    }
    var agreements: UInt8 = 0
    for agrees in [
      identity == .equal, isCited, name == .equal, village == .equal, died == .equal,
      born == .equal || born == .partial,
    ] where agrees { agreements += 1 }
    return PairJudgement(rule: rule, agreements: agreements, reasons: reasons)
  }

  private static func rule(
    identity: Agreement, name: Agreement, village: Agreement, died: DayAgreement,
    born: DayAgreement, isCited: Bool, sexConflicts: Bool
  ) -> UInt8? {
    let isDayNear = died == .equal || died.isSlip
    if identity == .equal { return name == .differs && !isDayNear ? 7 : 1 }
    guard identity != .differs, !sexConflicts, name.isNear else { return nil }
    if isCited, isDayNear { return 1 }
    // A village head often knows only the year of birth.
    let isBirthCompatible = born == .equal || born == .partial || born == .unknown
    let isHere = village == .equal
    if died == .equal, isBirthCompatible {
      if name == .equal { return village == .differs ? 3 : born == .unknown && !isHere ? 7 : 2 }
      return isHere ? 3 : nil
    }
    guard isHere else { return nil }
    if isBirthCompatible {
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
