import CivilDate
import LegalRules

/// What the law makes of the end of a guardianship: a number in its own book, and a note on the entry.
enum GuardianshipEndDecision {
  static func decide(_ form: ActForm, _ question: ActQuestion) -> ActRuling {
    var work = ActWork(form, question)
    work.check(ActProcedure.guardianshipEnd.fields)
    let reason: GuardianshipEndReason? = work.choice(
      GuardianshipCircumstance.lyDoChamDut.rawValue)
    guard let (entry, content) = work.lastingGuardianship(), let reason else {
      return work.ruling(nil)
    }
    check(reason, of: content, &work)
    let word = work.trail.text(.word("guardianshipEnd.\(reason.rawValue)"), on: work.day) ?? ""
    // That the ward was adopted is for few eyes: the law's word for it names the article alone, and its paper
    // stands with the form.
    let isOpen = reason != .adopted
    let paper = isOpen ? form[GuardianshipCircumstance.giayToChamDut.rawValue] ?? "" : ""
    let note = work.noteText(
      .note("guardianshipEnd"),
      ["reason": word, "entry": EntryAmendment.numberPlace, "date": work.day.slashed])
    let amendment = EntryAmendment(
      entryID: entry.entryID, register: .guardianship, kind: .note, on: work.day,
      changes: [
        work.change(GuardianshipColumn.tinhTrangGiamHo, of: entry, to: "Đã chấm dứt"),
        work.change(GuardianshipColumn.chamDutNgayGhiChu, of: entry, to: work.day.dotted),
        work.change(
          GuardianshipColumn.chamDutCanCu, of: entry,
          to: [word, paper].filter { !$0.isEmpty }.joined(separator: "; ")),
      ].compactMap(\.self), note: note ?? "")
    var decision = RegistrationDecision(
      act: .guardianshipEnd, procedure: "guardianshipEnd", registeredOn: work.day,
      book: .guardianshipEnd)
    decision.amendments = [amendment]
    if !isOpen {
      decision.withheld = Set(
        [GuardianshipCircumstance.lyDoChamDut, .giayToChamDut].map(\.rawValue))
    }
    decision.shown = work.shown(entry, amendment)
    decision.papers = [work.paper("guardianshipEnd")]
    decision.followUps = [.updateDatabase]
    return work.ruling(decision)
  }

  /// A ward who comes of age needs no paper; every other reason is shown by one.
  private static func check(
    _ reason: GuardianshipEndReason, of content: GuardianshipEntry, _ work: inout ActWork
  ) {
    let paper = GuardianshipCircumstance.giayToChamDut.rawValue
    guard reason == .wardCapable, work.form[paper] == nil else {
      if work.form[paper] == nil { work.require(paper) }
      return
    }
    guard let majority = work.trail.count(.majority, on: work.day) else { return }
    guard let bornOn = content.ward?.bornOn, bornOn.latest.fullYears(to: work.day) >= majority
    else {
      work.block(
        "form.guardianship.stillMinor", GuardianshipCircumstance.lyDoChamDut.rawValue,
        [String(majority)], citing: work.trail.citation(of: .majority))
      return
    }
  }
}
