import CivilDate
import LegalRules

/// What the law makes of a declaration of marriage.
enum MarriageDecision {
  /// The procedure that a form asks for.
  static func procedure(of form: ActForm) -> String {
    if form[MarriageCircumstance.cachDangKy.rawValue] == MarriageWay.again.rawValue {
      return "marriageAgain"
    }
    return form.isTicked(MarriageCircumstance.yeuToNuocNgoai.rawValue)
      ? "marriageForeign" : "marriage"
  }

  static func decide(_ form: ActForm, _ question: ActQuestion) -> ActRuling {
    var work = ActWork(form, question)
    work.check(ActProcedure.marriage.fields)
    work.checkPaper(
      kind: MarriageColumn.voLoaiGiayToTuyThan, number: MarriageColumn.voSoGiayToTuyThan)
    work.checkPaper(
      kind: MarriageColumn.chongLoaiGiayToTuyThan, number: MarriageColumn.chongSoGiayToTuyThan)
    let paper = work.paper("marriage")
    var cells = EntryCells(form.row(MarriageColumn.self))
    cells.fillHead(
      MarriageColumn.self, on: work.day, office: question.office,
      signerTitle: work.signerTitle())
    cells[MarriageColumn.loaiDangKy] = ""
    guard let declaration = MarriageDeclaration.read(&work, row: cells.row) else {
      return work.ruling(nil)
    }

    work.check(declaration)
    var decision = RegistrationDecision(
      act: .marriage, procedure: procedure(of: form), registeredOn: work.day, book: .marriage)
    decision.papers = [paper]
    decision.type = declaration.way == .again ? .again : .first
    if let box = decision.type?.box { decision.boxes.append(box) }
    if declaration.way == .first, declaration.isFirstOfBoth {
      decision.boxes.append(.firstMarriage)
    }
    fill(&cells, declaration, decision, &work)
    decision.row = cells.row
    decision.rowKind = .marriage
    decision.followUps = [.updateDatabase]
    work.followMobile(&decision)
    return work.ruling(decision)
  }

  private static func fill(
    _ cells: inout EntryCells, _ declaration: MarriageDeclaration,
    _ decision: RegistrationDecision, _ work: inout ActWork
  ) {
    cells[MarriageColumn.loaiDangKy] = decision.type?.code ?? ""
    cells.set(declaration.entry.wife?.bornOn, in: MarriageColumn.voNgaySinh)
    cells.set(declaration.entry.husband?.bornOn, in: MarriageColumn.chongNgaySinh)
    if declaration.way == .again {
      cells[MarriageColumn.ngayXacLapQuanHeHonNhan] = work.relationBegan(declaration)?.dotted ?? ""
    }
    if declaration.isOnTheMove {
      cells.addNote(work.trail.text(.note("mobile"), on: work.day), in: MarriageColumn.ghiChu)
    }
  }
}
