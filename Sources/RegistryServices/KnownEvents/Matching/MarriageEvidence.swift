/// On what a judgment and a marriage entry agree.
struct MarriageEvidence {
  /// On what they agree about one spouse.
  struct Spouse {
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

    var agreements: UInt8 { identity.one + name.one + (isBirthNear ? 1 : 0) }
  }

  var husband: Spouse
  var wife: Spouse
  var day: DayAgreement
  /// Whether the judgment names the entry, or the entry's note the judgment.
  var isCited: Bool

  init(_ judgment: MarriageRecord, _ entry: MarriageRecord, in texts: TextIndex) {
    husband = Spouse(judgment.husband, entry.husband, in: texts)
    wife = Spouse(judgment.wife, entry.wife, in: texts)
    day = DayAgreement(judgment.married, entry.married)
    let namesEntry = judgment.entryNumber != 0 && judgment.entryNumber == entry.entryNumber
    isCited =
      namesEntry
      || (judgment.judgmentNumber != 0 && judgment.judgmentNumber == entry.judgmentNumber)
  }

  /// How many points agree: chooses among papers that fit equally.
  var agreements: UInt8 {
    husband.agreements + wife.agreements + (day == .equal ? 1 : 0) + (isCited ? 1 : 0)
  }

  /// What does not simply agree, in a fixed order.
  var reasons: [MatchReason] {
    var reasons: [MatchReason] = []
    if isCited { reasons.append(.citedPaper) }
    if husband.identity == .equal || wife.identity == .equal { reasons.append(.identityEqual) }
    if husband.name == .slip || wife.name == .slip { reasons.append(.spouseSlip) }
    if husband.name == .differs || wife.name == .differs { reasons.append(.nameDiffers) }
    if !husband.isBirthNear || !wife.isBirthNear { reasons.append(.spouseBirthDiffers) }
    if let reason = day.reason { reasons.append(reason) }
    return reasons
  }
}
