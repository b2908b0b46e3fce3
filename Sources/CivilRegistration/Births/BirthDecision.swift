import CivilDate
import LegalRules

/// What the law makes of a declaration of birth.
enum BirthDecision {
  /// The procedure that a form asks for.
  static func procedure(of form: ActForm) -> String {
    let way = form[BirthCircumstance.cachDangKy.rawValue].flatMap(BirthWay.init(rawValue:))
    switch way {
    case .again: return "birthAgain"
    case .abandoned: return "birthAbandoned"
    case .holder: return "birthForHolder"
    case .first, nil:
      let recognises = form[BirthCircumstance.nhanCon.rawValue] != nil
      return recognises ? "birthWithRecognition" : "birth"
    }
  }

  static func decide(_ form: ActForm, _ question: ActQuestion) -> ActRuling {
    var work = ActWork(form, question)
    work.check(ActProcedure.birth.fields)
    work.checkPaper(
      kind: BirthColumn.meLoaiGiayToTuyThan, number: BirthColumn.meSoGiayToTuyThan)
    work.checkPaper(
      kind: BirthColumn.chaLoaiGiayToTuyThan, number: BirthColumn.chaSoGiayToTuyThan)
    let paper = work.paper("birth")
    var cells = EntryCells(form.row(BirthColumn.self))
    cells.fillHead(
      BirthColumn.self, on: work.day, office: question.office,
      signerTitle: work.signerTitle())
    cells[BirthColumn.loaiDangKy] = ""
    work.leaveBlank("me", &cells, BirthColumn.self)
    work.leaveBlank("cha", &cells, BirthColumn.self)
    guard let declaration = BirthDeclaration.read(&work, row: cells.row) else {
      return work.ruling(nil)
    }

    work.check(declaration)
    var decision = RegistrationDecision(
      act: .birth, procedure: procedure(of: form), registeredOn: work.day, book: .birth)
    decision.papers = [paper]
    classify(declaration, &decision, &work)
    fill(&cells, declaration, decision, &work)
    decision.row = cells.row
    decision.rowKind = .birth
    decision.followUps = followUps(declaration)
    work.followMobile(&decision)
    return work.ruling(decision)
  }

  /// Type and boxes, and whether the duty was met in time.
  private static func classify(
    _ declaration: BirthDeclaration, _ decision: inout RegistrationDecision,
    _ work: inout ActWork
  ) {
    switch declaration.way {
    case .again:
      decision.type = .again
    case .abandoned:
      // The law declares the day of birth of such a child, so that it says nothing about delay.
      decision.type = .unknown
    case .first, .holder:
      guard let bornOn = declaration.entry.bornOn else { break }
      let found = work.timeliness(
        of: .birth, eventOn: bornOn, eventField: BirthColumn.nksNgaySinh,
        typeField: BirthColumn.loaiDangKy)
      decision.timeliness = found.finding
      decision.type = found.type
    }
    if let box = decision.type?.box { decision.boxes.append(box) }
    if let box = declaration.parents.box { decision.boxes.append(box) }
  }

  private static func fill(
    _ cells: inout EntryCells, _ declaration: BirthDeclaration, _ decision: RegistrationDecision,
    _ work: inout ActWork
  ) {
    cells[BirthColumn.loaiDangKy] = decision.type?.code ?? ""
    cells.set(declaration.entry.bornOn, in: BirthColumn.nksNgaySinh)
    cells[BirthColumn.nksNgaySinhBangChu] = declaration.entry.bornOn?.inWords() ?? ""
    cells[BirthColumn.nksLoaiKhaiSinh] = String(declaration.parents.rawValue)
    cells.set(declaration.entry.mother?.bornOn, in: BirthColumn.meNgaySinh)
    cells.set(declaration.entry.father?.bornOn, in: BirthColumn.chaNgaySinh)
    switch declaration.parents {
    case .abandoned:
      cells.addNote(
        work.trail.text(.abandonedNote, on: work.day), in: BirthColumn.ghiChu)
    case .bothUnknown:
      cells.addNote(
        work.trail.text(.parentsUnknownNote, on: work.day), in: BirthColumn.ghiChu)
    case .bothKnown, .motherUnknown, .fatherUnknown: break
    }
    if declaration.isOnTheMove {
      cells.addNote(work.trail.text(.note("mobile"), on: work.day), in: BirthColumn.ghiChu)
    }
  }

  private static func followUps(_ declaration: BirthDeclaration) -> [FollowUp] {
    var found: [FollowUp] = []
    if declaration.entry.child.identifier == nil, !declaration.hasDied {
      found.append(.awaitIdentifier)
    }
    if declaration.recognising != nil { found.append(.enterRecognition) }
    if declaration.hasDied { found.append(.registerDeath) }
    found.append(.updateDatabase)
    return found
  }
}

extension ActWork {
  /// The signer's office as books write it.
  mutating func signerTitle() -> String? {
    guard let signer = question.office.signer else { return nil }
    return trail.text(.office(of: signer.role.rawValue), on: day)
  }
}
