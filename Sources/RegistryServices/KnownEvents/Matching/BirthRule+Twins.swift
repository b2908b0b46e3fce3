/// When two papers of one kind are one person or one delivery: only on agreement, never on a slip, for
/// twins have near-identical names.
extension BirthRule {
  /// Two entries of the register. A re-registration stands beside the entry that it replaces.
  static func compareEntries(
    _ left: BirthRecord, _ right: BirthRecord, in texts: TextIndex
  ) -> BirthPapers.TwinVerdict {
    let evidence = BirthEvidence(left, right, in: texts)
    if evidence.identity == .equal {
      let isContradiction = evidence.name == .differs && evidence.day == .differs
      return isContradiction ? .listed(evidence.reasons) : .same
    }
    guard evidence.identity != .differs, !evidence.sexConflicts, evidence.name == .equal,
      evidence.parentsDiffer == 0
    else { return .unrelated }
    if evidence.day == .equal, evidence.parentsEqual >= 1 {
      // Names without marks are common: two mothers of two numbers are two mothers until somebody says otherwise.
      return evidence.motherIdentity == .differs ? .listed(evidence.reasons) : .same
    }
    return evidence.day.isSlip && evidence.parentsEqual == 2
      ? .listed(evidence.reasons) : .unrelated
  }

  /// Two rows of the population list, or two sheets of a survey.
  static func compareResidents(
    _ left: BirthRecord, _ right: BirthRecord, in texts: TextIndex
  ) -> BirthPapers.TwinVerdict {
    let evidence = BirthEvidence(left, right, in: texts)
    if evidence.identity == .equal {
      return evidence.name == .differs && evidence.day == .differs ? .unrelated : .same
    }
    guard evidence.identity != .differs, !evidence.sexConflicts, evidence.name == .equal,
      evidence.day == .equal, evidence.parentsDiffer == 0
    else { return .unrelated }
    let isOneHome = evidence.village == .equal && evidence.mother == .equal
    return evidence.parentsEqual == 2 || isOneHome ? .same : .unrelated
  }

  /// Two notices of a single child of one mother on one day.
  static func compareNotices(
    _ left: BirthRecord, _ right: BirthRecord, in texts: TextIndex
  ) -> BirthPapers.TwinVerdict {
    let evidence = BirthEvidence(left, right, in: texts)
    let isSingle = !left.isMultiple && !right.isMultiple
    return isSingle && evidence.motherIdentity == .equal && evidence.day == .equal
      && !evidence.sexConflicts && evidence.name != .differs ? .same : .unrelated
  }
}
