import CivilDate
import LegalRules

/// What the law makes of a judgment about a marriage: a note on the entry, and nothing else.
enum JudgmentDecision {
  static func decide(_ form: ActForm, _ question: ActQuestion) -> ActRuling {
    var work = ActWork(form, question)
    work.check(ActProcedure.judgment.fields)
    let entry: KnownEntry?
    if work.knowledge.entry == nil {
      work.block(
        "form.judgment.entryNotFound", JudgmentColumn.soKetHon.name,
        [form[JudgmentColumn.soKetHon] ?? "", form[JudgmentColumn.noiKetHon] ?? ""])
      entry = nil
    } else {
      entry = work.knownEntry(of: .marriage)
    }
    guard let note = JudgmentNote.read(&work), let entry else { return work.ruling(nil) }

    work.check(note, against: entry)
    var decision = RegistrationDecision(
      act: .judgment, procedure: "judgmentNote", registeredOn: work.day, book: .marriage)
    decision.takesNumber = false
    decision.shown = entry.history
    _ = work.trail.list(.written(note.matter.rawValue), on: work.day)
    decision.amendments = [amendment(note, entry, &work)]
    decision.papers = [work.paper("judgmentNote")]
    decision.particulars = particulars(note, &work)
    decision.followUps = [.notifyKeeper, .updateDatabase]
    return work.ruling(decision)
  }

  private static func amendment(
    _ note: JudgmentNote, _ entry: KnownEntry, _ work: inout ActWork
  ) -> EntryAmendment {
    let word = work.trail.text(.word(note.form.rawValue), on: work.day) ?? ""
    let text = work.decisionText(
      .note(note.matter.rawValue), paper: word, number: note.judgment.number,
      on: note.judgment.decidedOn?.date, court: note.judgment.court)
    let ground = "\(word) \(note.judgment.number)"
    let present = entry.history.present
    func change(_ column: MarriageColumn, to text: String) -> EntryAmendment.CellChange {
      EntryAmendment.CellChange(column: column.name, from: present[column], to: text)
    }
    var changes = [change(.tinhTrangKetHon, to: note.matter.formatWords)]
    switch note.matter {
    case .divorce: break
    case .annulment:
      changes.append(change(.huyKetHonNgayGhiChu, to: work.day.dotted))
      changes.append(change(.huyKetHonCanCu, to: ground))
    case .marriageRecognised:
      changes.append(change(.congNhanKetHonNgayGhiChu, to: work.day.dotted))
      changes.append(change(.congNhanKetHonCanCu, to: ground))
    }
    return EntryAmendment(
      entryID: entry.entryID, register: .marriage, kind: .note, on: work.day, changes: changes,
      note: text ?? "")
  }

  /// How the court kept its own term; it is counted, and binds nobody here.
  private static func particulars(
    _ note: JudgmentNote, _ work: inout ActWork
  ) -> [String: String] {
    let effective = note.judgment.effectiveOn
    let received = work.question.moment.receivedOn
    var particulars = ["effectiveOn": effective.iso8601, "receivedOn": received.iso8601]
    // Where the law of that day is not in the files, nothing is counted: no decision rests on it.
    if let version = work.question.law.rules[.courtNotice]?.findVersion(on: effective),
      case .inForce(.term(let term)) = version.content
    {
      do {
        let last = try work.question.law.holidays.adding(workingDays: term.amount, to: effective)
        particulars["courtDueOn"] = last.iso8601
      } catch {
        work.trail.note(LegalGap.holidays(error))
      }
    }
    return particulars
  }
}
