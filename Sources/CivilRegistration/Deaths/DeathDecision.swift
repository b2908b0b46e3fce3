import CivilDate
import LegalRules

/// What the law makes of a declaration of death.
enum DeathDecision {
  /// The procedure that a form asks for.
  static func procedure(of form: ActForm) -> String {
    form[DeathCircumstance.cachDangKy.rawValue] == DeathWay.again.rawValue ? "deathAgain" : "death"
  }

  static func decide(_ form: ActForm, _ question: ActQuestion) -> ActRuling {
    var work = ActWork(form, question)
    work.check(ActProcedure.death.fields)
    work.checkPaper(
      kind: DeathColumn.nktLoaiGiayToTuyThan, number: DeathColumn.nktSoGiayToTuyThan)
    let paper = work.paper("death")
    var cells = EntryCells(form.row(DeathColumn.self))
    cells.fillHead(
      DeathColumn.self, on: work.day, office: question.office, signerTitle: work.signerTitle())
    cells[DeathColumn.loaiDangKy] = ""
    if form[DeathColumn.nktHoTen] == nil {
      // Of a body that nobody knows neither is known; the page had filled both in.
      cells[DeathColumn.nktDanToc] = ""
      cells[DeathColumn.nktQuocTich] = ""
    }
    guard let declaration = DeathDeclaration.read(&work, row: cells.row) else {
      return work.ruling(nil)
    }

    work.check(declaration)
    var decision = RegistrationDecision(
      act: .death, procedure: procedure(of: form), registeredOn: work.day, book: .death)
    decision.papers = [paper]
    classify(declaration, &decision, &work)
    fill(&cells, declaration, decision, &work)
    decision.row = cells.row
    decision.rowKind = .death
    decision.followUps = [.updateDatabase]
    work.followMobile(&decision)
    return work.ruling(decision)
  }

  private static func classify(
    _ declaration: DeathDeclaration, _ decision: inout RegistrationDecision, _ work: inout ActWork
  ) {
    let entry = declaration.entry
    if declaration.way == .again {
      decision.type = .again
    } else if declaration.deathCase == .judgment {
      // The judgment names the day of death, so that it says nothing about delay.
      decision.type = .unknown
    } else if let diedOn = entry.diedOn {
      let found = work.timeliness(
        of: .death, eventOn: diedOn, eventField: DeathColumn.nktNgayChet,
        typeField: DeathColumn.loaiDangKy)
      decision.timeliness = found.finding
      decision.type = found.type
    }
    if let box = decision.type?.box { decision.boxes.append(box) }
    decision.boxes += DeathEntry.boxes(
      type: decision.type, isByJudgment: declaration.deathCase == .judgment,
      bornOn: entry.deceased.bornOn, diedOn: entry.diedOn)
  }

  private static func fill(
    _ cells: inout EntryCells, _ declaration: DeathDeclaration, _ decision: RegistrationDecision,
    _ work: inout ActWork
  ) {
    let entry = declaration.entry
    cells[DeathColumn.loaiDangKy] = decision.type?.code ?? ""
    cells.set(entry.diedOn, in: DeathColumn.nktNgayChet)
    cells[DeathColumn.nktNgayChetGhiBangChu] = entry.diedOn?.inWords() ?? ""
    cells.set(entry.deceased.bornOn, in: DeathColumn.nktNgaySinh)
    if declaration.deathCase == .judgment, let proof = entry.proof {
      let ground = work.decisionText(
        .declaredDeathNote, paper: "Quyết định", number: proof.number,
        on: proof.issuedOn?.date, court: declaration.court)
      cells[DeathColumn.nktTinhTrangTuyenBoViecChet] = "1"
      cells[DeathColumn.nktNgayGhiChuTuyenBoViecChet] = work.day.dotted
      cells[DeathColumn.nktCanCuTuyenBoViecChet] = ground ?? proof.number ?? ""
      cells.addNote(ground, in: DeathColumn.ghiChu)
    }
    if declaration.isOnTheMove {
      cells.addNote(work.trail.text(.note("mobile"), on: work.day), in: DeathColumn.ghiChu)
    }
  }
}
