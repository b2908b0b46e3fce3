import CivilDate
import LegalRules

/// What the law makes of the end of an adoption: a note on its entry, and on the child's birth entry, which
/// says again what it said before.
enum AdoptionEndDecision {
  static func decide(_ form: ActForm, _ question: ActQuestion) -> ActRuling {
    var work = ActWork(form, question)
    work.check(ActProcedure.adoptionEnd.fields)
    let cited = AuthorityDecision.read(&work)
    guard let entry = work.knownEntry(of: .adoption), let cited else { return work.ruling(nil) }

    if !EmptyMarker.matches(entry.history.present[AdoptionColumn.tinhTrangNuoiConNuoi]) {
      work.block("form.adoption.ended", "", [entry.reference])
      return work.ruling(nil)
    }
    if cited.decidedOn < entry.registeredOn {
      work.block(
        "form.revocation.beforeEntry", DecisionCircumstance.qdNgay.rawValue,
        [cited.decidedOn.slashed, entry.registeredOn.slashed])
    }
    let note = work.decisionNote(.note("adoptionEnd"), cited)
    let own = EntryAmendment(
      entryID: entry.entryID, register: .adoption, kind: .note, on: work.day,
      changes: [
        work.change(AdoptionColumn.tinhTrangNuoiConNuoi, of: entry, to: "Đã chấm dứt"),
        work.change(AdoptionColumn.chamDutNgayGhiChu, of: entry, to: work.day.dotted),
        work.change(AdoptionColumn.chamDutCanCu, of: entry, to: cited.number),
      ].compactMap(\.self), note: note, isRestricted: true)
    var decision = RegistrationDecision(
      act: .adoptionEnd, procedure: NotedDecision.procedure, registeredOn: work.day,
      book: .adoption)
    decision.takesNumber = false
    decision.amendments = [own]
    if let birth = work.knowledge.related, birth.register == .birth {
      decision.amendments.append(restored(birth, note, work.day))
    }
    decision.shown = work.shown(entry, own)
    decision.papers = [work.paper(NotedDecision.procedure)]
    decision.followUps = [.updateDatabase]
    return work.ruling(decision)
  }

  /// The cells that the adoption changed, as they were before it.
  private static func restored(
    _ birth: KnownEntry, _ note: String, _ day: PlainDate
  ) -> EntryAmendment {
    let adoption = birth.history.amendments.last { $0.isRestricted }
    let present = birth.history.present
    let columns = birth.history.kind.columns
    let changes = (adoption?.changes ?? []).compactMap { change in
      // What was changed again since is not touched.
      columns.firstIndex(of: change.column).flatMap { place in
        present.cells[place] == change.to
          ? EntryAmendment.CellChange(column: change.column, from: change.to, to: change.from)
          : nil
      }
    }
    return EntryAmendment(
      entryID: birth.entryID, register: .birth, kind: .note, on: day, changes: changes,
      note: note, isRestricted: true)
  }
}
