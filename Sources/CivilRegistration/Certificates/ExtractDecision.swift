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
    var paper = work.paper("\(entry.register.rawValue)Extract")
    paper.copies = copies ?? 1
    decision.papers = [paper]
    return work.ruling(decision)
  }
}
