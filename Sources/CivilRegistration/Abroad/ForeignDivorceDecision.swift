import CivilDate
import LegalRules

/// What the law makes of a divorce or annulment abroad: an entry in the book of such divorces, and a note on
/// the marriage entry, which ends the marriage here too.
enum ForeignDivorceDecision {
  static func decide(_ form: ActForm, _ question: ActQuestion) -> ActRuling {
    var work = ActWork(form, question)
    work.check(ActProcedure.foreignDivorce.fields)
    let foreign = ForeignRecord.read(&work)
    let effectiveOn = work.day(ForeignDivorceColumn.lhNgayHieuLuc.name)
    var cells = EntryCells(form.row(ForeignDivorceColumn.self))
    cells.fillHead(
      ForeignDivorceColumn.self, on: work.day, office: question.office,
      signerTitle: work.signerTitle())
    guard let entry = work.read(ForeignDivorceEntry.self, cells.row), let matter = entry.matter,
      let foreign
    else { return work.ruling(nil) }

    if let effectiveOn, effectiveOn > work.day {
      work.block(
        "form.judgment.notEffective", ForeignDivorceColumn.lhNgayHieuLuc.name,
        [effectiveOn.slashed])
    }
    checkLatest(foreign, &work)
    _ = work.trail.list(.written("foreignDivorce"), on: work.day)
    var decision = RegistrationDecision(
      act: .foreignDivorce, procedure: "foreignDivorceNote", registeredOn: work.day,
      book: .foreignDivorce)
    decision.type = .notedFromAbroad
    decision.boxes = [.noted]
    decision.papers = [work.paper("foreignDivorce")]
    decision.followUps = [.updateDatabase]
    if let marriage = marriage(of: entry, &work) {
      decision.amendments = [amendment(of: marriage, matter, foreign, &work)]
    } else if question.knowledge.entry == nil {
      decision.followUps.insert(.notifyMarriageKeeper, at: 0)
    }
    cells[ForeignDivorceColumn.loaiDangKy] = RegistrationType.notedFromAbroad.code
    cells.set(entry.wife?.bornOn, in: ForeignDivorceColumn.lhVoNgaySinh)
    cells.set(entry.husband?.bornOn, in: ForeignDivorceColumn.lhChongNgaySinh)
    foreign.fill(&cells, ForeignDivorceColumn.self)
    decision.row = cells.row
    decision.rowKind = .foreignDivorce
    return work.ruling(decision)
  }

  /// Of several divorces abroad the latest alone is noted (decree 123/2015/NĐ-CP, article 37).
  private static func checkLatest(_ foreign: ForeignRecord, _ work: inout ActWork) {
    for other in work.knowledge.notedDivorces {
      guard let decidedOn = other.decidedOn, decidedOn.earliest >= foreign.registeredOn.earliest,
        work.trail.flag(.latestDivorce, on: work.day) == true
      else { continue }
      let isSame = decidedOn == foreign.registeredOn
      work.block(
        isSame ? "form.foreignDivorce.already" : "form.foreignDivorce.notLatest",
        "ngayDangKyNuocNgoai", [decidedOn.slashed, other.reference],
        citing: work.trail.citation(of: .latestDivorce))
    }
  }

  /// The marriage entry that the act is about, when it is theirs and lasts.
  private static func marriage(
    of entry: ForeignDivorceEntry, _ work: inout ActWork
  ) -> KnownEntry? {
    guard work.knowledge.entry != nil, let marriage = work.knownEntry(of: .marriage) else {
      return nil
    }
    let present = marriage.history.present
    let spouses = [
      (entry.husband, present[MarriageColumn.chongHoTen], ForeignDivorceColumn.lhChongHoTen.name),
      (entry.wife, present[MarriageColumn.voHoTen], ForeignDivorceColumn.lhVoHoTen.name),
    ]
    for (spouse, written, field) in spouses {
      guard let name = spouse?.name, !PersonName.areSame(name, written) else { continue }
      work.warn("form.judgment.otherName", field, [name, written, marriage.reference])
    }
    let fate = present[MarriageColumn.tinhTrangKetHon]
    if !EmptyMarker.matches(fate), fate != JudgmentMatter.marriageRecognised.formatWords {
      work.block("form.foreignDivorce.ended", "", [marriage.reference, fate])
    }
    return marriage
  }

  private static func amendment(
    of marriage: KnownEntry, _ matter: ForeignDivorceMatter, _ foreign: ForeignRecord,
    _ work: inout ActWork
  ) -> EntryAmendment {
    let note = work.noteText(
      .note(matter == .divorce ? "foreignDivorce" : "foreignAnnulment"), foreign.noteValues)
    var changes = [
      work.change(
        MarriageColumn.tinhTrangKetHon, of: marriage, to: matter.judgment.formatWords)
    ]
    if matter == .annulment {
      changes.append(
        work.change(MarriageColumn.huyKetHonNgayGhiChu, of: marriage, to: work.day.dotted))
      changes.append(
        work.change(MarriageColumn.huyKetHonCanCu, of: marriage, to: foreign.number))
    }
    return EntryAmendment(
      entryID: marriage.entryID, register: .marriage, kind: .note, on: work.day,
      changes: changes.compactMap(\.self), note: note ?? "")
  }
}
