import CivilDate
import LegalRules

/// What the law makes of a request for copies of an extract: they show the entry as it is now, with its
/// notes.
enum ExtractDecision {
  static func decide(_ form: ActForm, _ question: ActQuestion) -> ActRuling {
    var work = ActWork(form, question)
    work.check(ActProcedure.extract.fields)
    let copies = work.count(CertificateCircumstance.soBanSao.rawValue)
    if copies == 0 { work.block("form.count", CertificateCircumstance.soBanSao.rawValue, ["0"]) }
    guard let entry = work.knownEntry() else { return work.ruling(nil) }

    var decision = RegistrationDecision(
      act: .extract, procedure: "extract", registeredOn: work.day, book: .extracts)
    decision.shown = entry.history
    if let amendment = work.birthYears(of: entry) {
      decision.amendments = [amendment]
      decision.shown?.amendments.append(amendment)
    }
    var paper = work.publishedPaper("\(entry.register.rawValue)Extract")
    paper.copies = copies ?? 1
    decision.papers = [paper]
    return work.ruling(decision)
  }
}

extension ActWork {
  /// An old book that gives an age and no birthday has the year of birth computed and noted before a copy is
  /// made of it (Circular 04/2020/TT-BTP, article 23.2); nil where nothing is to be noted.
  fileprivate mutating func birthYears(of entry: KnownEntry) -> EntryAmendment? {
    let present = entry.history.present
    let problems = SourceFacts.read(present, of: entry.history.kind, today: day).problems
    var notes: [String] = []
    for problem in problems where problem.code == .dateFromAge {
      guard let year = problem.values.last else { continue }
      let word = trail.text(.word(problem.column), on: day) ?? ""
      guard let note = noteText(.note("birthYear"), ["field": word, "year": year]) else { continue }
      let isNoted = present.cells.contains { $0.contains(note) }
      if !isNoted { notes.append(note) }
    }
    guard !notes.isEmpty else { return nil }
    return EntryAmendment(
      entryID: entry.entryID, register: entry.register, kind: .note, on: day,
      note: notes.joined(separator: "; "))
  }
}
