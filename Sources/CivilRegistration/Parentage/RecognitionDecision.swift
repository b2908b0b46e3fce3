import CivilDate
import LegalRules

/// What the law makes of a recognition: an entry in its own book, and a note on the child's birth entry that
/// fills in the parent.
enum RecognitionDecision {
  static func decide(_ form: ActForm, _ question: ActQuestion, isAbroad: Bool) -> ActRuling {
    let procedure = isAbroad ? ActProcedure.foreignRecognition : .recognition
    var work = ActWork(form, question)
    work.check(procedure.fields)
    let foreign = isAbroad ? ForeignRecord.read(&work) : nil
    var cells = EntryCells(form.row(ParentageColumn.self))
    cells.fillHead(
      ParentageColumn.self, on: work.day, office: question.office,
      signerTitle: work.signerTitle())
    guard let entry = work.read(ParentageEntry.self, cells.row),
      let recognition = entry.recognition
    else { return work.ruling(nil) }

    work.check(entry)
    if !isAbroad {
      work.checkRecognitionProof()
      work.checkForeignElement(
        ParentageCircumstance.yeuToNuocNgoai.rawValue,
        nationalities: [ParentageColumn.cmQuocTich, ParentageColumn.ncQuocTich])
      let isForeign = form.isTicked(ParentageCircumstance.yeuToNuocNgoai.rawValue)
      if isForeign, work.trail.flag(.foreignElement, on: work.day) == true {
        work.checkRecognitionPostings()
      }
    }
    var decision = RegistrationDecision(
      act: procedure.name, procedure: procedure.procedure(form), registeredOn: work.day,
      book: .recognition)
    decision.papers = [work.paper("recognition")]
    decision.type = isAbroad ? .notedFromAbroad : .first
    decision.boxes = [recognition.isByChild ? .childRecognises : .parentRecognises]
    if isAbroad { decision.boxes.append(.noted) }
    cells[ParentageColumn.loaiDangKy] = decision.type?.code ?? ""
    cells.set(entry.parent?.bornOn, in: ParentageColumn.cmNgaySinh)
    cells.set(entry.child?.bornOn, in: ParentageColumn.ncNgaySinh)
    foreign?.fill(&cells, ParentageColumn.self)
    decision.row = cells.row
    decision.rowKind = .parentage
    decision.followUps = [.updateDatabase]
    if let birth = work.birthEntry(of: entry.child) {
      decision.amendments = work.amendment(of: birth, recognition, entry)
    } else if work.knowledge.entry == nil,
      !work.doubtsBirthElsewhere(
        of: .recognised, "form.recognition.birthHere", ParentageColumn.ncHoTen.name)
    {
      decision.followUps.insert(.notifyBirthKeeper, at: 0)
    }
    return work.ruling(decision)
  }
}

extension ParentageRecognition {
  /// Whether it is the child who recognises.
  var isByChild: Bool {
    self == .childRecognisesFather || self == .childRecognisesMother
  }
}
