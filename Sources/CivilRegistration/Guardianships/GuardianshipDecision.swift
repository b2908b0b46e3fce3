import CivilDate
import LegalRules

/// What the law makes of a guardianship: an entry in its book.
enum GuardianshipDecision {
  /// Appointed, or natural.
  static func decide(_ form: ActForm, _ question: ActQuestion) -> ActRuling {
    var work = ActWork(form, question)
    work.check(ActProcedure.guardianship.fields)
    guard let (entry, cells) = read(&work), let kind = entry.kind else { return work.ruling(nil) }

    let reason: WardReason? = work.choice(GuardianshipCircumstance.lyDoGiamHo.rawValue)
    work.checkParties(of: entry)
    if let reason { work.checkWard(entry, reason) }
    work.checkGuardian(entry, kind, reason)
    var decision = decision(.guardianship, work.form, entry, cells, &work)
    decision.type = .first
    decision.boxes = [kind == .natural ? .guardianNatural : .guardianAppointed]
    return finish(decision, cells, &work)
  }

  /// By a judgment or decision.
  static func decideRecognised(_ form: ActForm, _ question: ActQuestion) -> ActRuling {
    var work = ActWork(form, question)
    work.check(ActProcedure.guardianshipDecision.fields)
    let cited = AuthorityDecision.read(&work)
    guard let (entry, read) = read(&work), let cited else { return work.ruling(nil) }

    work.checkParties(of: entry)
    _ = work.trail.list(.written("guardianship"), on: work.day)
    var cells = read
    cells[GuardianshipColumn.loaiGiamHo] = String(GuardianshipKind.recognised.rawValue)
    cells[GuardianshipColumn.canCuSo] = cited.number
    cells[GuardianshipColumn.canCuNgay] = cited.decidedOn.dotted
    cells[GuardianshipColumn.canCuCoQuan] = cited.issuer
    cells.addNote(
      work.decisionNote(.note("guardianshipDecision"), cited), in: GuardianshipColumn.ghiChu)
    var decision = decision(.guardianshipDecision, form, entry, cells, &work)
    decision.type = .first
    decision.boxes = [.noted]
    return finish(decision, cells, &work)
  }

  /// Registered abroad.
  static func decideAbroad(_ form: ActForm, _ question: ActQuestion) -> ActRuling {
    var work = ActWork(form, question)
    work.check(ActProcedure.foreignGuardianship.fields)
    let foreign = ForeignRecord.read(&work)
    guard let (entry, read) = read(&work), let foreign else { return work.ruling(nil) }

    work.checkParties(of: entry)
    _ = work.trail.list(.written("foreignGuardianship"), on: work.day)
    var cells = read
    cells[GuardianshipColumn.loaiGiamHo] = String(GuardianshipKind.recognised.rawValue)
    foreign.fill(&cells, GuardianshipColumn.self)
    cells.addNote(
      work.noteText(.note("foreign"), foreign.noteValues), in: GuardianshipColumn.ghiChu)
    var decision = decision(.foreignGuardianship, form, entry, cells, &work)
    decision.type = .notedFromAbroad
    decision.boxes = [.noted]
    return finish(decision, cells, &work)
  }

  private static func read(
    _ work: inout ActWork
  ) -> (entry: GuardianshipEntry, cells: EntryCells)? {
    var cells = EntryCells(work.form.row(GuardianshipColumn.self))
    cells.fillHead(
      GuardianshipColumn.self, on: work.day, office: work.question.office,
      signerTitle: work.signerTitle())
    guard let entry = work.read(GuardianshipEntry.self, cells.row) else { return nil }
    cells.set(entry.guardian?.bornOn, in: GuardianshipColumn.ghNgaySinh)
    cells.set(entry.ward?.bornOn, in: GuardianshipColumn.dghNgaySinh)
    return (entry, cells)
  }

  private static func decision(
    _ act: ActName, _ form: ActForm, _ entry: GuardianshipEntry, _ cells: EntryCells,
    _ work: inout ActWork
  ) -> RegistrationDecision {
    let procedure = ActProcedure.find(act)?.procedure(form) ?? act.rawValue
    var decision = RegistrationDecision(
      act: act, procedure: procedure, registeredOn: work.day, book: .guardianship)
    decision.papers = [work.paper("guardianship")]
    decision.rowKind = .guardianship
    decision.followUps = [.updateDatabase]
    return decision
  }

  private static func finish(
    _ decision: RegistrationDecision, _ cells: EntryCells, _ work: inout ActWork
  ) -> ActRuling {
    var (decision, cells) = (decision, cells)
    cells[GuardianshipColumn.loaiDangKy] = decision.type?.code ?? ""
    decision.row = cells.row
    return work.ruling(decision)
  }
}
