import LegalRules

/// What the law makes of a request to confirm what the register says.
enum ConfirmationDecision {
  static func decide(_ form: ActForm, _ question: ActQuestion) -> ActRuling {
    var work = ActWork(form, question)
    work.check(ActProcedure.confirmation.fields)
    guard let entry = work.knownEntry() else { return work.ruling(nil) }

    var decision = RegistrationDecision(
      act: .confirmation, procedure: "confirmation", registeredOn: work.day, book: .confirmations)
    decision.shown = entry.history
    decision.papers = [work.publishedPaper("confirmation")]
    decision.particulars["content"] =
      form[CertificateCircumstance.noiDungXacNhan.rawValue] ?? ""
    return work.ruling(decision)
  }
}
