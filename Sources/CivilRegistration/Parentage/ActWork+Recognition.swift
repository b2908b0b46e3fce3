import CivilDate
import LegalRules

extension ActWork {
  /// Parent and child as people and as parties.
  mutating func check(_ entry: ParentageEntry) {
    _ = trail.flag(.recognitionOfTheLiving, on: day)
    let citation = trail.citation(of: .recognitionOfTheLiving)
    checkAlive(.parent, ParentageColumn.cmHoTen.name, citing: citation)
    checkAlive(.recognised, ParentageColumn.ncHoTen.name, citing: citation)
    if let parent = entry.parent?.bornOn, let child = entry.child?.bornOn,
      parent.latest >= child.earliest
    {
      block(
        "form.recognition.age", ParentageColumn.cmNgaySinh.name, [parent.slashed, child.slashed])
    }
    checkPersons([
      Named(
        role: .parent, person: entry.parent, field: ParentageColumn.cmHoTen.name,
        numberField: ParentageColumn.cmSoGiayToTuyThan.name),
      Named(
        role: .recognised, person: entry.child, field: ParentageColumn.ncHoTen.name,
        numberField: ParentageColumn.ncSoGiayToTuyThan.name),
    ])
    checkDoubles()
  }

  /// An expertise, or a commitment with witnesses, and nobody who disputes it.
  mutating func checkRecognitionProof() {
    let proof: ParentageProof? = choice(ParentageCircumstance.nhanConChungCu.rawValue)
    let witnesses = count(ParentageCircumstance.nhanConSoNguoiLamChung.rawValue)
    if proof == .commitment, let needed = trail.count(.recognitionWitnesses, on: day),
      (witnesses ?? 0) < needed
    {
      block(
        "form.birth.recognitionWitnesses", ParentageCircumstance.nhanConSoNguoiLamChung.rawValue,
        [String(needed)], citing: trail.citation(of: .recognitionWitnesses))
    }
    if trail.flag(.recognitionUndisputed, on: day) == true,
      !form.isTicked(ParentageCircumstance.khongTranhChap.rawValue)
    {
      block(
        "form.recognition.disputed", ParentageCircumstance.khongTranhChap.rawValue, [],
        citing: trail.citation(of: .recognitionUndisputed))
    }
  }

  /// With a foreign element the request is posted here and where the parent lives.
  mutating func checkRecognitionPostings() {
    guard let term = trail.term(.recognitionPosting, on: day) else { return }
    let citation = trail.citation(of: .recognitionPosting)
    let postings = [
      (ParentageCircumstance.niemYetTuNgay, ParentageCircumstance.niemYetDenNgay),
      (.niemYetNoiCuTruTuNgay, .niemYetNoiCuTruDenNgay),
    ]
    for (fromField, toField) in postings {
      let to = day(toField.rawValue)
      guard let from = day(fromField.rawValue) else {
        if form[fromField.rawValue] == nil { require(fromField.rawValue) }
        continue
      }
      let last: PlainDate
      do {
        // The first day counts: five working days from a Monday end with the Friday.
        let first = try question.law.holidays.firstWorkingDay(onOrAfter: from)
        last = try question.law.holidays.adding(workingDays: term.amount - 1, to: first)
      } catch {
        trail.note(LegalGap.holidays(error))
        continue
      }
      if to.map({ $0 < last }) ?? false {
        block(
          "form.recognition.posting", toField.rawValue, [String(term.amount), last.slashed],
          citing: citation)
      } else if day <= last {
        block(
          "form.recognition.posting", fromField.rawValue, [String(term.amount), last.slashed],
          citing: citation)
      }
    }
  }

  /// The birth entry that the act is about, when it is the child's.
  mutating func birthEntry(of child: RecordedPerson?) -> KnownEntry? {
    guard knowledge.entry != nil, let entry = knownEntry(of: .birth) else { return nil }
    let written = entry.history.present[BirthColumn.nksHoTen]
    if let name = child?.name, !PersonName.areSame(name, written) {
      block(
        "form.recognition.otherChild", ParentageColumn.ncHoTen.name,
        [name, written, entry.reference])
    }
    return entry
  }

  /// Doubts a form without a birth entry when the child seems to have one in these books: without it chosen, the
  /// entry would go on naming no such parent, and so would each paper of it. Answers whether it does.
  mutating func doubtsBirthElsewhere(
    of role: FormRole, _ code: FormProblem.Code, _ field: String
  ) -> Bool {
    let own = knowledge.records.filter { $0.role == role }
    for record in own { warn(code, field, [record.reference]) }
    return !own.isEmpty
  }

  /// The note on the birth entry, with the cells of the parent where they were blank. Another parent who is
  /// written there is a matter for the court.
  mutating func amendment(
    of birth: KnownEntry, _ recognition: ParentageRecognition, _ entry: ParentageEntry
  ) -> [EntryAmendment] {
    guard let parent = entry.parent, let name = parent.name else { return [] }
    let columns = ParentCells(recognition.parentSex)
    let written = birth.history.present[columns.name]
    let isBlank = EmptyMarker.matches(written)
    if !isBlank, !PersonName.areSame(written, name) {
      _ = trail.flag(.recognitionUndisputed, on: day)
      block(
        "form.recognition.otherParent", ParentageColumn.cmHoTen.name,
        [written, birth.reference], citing: trail.citation(of: .recognitionUndisputed))
      return []
    }
    let word = trail.text(.word(recognition.parentSex == .male ? "father" : "mother"), on: day)
    let note = noteText(
      .note("recognition"),
      [
        "relation": word ?? "", "name": name, "born": parent.bornOn?.slashed ?? "",
        "entry": EntryAmendment.numberPlace, "date": day.slashed,
      ])
    let amendment = EntryAmendment(
      entryID: birth.entryID, register: .birth, kind: .note, on: day,
      changes: isBlank
        ? ParentCells.completed(columns.changes(of: birth, to: parent), of: birth) : [],
      note: note ?? "")
    _ = shown(birth, amendment)
    return [amendment]
  }
}
