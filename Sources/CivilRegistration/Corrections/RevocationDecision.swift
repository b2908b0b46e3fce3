import CivilDate
import LegalRules

/// What the law makes of a decision that takes a registration back: the entry stays and is marked.
enum RevocationDecision {
  static func decide(_ form: ActForm, _ question: ActQuestion) -> ActRuling {
    var work = ActWork(form, question)
    work.check(ActProcedure.revocation.fields)
    let issuer: RevocationIssuer? = work.choice(AmendmentCircumstance.qdCoQuanLoai.rawValue)
    let decidedOn = work.day(AmendmentCircumstance.qdNgay.rawValue)
    guard let entry = work.knownEntry() else { return work.ruling(nil) }

    if let decidedOn {
      let allowed = work.trail.choice(.revocationIssuer, of: RevocationIssuer.self, on: decidedOn)
      if let issuer, let allowed, issuer != allowed {
        work.block(
          "form.revocation.issuer", AmendmentCircumstance.qdCoQuanLoai.rawValue, [],
          citing: work.trail.citation(of: .revocationIssuer))
      }
      if decidedOn > work.day {
        work.block(
          "row.date.future", AmendmentCircumstance.qdNgay.rawValue, [decidedOn.slashed])
      }
      if decidedOn < entry.registeredOn {
        work.block(
          "form.revocation.beforeEntry", AmendmentCircumstance.qdNgay.rawValue,
          [decidedOn.slashed, entry.registeredOn.slashed])
      }
    }
    let word = work.trail.text(.word("decision"), on: work.day) ?? ""
    let note = work.decisionText(
      .note("revoked"), paper: word, number: form[AmendmentCircumstance.qdSo.rawValue],
      on: decidedOn, court: form[AmendmentCircumstance.qdCoQuan.rawValue])
    var decision = RegistrationDecision(
      act: .revocation, procedure: "revocationNote", registeredOn: work.day,
      book: entry.register.book)
    decision.takesNumber = false
    let amendment = EntryAmendment(
      entryID: entry.entryID, register: entry.register, kind: .revocation, on: work.day,
      note: note ?? "")
    decision.amendments = [amendment]
    decision.shown = entry.history
    decision.papers = [work.paper("revocationNote")]
    decision.followUps = [.notifyKeeper, .updateDatabase]
    return work.ruling(decision)
  }
}
