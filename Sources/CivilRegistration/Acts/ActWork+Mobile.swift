import CivilDate
import LegalRules

extension ActWork {
  /// An act taken down on the move is entered within days, and its papers are brought back within some more
  /// (Circular 04/2020/TT-BTP, articles 24 to 26). Nothing is counted where nobody wrote the day down.
  mutating func followMobile(_ decision: inout RegistrationDecision) {
    let field = MobileCircumstance.luuDongNgay.rawValue
    guard form.isTicked("dangKyLuuDong"), let takenOn = day(field) else { return }
    if takenOn > day {
      block("row.date.future", field, [takenOn.slashed])
      return
    }
    let due = workingDay(.mobileEntry, after: takenOn)
    if let due, day > due {
      warn(
        "form.mobile.late", field, [takenOn.slashed, due.slashed],
        citing: trail.citation(of: .mobileEntry))
    }
    if let due = workingDay(.mobileReturn, after: takenOn) {
      decision.particulars["mobileReturnOn"] = due.iso8601
      decision.followUps.append(.returnFromMove)
    }
  }

  private mutating func workingDay(_ rule: RuleName, after day: PlainDate) -> PlainDate? {
    guard let term = trail.term(rule, on: day) else { return nil }
    do {
      return try question.law.holidays.adding(workingDays: term.amount, to: day)
    } catch {
      trail.note(LegalGap.holidays(error))
      return nil
    }
  }
}
