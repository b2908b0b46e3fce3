import CivilDate
import CivilRegistration
import RegistryServices

extension DemoRegister: DossierDesk {
  nonisolated func cited(_ article: String) -> CitedLaw {
    article.contains("60/2014/QH13") ? .inForce : .unknown
  }

  func sweepAttachments() async throws -> Int { 0 }

  func terms(_ act: ActName, procedure: String) async throws -> DossierTerms {
    let papers = ["declaration handedIn", "authorisation handedIn whenAuthorised"]
      .compactMap(RequiredPaper.init)
    return DossierTerms(
      procedure: procedure.isEmpty ? act.rawValue : procedure, papers: papers,
      dueOn: DemoOffice.today,
      decisions: [
        KeptDecision(
          rule: "processing.birth", value: "sameDay", citation: "60/2014/QH13, Điều 16")
      ])
  }

  func subject(ofNotice id: String) async throws -> String { id == "cs-1" ? "Lê Thị Mai Anh" : "" }

  func receive(
    _ intake: DossierIntake, by account: Account, requestKey: String
  ) async throws -> String {
    guard !intake.applicant.isEmpty else {
      throw RegistrationRefusal.fieldMissing("officeField.applicant")
    }
    received.append(intake)
    return "hs-1"
  }

  func open(for acts: [ActName], by account: Account) async throws -> [DossierLine] {
    [Self.line, Self.adoption, Self.correction].filter {
      acts.contains($0.act) && account.role.sees($0.act)
    }
  }

  func lines(_ ids: [String], by account: Account) async throws -> [DossierLine] {
    [Self.line, Self.adoption, Self.correction].filter {
      ids.contains($0.id) && account.role.sees($0.act)
    }
  }

  func dossiers(_ filter: DossierFilter, by account: Account) async throws -> DossierList {
    let all = [Self.line, Self.adoption].filter { account.role.sees($0.act) }
    let lines = filter.queue == .open || filter.queue == .due ? all : []
    return DossierList(
      lines: lines, total: lines.count, page: 1, pageCount: 1,
      counts: [.open: all.count, .due: all.count, .waiting: 0, .result: 0, .ended: 5],
      today: DemoOffice.today)
  }

  func dossier(id: String, by account: Account) async throws -> DossierView? {
    let line = [Self.line, Self.adoption, Self.correction].first {
      $0.id == id && account.role.sees($0.act)
    }
    guard let line else { return nil }
    let received = DossierReceived(
      dossierID: line.id, code: line.code, act: line.act, procedure: "birth",
      channel: .desk, applicant: line.applicant, applicantIdentifier: "", applicantPhone: "",
      relation: "Cha", subject: line.subject,
      items: [.init(name: "birthNotice/witnessStatement", source: .lookedUp)], notice: "",
      forwardTo: "", receivedOn: DemoOffice.today, receivedAt: "08:15",
      dueOn: DemoOffice.today,
      decisions: [
        KeptDecision(
          rule: "processing.birth", value: "sameDay", citation: "60/2014/QH13, Điều 16"),
        KeptDecision(rule: "fee.birth", value: "0", citation: "60/2014/QH13, Điều 11"),
      ], by: Self.hand)
    let asked = DossierStepped(
      dossierID: line.id, step: .papersAsked, papers: ["Giấy chứng sinh"],
      steppedOn: DemoOffice.today, by: Self.hand)
    return DossierView(
      line: line, received: received,
      steps: [
        .init(
          sequence: 10, kind: .dossierReceived, recordedAt: DemoOffice.moment(),
          actor: "Nguyễn Thị Lan"),
        .init(
          sequence: 11, kind: .dossierStepped, recordedAt: DemoOffice.moment(5),
          actor: "Nguyễn Thị Lan", step: asked),
        .init(
          sequence: 12, kind: .attachmentKept, recordedAt: DemoOffice.moment(6),
          actor: "Nguyễn Thị Lan",
          attachment: KeptAttachment(
            attachmentID: "tep-1", dossierID: "hs-1", digest: "", media: .jpeg,
            byteCount: 81_234, fileName: "chung-sinh.jpg", label: "Giấy chứng sinh",
            by: Self.hand)),
      ])
  }

  func step(
    _ step: DossierStepped, over version: Int, by account: Account, requestKey: String
  ) async throws -> ActReceipt {
    guard version == Self.line.version else { throw RegistrationRefusal.dossierChanged }
    steps.append(step)
    return ActReceipt(actID: "bt-4", sequence: 4, wasKnown: false)
  }

  func keep(
    lookup: KeptLookup, by account: Account, requestKey: String
  ) async throws -> ActReceipt { ActReceipt(actID: "bt-5", sequence: 5, wasKnown: false) }

  func newAttachment(fileName: String) async throws -> Upload {
    throw RegistrationRefusal.attachmentRefused
  }

  func keep(
    attachment: Upload, label: String, dossierID: String, by account: Account
  ) async throws -> ActReceipt { ActReceipt(actID: "bt-6", sequence: 6, wasKnown: false) }

  func discard(attachment: Upload) async {}

  func attachment(
    id: String, dossierID: String, by account: Account
  ) async throws -> (KeptAttachment, path: String)? { nil }

  func thumbnail(
    id: String, dossierID: String, by account: Account
  ) async throws -> AttachmentThumbnail? {
    let line = [Self.line, Self.adoption].first { $0.id == dossierID && account.role.sees($0.act) }
    return line.map { _ in AttachmentThumbnail(media: .pdf, path: nil) }
  }
}
