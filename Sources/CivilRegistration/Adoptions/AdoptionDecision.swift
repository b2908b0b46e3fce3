import CivilDate
import LegalRules

/// What the law makes of an adoption: an entry in its own book, and a note on the child's birth entry that
/// few may read. The birth entry shows the adoptive parents where that is asked for.
enum AdoptionDecision {
  static func decide(_ form: ActForm, _ question: ActQuestion, isAbroad: Bool) -> ActRuling {
    let procedure = isAbroad ? ActProcedure.foreignAdoption : .adoption
    var work = ActWork(form, question)
    work.check(procedure.fields)
    let cited = isAbroad ? nil : AuthorityDecision.read(&work)
    let foreign = isAbroad ? ForeignRecord.read(&work) : nil
    var cells = EntryCells(form.row(AdoptionColumn.self))
    cells.fillHead(
      AdoptionColumn.self, on: work.day, office: question.office,
      signerTitle: work.signerTitle())
    work.leaveBlank("chaNuoi", &cells, AdoptionColumn.self)
    work.leaveBlank("meNuoi", &cells, AdoptionColumn.self)
    guard let entry = work.read(AdoptionEntry.self, cells.row) else { return work.ruling(nil) }

    work.check(entry)
    _ = work.trail.list(.written(isAbroad ? "foreignAdoption" : "adoption"), on: work.day)
    let birth = work.adoptedBirth(of: entry.child)
    var decision = RegistrationDecision(
      act: procedure.name, procedure: procedure.procedure(form), registeredOn: work.day,
      book: .adoption)
    decision.papers = [work.paper(procedure.procedure(form))]
    decision.type = isAbroad ? .notedFromAbroad : .first
    decision.boxes = [.noted]
    cells[AdoptionColumn.loaiDangKy] = decision.type?.code ?? ""
    cells[AdoptionColumn.mucKhaiSinh] = birth?.entryID ?? ""
    fill(&cells, entry, cited, foreign)
    decision.row = cells.row
    decision.rowKind = .adoption
    decision.followUps = [.updateDatabase]
    if let birth {
      let note =
        if let cited {
          work.decisionNote(.note("adoption"), cited)
        } else {
          foreign.flatMap { work.noteText(.note("foreignAdoption"), $0.noteValues) } ?? ""
        }
      decision.amendments = [work.amendment(of: birth, entry, note: note)]
    } else if question.knowledge.entry == nil,
      !work.doubtsBirthElsewhere(
        of: .adopted, "form.adoption.birthHere", AdoptionColumn.conNuoiHoTen.name)
    {
      decision.followUps.insert(.notifyBirthKeeper, at: 0)
    }
    return work.ruling(decision)
  }

  private static func fill(
    _ cells: inout EntryCells, _ entry: AdoptionEntry, _ cited: AuthorityDecision?,
    _ foreign: ForeignRecord?
  ) {
    cells.set(entry.father?.bornOn, in: AdoptionColumn.chaNuoiNgaySinh)
    cells.set(entry.mother?.bornOn, in: AdoptionColumn.meNuoiNgaySinh)
    cells.set(entry.child?.bornOn, in: AdoptionColumn.conNuoiNgaySinh)
    if let cited {
      cells[AdoptionColumn.canCuSo] = cited.number
      cells[AdoptionColumn.canCuNgay] = cited.decidedOn.dotted
      cells[AdoptionColumn.canCuCoQuan] = cited.issuer
    }
    foreign?.fill(&cells, AdoptionColumn.self)
  }
}
