/// The rules by which a judgment meets its marriage entry. See docs/known-events.md, section 3.
enum DivorceRule {
  /// The first rule that fits; nil when none does.
  static func judge(
    judgment: MarriageRecord, entry: MarriageRecord, in texts: TextIndex
  ) -> PairJudgement? {
    if let effective = judgment.effective, entry.married.isKnown, entry.married.low > effective {
      return nil
    }
    let husband = SpouseEvidence(judgment.husband, entry.husband, in: texts)
    let wife = SpouseEvidence(judgment.wife, entry.wife, in: texts)
    guard husband.identity != .differs, wife.identity != .differs else { return nil }
    let day = DayAgreement(judgment.married, entry.married)
    let isCited =
      judgment.entryNumber != 0 && judgment.entryNumber == entry.entryNumber
      || judgment.judgmentNumber != 0 && judgment.judgmentNumber == entry.judgmentNumber
    guard let rule = rule(husband: husband, wife: wife, day: day, isCited: isCited)
    else { return nil }
    var reasons: [MatchReason] = []
    if rule > PairJudgement.lastCertainRule {
      if isCited { reasons.append(.citedPaper) }
      if husband.name == .slip || wife.name == .slip { reasons.append(.spouseSlip) }
      if !husband.isBirthNear || !wife.isBirthNear { reasons.append(.spouseBirthDiffers) }
      if let reason = day.reason { reasons.append(reason) }
    }
    let agreements = husband.agreements + wife.agreements + (day == .equal ? 1 : 0)
    return PairJudgement(rule: rule, agreements: agreements, reasons: reasons)
  }

  private static func rule(
    husband: SpouseEvidence, wife: SpouseEvidence, day: DayAgreement, isCited: Bool
  ) -> UInt8? {
    let areNamesNear = husband.name.isNear && wife.name.isNear
    if isCited, husband.name.isNear || wife.name.isNear { return 1 }
    let numbers = [husband.identity, wife.identity].filter { $0 == .equal }.count
    if numbers == 2 || (numbers == 1 && areNamesNear) { return 1 }
    let areNamesEqual = husband.name == .equal && wife.name == .equal
    let areBirthsNear = husband.isBirthNear && wife.isBirthNear
    if areNamesEqual, day == .equal || (areBirthsNear && day != .differs) { return 2 }
    if numbers == 1 { return 3 }
    if areNamesNear, day == .equal || areBirthsNear { return 3 }
    return areNamesEqual && (husband.isBirthNear || wife.isBirthNear) ? 4 : nil
  }
}

/// On what a judgment and an entry agree about one spouse.
private struct SpouseEvidence {
  var identity: Agreement
  var name: Agreement
  /// Courts give the year of birth alone.
  var isBirthNear: Bool

  init(_ left: MarriageRecord.Spouse, _ right: MarriageRecord.Spouse, in texts: TextIndex) {
    identity = Agreement(codes: left.identifier, right.identifier)
    name = Agreement(names: left.name, right.name, in: texts)
    let born = DayAgreement(left.born, right.born)
    isBirthNear = born == .equal || born == .partial
  }

  var agreements: UInt8 {
    (identity == .equal ? 1 : 0) + (name == .equal ? 1 : 0) + (isBirthNear ? 1 : 0)
  }
}
