import CivilDate
import LegalRules

/// What the law makes of an ethnicity determined anew: a number in the book of changes, and a note.
enum EthnicityDecision {
  static func decide(_ form: ActForm, _ question: ActQuestion) -> ActRuling {
    var work = ActWork(form, question)
    work.check(ActProcedure.ethnicity.fields)
    let column = BirthColumn.nksDanToc
    guard let entry = work.knownEntry(of: .birth), let text = form[column] else {
      return work.ruling(nil)
    }
    let present = entry.history.present
    if PersonName.areSame(text, present[column]) {
      work.block("form.amendment.same", column.name, [text])
    }
    check(text, present, &work)
    checkConsent(present, &work)
    let changes = [work.change(column, of: entry, to: text)].compactMap(\.self)
    let note = work.noteText(
      .note("ethnicity"), ["from": present[column], "to": text])
    let amendment = EntryAmendment(
      entryID: entry.entryID, register: .birth, kind: .ethnicity, on: work.day,
      changes: changes, note: note ?? "")
    var decision = RegistrationDecision(
      act: .ethnicity, procedure: "ethnicity", registeredOn: work.day, book: .changes)
    decision.boxes = [.ethnicity]
    decision.amendments = [amendment]
    decision.shown = work.shown(entry, amendment)
    decision.papers = [work.paper("ethnicity")]
    decision.followUps = [.notifyKeeper, .updateDatabase]
    return work.ruling(decision)
  }

  /// The group of the other parent, and no third one.
  private static func check(_ text: String, _ present: SourceRow, _ work: inout ActWork) {
    guard work.trail.flag(.ethnicityOfParent, on: work.day) == true else { return }
    let groups = [present[BirthColumn.chaDanToc], present[BirthColumn.meDanToc]]
    guard !groups.contains(where: { PersonName.areSame($0, text) }) else { return }
    work.block(
      "form.ethnicity.notOfParent", BirthColumn.nksDanToc.name,
      groups.map { EmptyMarker.matches($0) ? "–" : $0 },
      citing: work.trail.citation(of: .ethnicityOfParent))
  }

  /// A minor's parents ask for it; from an age on the minor agrees as well.
  private static func checkConsent(_ present: SourceRow, _ work: inout ActWork) {
    guard let bornOn = CellDate(present[BirthColumn.nksNgaySinh]).date,
      let majority = work.trail.count(.majority, on: work.day)
    else { return }
    let age = bornOn.possibleYears(to: .day(work.day)).lowerBound
    guard age < majority else { return }
    if !work.form.isTicked(AmendmentCircumstance.chaMeDongY.rawValue) {
      work.block(
        "form.ethnicity.parentsConsent", AmendmentCircumstance.chaMeDongY.rawValue,
        [String(majority)], citing: work.trail.citation(of: .majority))
    }
    if let from = work.trail.count(.ownConsentToEthnicity, on: work.day), age >= from,
      !work.form.isTicked(AmendmentCircumstance.banThanDongY.rawValue)
    {
      work.block(
        "form.ethnicity.ownConsent", AmendmentCircumstance.banThanDongY.rawValue,
        [String(from), String(majority)],
        citing: work.trail.citation(of: .ownConsentToEthnicity))
    }
  }
}
