import CivilDate
import LegalRules

/// What the law makes of a birth, a marriage or a death registered abroad: an entry in the book of such
/// events, marked as written in from abroad.
enum ForeignEntryDecision {
  static func birth(_ form: ActForm, _ question: ActQuestion) -> ActRuling {
    var work = ActWork(form, question)
    guard let (head, foreign) = begin(.foreignBirth, BirthColumn.self, &work) else {
      return work.ruling(nil)
    }
    var cells = head
    work.leaveBlank("me", &cells, BirthColumn.self)
    work.leaveBlank("cha", &cells, BirthColumn.self)
    guard let entry = work.read(BirthEntry.self, cells.row) else { return work.ruling(nil) }

    work.checkPersons([
      ActWork.Named(
        role: .child, person: entry.child, field: BirthColumn.nksHoTen.name,
        numberField: BirthColumn.nksSoDinhDanh.name)
    ])
    work.checkDoubles()
    checkOrder(entry.bornOn, foreign, &work)
    cells.set(entry.bornOn, in: BirthColumn.nksNgaySinh)
    cells[BirthColumn.nksNgaySinhBangChu] = entry.bornOn?.inWords() ?? ""
    cells.set(entry.mother?.bornOn, in: BirthColumn.meNgaySinh)
    cells.set(entry.father?.bornOn, in: BirthColumn.chaNgaySinh)
    return finish(.foreignBirth, .birth, cells, foreign, BirthColumn.self, &work)
  }

  static func death(_ form: ActForm, _ question: ActQuestion) -> ActRuling {
    var work = ActWork(form, question)
    guard let (head, foreign) = begin(.foreignDeath, DeathColumn.self, &work),
      let entry = work.read(DeathEntry.self, head.row)
    else { return work.ruling(nil) }
    var cells = head

    work.require(DeathColumn.nktNoiChet.name)
    work.checkAlive(.deceased, DeathColumn.nktHoTen.name)
    work.checkPersons([
      ActWork.Named(
        role: .deceased, person: entry.deceased, field: DeathColumn.nktHoTen.name,
        numberField: DeathColumn.nktSoGiayToTuyThan.name)
    ])
    work.checkDoubles()
    checkOrder(entry.diedOn, foreign, &work)
    cells.set(entry.deceased.bornOn, in: DeathColumn.nktNgaySinh)
    cells.set(entry.diedOn, in: DeathColumn.nktNgayChet)
    cells[DeathColumn.nktNgayChetGhiBangChu] = entry.diedOn?.inWords() ?? ""
    return finish(.foreignDeath, .death, cells, foreign, DeathColumn.self, &work)
  }

  /// A marriage that the law here forbids is not written in (decree 123/2015/NĐ-CP, article 36).
  static func marriage(_ form: ActForm, _ question: ActQuestion) -> ActRuling {
    var work = ActWork(form, question)
    guard let (head, foreign) = begin(.foreignMarriage, MarriageColumn.self, &work),
      let entry = work.read(MarriageEntry.self, head.row)
    else { return work.ruling(nil) }
    var cells = head

    work.requireEthnicities(of: entry)
    if work.trail.flag(.foreignMarriageConditions, on: work.day) == true {
      work.checkMarriageAbroad(entry)
    }
    work.checkDoubles()
    cells.set(entry.wife?.bornOn, in: MarriageColumn.voNgaySinh)
    cells.set(entry.husband?.bornOn, in: MarriageColumn.chongNgaySinh)
    if entry.relationBeganOn == nil {
      cells.set(foreign.registeredOn, in: MarriageColumn.ngayXacLapQuanHeHonNhan)
    }
    return finish(.foreignMarriage, .marriage, cells, foreign, MarriageColumn.self, &work)
  }

  private static func begin<Column: EntryColumn>(
    _ act: ActName, _ columns: Column.Type, _ work: inout ActWork
  ) -> (cells: EntryCells, foreign: ForeignRecord)? {
    let procedure = ActProcedure.find(act)
    work.check(procedure?.fields ?? [])
    let foreign = ForeignRecord.read(&work)
    var cells = EntryCells(work.form.row(columns))
    cells.fillHead(
      columns, on: work.day, office: work.question.office, signerTitle: work.signerTitle())
    // The format has no code for a marriage abroad; its columns of the registration abroad say it.
    let isMarriage = Column.self == MarriageColumn.self
    cells[Column.loaiDangKy] = isMarriage ? "" : RegistrationType.notedFromAbroad.code
    return foreign.map { (cells, $0) }
  }

  /// Nobody registers an event before it happened.
  private static func checkOrder(
    _ event: PartialDate?, _ foreign: ForeignRecord, _ work: inout ActWork
  ) {
    guard let event, foreign.registeredOn.latest < event.earliest else { return }
    work.block(
      "form.abroad.order", "ngayDangKyNuocNgoai",
      [foreign.registeredOn.slashed, event.slashed])
  }

  private static func finish<Column: EntryColumn>(
    _ act: ActName, _ register: RegisterKind, _ cells: EntryCells, _ foreign: ForeignRecord,
    _ columns: Column.Type, _ work: inout ActWork
  ) -> ActRuling {
    var cells = cells
    foreign.fill(&cells, columns)
    cells.addNote(work.noteText(.note("foreign"), foreign.noteValues), in: Column.ghiChu)
    let procedure = ActProcedure.find(act)?.procedure(work.form) ?? act.rawValue
    _ = work.trail.list(.written(act.rawValue), on: work.day)
    var decision = RegistrationDecision(
      act: act, procedure: procedure, registeredOn: work.day, book: register.book)
    decision.type = .notedFromAbroad
    decision.boxes = [.noted]
    decision.papers = [work.paper(act.rawValue)]
    decision.row = cells.row
    decision.rowKind = register.source
    decision.followUps = [.updateDatabase]
    return work.ruling(decision)
  }
}
