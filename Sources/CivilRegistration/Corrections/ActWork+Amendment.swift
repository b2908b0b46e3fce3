import CivilDate
import LegalRules

extension ActWork {
  /// The cells that a form changes, and the dates in words that follow them.
  mutating func cellChanges(of entry: KnownEntry) -> [EntryAmendment.CellChange] {
    let columns = entry.history.kind.columns
    let present = entry.history.present
    var changes: [EntryAmendment.CellChange] = []
    for (place, column) in columns.enumerated() {
      guard AmendableColumn.contains(column, in: entry.register), let text = form[column] else {
        continue
      }
      let from = place < present.cells.count ? present.cells[place] : ""
      var to = text
      if let wordsColumn = AmendableColumn.words(beside: column) {
        guard let date = date(column) else { continue }
        to = date.date?.dotted ?? date.slashed
        if let wordsPlace = columns.firstIndex(of: wordsColumn) {
          changes.append(
            EntryAmendment.CellChange(
              column: wordsColumn, from: present.cells[wordsPlace], to: date.inWords()))
        }
      }
      changes.append(EntryAmendment.CellChange(column: column, from: from, to: to))
    }
    // The words come behind their figures, as in the row.
    return changes.sorted { first, second in
      let (one, other) = (
        columns.firstIndex(of: first.column), columns.firstIndex(of: second.column)
      )
      return (one ?? 0) < (other ?? 0)
    }
  }

  /// Whether each change is of the kind that the form asks for.
  mutating func check(
    _ changes: [EntryAmendment.CellChange], of entry: KnownEntry, kind: EntryAmendment.Kind
  ) {
    check(AmendableColumn.fields(of: entry.register))
    let own = changes.filter { AmendableColumn.contains($0.column, in: entry.register) }
    if own.isEmpty { block("form.amendment.nothing") }
    let changeable = kind == .change ? trail.list(.changeableCells, on: day) : nil
    for change in own {
      let isEmpty =
        EmptyMarker.matches(change.from) || isKindOfNothing(change.column, entry.history.present)
      if change.from == change.to {
        block("form.amendment.same", change.column, [change.to])
      }
      switch kind {
      case .supplement where !isEmpty:
        block("form.amendment.notEmpty", change.column, [change.from])
      case .correction where isEmpty, .change where isEmpty:
        block("form.amendment.empty", change.column)
      case .change where changeable.map({ !$0.contains(change.column) }) ?? false:
        block(
          "form.amendment.notAChange", change.column, [],
          citing: trail.citation(of: .changeableCells))
      default: break
      }
      if kind == .change, change.column == BirthColumn.nksHoTen.name {
        let nationality = EntryCellTexts(entry.history)[BirthColumn.nksQuocTich.name]
        checkLetters(
          of: change.to, change.column, nationality: nationality.isEmpty ? nil : nationality)
      }
      checkHolder(of: change)
    }
    checkPapers(own, of: entry)
    if entry.register == .birth { checkParents(own, of: entry, kind: kind) }
  }

  /// A number that somebody else bears is not entered for this person.
  private mutating func checkHolder(of change: EntryAmendment.CellChange) {
    guard let number = PersonalIdentifier(change.to) else { return }
    for holder in knowledge.holders where holder.number == number {
      note(holder, at: change.column)
    }
  }

  /// Who has to agree to another name.
  mutating func checkConsent(to changes: [EntryAmendment.CellChange], of entry: KnownEntry) {
    guard changes.contains(where: { $0.column == BirthColumn.nksHoTen.name }) else { return }
    let present = entry.history.present
    guard let bornOn = CellDate(present[BirthColumn.nksNgaySinh]).date else { return }
    let age = bornOn.possibleYears(to: .day(day)).lowerBound
    if let below = trail.count(.parentsConsent, on: day), age < below,
      !form.isTicked(AmendmentCircumstance.chaMeDongY.rawValue)
    {
      block(
        "form.change.parentsConsent", AmendmentCircumstance.chaMeDongY.rawValue, [String(below)],
        citing: trail.citation(of: .parentsConsent))
    }
    if let from = trail.count(.ownConsent, on: day), age >= from,
      !form.isTicked(AmendmentCircumstance.banThanDongY.rawValue)
    {
      block(
        "form.change.ownConsent", AmendmentCircumstance.banThanDongY.rawValue, [String(from)],
        citing: trail.citation(of: .ownConsent))
    }
  }

  /// The note on the entry: each cell with what it was and what it becomes.
  mutating func note(
    of changes: [EntryAmendment.CellChange], kind: EntryAmendment.Kind
  ) -> String {
    var notes: [String] = []
    for change in changes where trail.knows(.word(change.column)) {
      let word = trail.text(.word(change.column), on: day) ?? ""
      let text = noteText(
        .note(kind.rawValue),
        ["field": word, "from": shown(change.from, change), "to": shown(change.to, change)])
      if let text { notes.append(text) }
    }
    return notes.joined(separator: "; ")
  }

  /// A code in the word that people read; a date as they write it.
  private func shown(_ text: String, _ change: EntryAmendment.CellChange) -> String {
    if change.column.hasSuffix(IdentityPaper.kindSuffix) {
      return Int(text).flatMap(IdentityPaper.Kind.init)?.vietnamese ?? text
    }
    if change.column == BirthColumn.nksGioiTinh.name
      || change.column == DeathColumn.nktGioiTinh.name
    {
      return RecordedSex(cell: text)?.vietnamese ?? text
    }
    if let date = CellDate(text).date, AmendableColumn.isDate(change.column) { return date.slashed }
    return text
  }

  /// What any reader of the register would find wrong with the entry as it becomes, and did not before.
  mutating func check(_ history: EntryHistory, of entry: KnownEntry) {
    let count = history.amendments.count
    let before = SourceFacts.read(history.version(count - 1), of: history.kind, today: day).problems
    let after = SourceFacts.read(history.version(count), of: history.kind, today: day).problems
    for problem in after where !before.contains(problem) {
      guard let severity = problem.severityInForm else { continue }
      let code = FormProblem.Code(rawValue: problem.code.rawValue)
      if severity == .block {
        block(code, problem.column, problem.values)
      } else {
        warn(code, problem.column, problem.values)
      }
    }
  }
}

extension AmendableColumn {
  /// Whether a column holds a date.
  static func isDate(_ column: String) -> Bool {
    RegisterKind.allCases.contains { register in
      fields(of: register).contains { $0.name == column && ($0.kind == .date || $0.kind == .day) }
    }
  }
}
