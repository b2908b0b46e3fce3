import CivilDate
import CivilRegistration
import RegistryServices
import Synchronization

/// What the demo tells people without an account: one dossier that waits for a paper, and three procedures.
final class DemoCitizens: CitizenDesk {
  /// What was asked for: code and digits.
  let asked = Mutex<[String]>([])

  func guide(on day: PlainDate) -> ProcedureGuide {
    var birth = ProcedureNotice(
      act: .birth, family: .registered, procedure: "birth", hasVariants: true)
    birth.applicants = ["parent", "relative"]
    birth.papers = ["declaration handedIn", "birthNotice lookedUp", "ownPapers shown"].compactMap(
      RequiredPaper.init)
    birth.decisions = [
      KeptDecision(rule: "processing.birth", value: "sameDay", citation: "60/2014/QH13, Điều 16"),
      KeptDecision(rule: "fee.birth", value: "0", citation: "60/2014/QH13, Điều 11"),
      KeptDecision(rule: "applicant.birth", value: "", citation: "60/2014/QH13, Điều 15 khoản 1"),
    ]
    birth.declaration = KeptDecision(
      rule: "deadline.birth", value: "60", citation: "60/2014/QH13, Điều 15 khoản 1")
    var extract = ProcedureNotice(
      act: .extract, family: .issued, procedure: "extract", hasVariants: false)
    extract.decisions = [
      KeptDecision(
        rule: "papers.extract", value: KeptDecision.unknown, citation: "03/2026/QH16")
    ]
    extract.verified = KeptDecision(
      rule: "processing.extract.verified", value: KeptDecision.unknown, citation: "03/2026/QH16")
    return ProcedureGuide(
      day: day, notices: [birth, extract], lastDay: DemoOffice.day(2027, 2, 28),
      cutOff: ClockTime(hour: 15, minute: 0))
  }

  func progress(of code: DossierCode, digits: String) async throws -> DossierProgress? {
    asked.withLock { $0.append("\(code.text) \(digits)") }
    guard code.text == "HT-2026-000007", digits == "4567" else { return nil }
    var line = DemoRegister.line
    line.state = .waiting
    line.dueOn = nil
    let received = DossierReceived(
      dossierID: line.id, code: line.code, act: line.act, procedure: "birth", channel: .desk,
      applicant: line.applicant, applicantIdentifier: "", applicantPhone: "0912 344 567",
      relation: "Cha", subject: line.subject, items: [], notice: "", forwardTo: "",
      receivedOn: DemoOffice.today, receivedAt: "08:15", dueOn: DemoOffice.today, decisions: [],
      by: DemoRegister.hand)
    let asked = DossierStepped(
      dossierID: line.id, step: .papersAsked, papers: ["Giấy chứng sinh"],
      reason: "Chưa tra cứu được của \(line.subject) <b>",
      steppedOn: DemoOffice.today, by: DemoRegister.hand)
    return DossierProgress(
      DossierView(
        line: line, received: received,
        steps: [
          .init(
            sequence: 10, kind: .dossierReceived, recordedAt: DemoOffice.moment(),
            actor: DemoRegister.hand.name),
          .init(
            sequence: 11, kind: .dossierStepped, recordedAt: DemoOffice.moment(5),
            actor: DemoRegister.hand.name, step: asked),
        ]), assignee: .officer)
  }
}
