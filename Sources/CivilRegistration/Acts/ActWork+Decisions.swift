import CivilDate
import LegalRules

extension ActWork {
  /// A note that cites the decision of another authority, with what else it says.
  mutating func decisionNote(
    _ rule: RuleName, _ decision: AuthorityDecision, _ values: [String: String] = [:]
  ) -> String {
    let word = trail.text(.word(decision.form.rawValue), on: day) ?? ""
    var all = values
    all["paper"] = word
    all["number"] = decision.number
    all["issuer"] = decision.issuer
    all["day"] = NoteText.dayFigures(decision.decidedOn)
    all["month"] = NoteText.monthFigures(decision.decidedOn)
    all["year"] = String(decision.decidedOn.year)
    return noteText(rule, all) ?? ""
  }

  /// Blocks a decision that is not written in the book in which the entry stands.
  mutating func checkBook(of entry: KnownEntry, for matter: String) {
    guard let books = trail.list(.written(matter), on: day),
      !books.contains(entry.register.book.rawValue)
    else { return }
    block(
      "form.entry.otherBook", "", [entry.reference], citing: trail.citation(of: .written(matter)))
  }

  /// A cell of an entry that becomes another; nil where it says that already.
  func change(
    _ column: some SourceColumn, of entry: KnownEntry, to text: String
  ) -> EntryAmendment.CellChange? {
    let from = entry.history.present[column]
    guard from != text else { return nil }
    return EntryAmendment.CellChange(column: column.name, from: from, to: text)
  }

  /// What an entry says with one more amendment; what any reader would find wrong with it then blocks or
  /// warns.
  mutating func shown(_ entry: KnownEntry, _ amendment: EntryAmendment) -> EntryHistory {
    var history = entry.history
    history.amendments.append(amendment)
    check(history, of: entry)
    return history
  }

  /// Blocks a person of the form who has died, for acts that only the living can take part in.
  mutating func checkAlive(_ role: FormRole, _ field: String, citing citation: Citation? = nil) {
    for death in knowledge.deaths where death.role == role {
      let values = [death.diedOn?.slashed ?? "", death.reference]
      if death.certainty == .certain {
        block("form.person.dead", field, values, citing: citation)
      } else {
        warn("form.person.perhapsDead", field, values, citing: citation)
      }
    }
  }

  /// Blocks somebody who has not the full years that a rule asks for.
  mutating func checkFullYears(
    _ person: RecordedPerson?, _ rule: RuleName, _ field: String, code: FormProblem.Code
  ) {
    guard let bornOn = person?.bornOn, let needed = trail.count(rule, on: day),
      bornOn.earliest.fullYears(to: day) < needed
    else { return }
    block(
      code, field, [String(needed), bornOn.earliest.adding(years: needed).slashed],
      citing: trail.citation(of: rule))
  }
}
