import CivilDate
import LegalRules

/// What the law makes of the supervision of a guardianship, and of its end: a number in the book of
/// supervisions, and a note on the guardianship entry.
enum SupervisionDecision {
  static func decide(_ form: ActForm, _ question: ActQuestion) -> ActRuling {
    var work = ActWork(form, question)
    work.check(ActProcedure.supervision.fields)
    let bornOn = work.date(GuardianshipColumn.gsNgaySinh.name)
    guard let (entry, content) = work.lastingGuardianship(),
      let name = form[GuardianshipColumn.gsHoTen]
    else { return work.ruling(nil) }

    work.checkFullYears(
      RecordedPerson(name: name, bornOn: bornOn), .guardianAge,
      GuardianshipColumn.gsNgaySinh.name, code: "form.guardianship.supervisorAge")
    if let other = content.supervisor {
      work.block(
        "form.guardianship.supervised", GuardianshipColumn.gsHoTen.name,
        [other, entry.reference])
    }
    for party in [content.guardian, content.ward].compactMap(\.self) {
      guard let number = party.identityNumber,
        number == form[GuardianshipColumn.gsSoGiayToTuyThan]
      else { continue }
      work.block(
        "form.guardianship.supervisorParty", GuardianshipColumn.gsHoTen.name,
        [party.name ?? "", entry.reference])
    }
    let changes = [
      work.change(GuardianshipColumn.gsHoTen, of: entry, to: name),
      bornOn.flatMap {
        work.change(
          GuardianshipColumn.gsNgaySinh, of: entry, to: $0.date?.dotted ?? $0.slashed)
      },
      form[GuardianshipColumn.gsNoiCuTru].flatMap {
        work.change(GuardianshipColumn.gsNoiCuTru, of: entry, to: $0)
      },
      form[GuardianshipColumn.gsSoGiayToTuyThan].flatMap {
        work.change(GuardianshipColumn.gsSoGiayToTuyThan, of: entry, to: $0)
      },
    ].compactMap(\.self)
    return ruling(
      .supervision, "guardianshipSupervision", entry, changes, ["name": name], &work)
  }

  /// The end of it.
  static func decideEnd(_ form: ActForm, _ question: ActQuestion) -> ActRuling {
    var work = ActWork(form, question)
    work.check(ActProcedure.supervisionEnd.fields)
    guard let (entry, content) = work.lastingGuardianship() else { return work.ruling(nil) }
    guard let name = content.supervisor else {
      work.block("form.guardianship.notSupervised", "", [entry.reference])
      return work.ruling(nil)
    }
    let changes = [
      GuardianshipColumn.gsHoTen, .gsNgaySinh, .gsNoiCuTru, .gsSoGiayToTuyThan,
    ].compactMap { work.change($0, of: entry, to: "") }
    return ruling(
      .supervisionEnd, "guardianshipSupervisionEnd", entry, changes, ["name": name], &work)
  }

  private static func ruling(
    _ act: ActName, _ procedure: String, _ entry: KnownEntry,
    _ changes: [EntryAmendment.CellChange], _ values: [String: String], _ work: inout ActWork
  ) -> ActRuling {
    let own = ["entry": EntryAmendment.numberPlace, "date": work.day.slashed]
    let note = work.noteText(.note(act.rawValue), values.merging(own) { first, _ in first })
    let amendment = EntryAmendment(
      entryID: entry.entryID, register: .guardianship, kind: .note, on: work.day,
      changes: changes, note: note ?? "")
    var decision = RegistrationDecision(
      act: act, procedure: procedure, registeredOn: work.day, book: .guardianshipSupervision)
    decision.amendments = [amendment]
    decision.shown = work.shown(entry, amendment)
    decision.papers = [work.paper(procedure)]
    decision.followUps = [.updateDatabase]
    return work.ruling(decision)
  }
}
