import CivilDate
import LegalRules

/// What the law makes of a request for the marital-status certificate: the one phrase that the life of the
/// person bears out, or why there is none.
enum MaritalStatusDecision {
  static func decide(_ form: ActForm, _ question: ActQuestion) -> ActRuling {
    var work = ActWork(form, question)
    work.check(ActProcedure.maritalStatus.fields)
    let period = work.certifiedPeriod()
    let phrase = work.maritalPhrase(in: period)
    var decision = RegistrationDecision(
      act: .maritalStatus, procedure: "maritalStatus", registeredOn: work.day,
      book: .maritalStatus)
    decision.papers = [work.publishedPaper("maritalStatus")]
    if let phrase, phrase.text == nil { work.blockUnpublished(.phrase(phrase.name.rawValue)) }
    switch form[CertificateCircumstance.nxnLoaiMucDichSuDung.rawValue] {
    case "1": decision.boxes = [.forMarriageAtHome]
    case "2": decision.boxes = [.forMarriageAbroad]
    default: decision.boxes = [.forOtherPurpose]
    }
    if let months = work.trail.count(.certificateValidity, on: work.day) {
      decision.particulars["validUntil"] = work.day.adding(months: months).iso8601
      decision.particulars["validMonths"] = String(months)
    }
    decision.particulars["phrase"] = phrase?.name.rawValue
    decision.particulars["text"] = phrase?.text
    decision.particulars["from"] = period?.from.iso8601
    decision.particulars["to"] = period?.to?.iso8601
    decision.particulars["place"] = form[CertificateCircumstance.nxnThoiGianCuTruTai.rawValue]
    return work.ruling(decision)
  }
}
