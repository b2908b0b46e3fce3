import CivilDate
import CivilRegistration
import Messages
import RegistryServices

/// A dossier: where it stands, the one next action, its papers and what was done.
struct DossierPage {
  let view: DossierView
  let drafts: [Draft]
  let today: PlainDate
  let role: Role
  let colleagues: [Account]
  let messages: MessageCatalogue
  let problem: MessageCode?
  let isNew: Bool

  private var line: DossierLine { view.line }
  private var terms: DossierTermWords {
    DossierTermWords(
      procedure: view.received.procedure, decisions: view.received.decisions, messages: messages)
  }
  var title: String { "Hồ sơ \(line.code)" }

  var fields: Fields {
    let received = view.received
    return [
      "heading": title, "isNew": isNew, "homeHref": home.href, "homeText": home.text,
      "problem": Fields.optional(problem.map(messages.text)),
      "problemCode": problem?.key ?? "",
      "act": messages.text(line.act.label), "state": messages.text(line.state.label),
      "stateClass": DossierRow.tone(line.state),
      "due": Fields.optional(line.dueOn.map(\.withWeekday)),
      "dueWords": Fields.optional(DossierRow.dueWords(line, today: today, view.workingDaysLeft)),
      "dueClass": DossierRow.dueTone(line, today: today),
      "dueGround": Fields.optional(terms.term), "fee": Fields.optional(terms.fee),
      "applicant": received.applicant, "relation": Fields.optional(received.relation),
      "identifier": Fields.optional(received.applicantIdentifier),
      "phone": Fields.optional(received.applicantPhone),
      "subject": Fields.optional(received.subject),
      "channel": messages.text(received.channel.label),
      "forwardTo": Fields.optional(received.forwardTo),
      "receivedAt": "\(received.receivedAt) ngày \(VietnameseFormat.date(received.receivedOn))",
      "assignee": Fields.optional(line.assignee),
      "items": received.items.map { item in
        [
          "name": PaperLine.name(item.name, messages),
          "source": messages.text(item.source.label),
          "isMissing": item.source == .missing,
        ] as Fields
      },
      "hasItems": !received.items.isEmpty,
      "entryHref": Fields.optional(
        line.entryID.isEmpty ? nil : Self.entryHref(line)),
      "papers": view.papers.map { paper(of: $0) },
      "correction": mayCorrect ? DossierCorrectionForm(view: view).fields : false,
      "version": "\(line.version)", "requestKey": SecretText.random(),
      "stepAction": "/ho-so/\(line.id)/buoc", "assignAction": "/ho-so/\(line.id)/giao",
      "lookupAction": "/ho-so/\(line.id)/tra-cuu", "fileAction": "/ho-so/\(line.id)/tep",
      "dossierID": line.id, "actName": line.act.rawValue,
      "next": next, "unavailable": unavailable.map { ["text": $0] as Fields },
      "mayReceive": role.receivesDossiers && !line.state.isEnded,
      "mayAsk": role.receivesDossiers && (line.state == .open || line.state == .waiting),
      "isWaiting": line.state == .waiting,
      "mayHandOver": role.receivesDossiers && line.state == .registered,
      "isLate": line.dueOn.map { $0 < today } ?? false,
      "colleagues": colleagues.map { ["value": $0.id, "label": $0.fullName] as Fields },
      "mayAssign": role.assignsDossiers && !line.state.isEnded && !colleagues.isEmpty,
      "steps": view.steps.map(step), "slips": slips,
      "files": view.steps.compactMap(\.attachment).map(file),
      "hasFiles": view.steps.contains { $0.attachment != nil },
    ]
  }

  private var home: HomeLink { HomeLink(role) }

  /// The entry, with the way back to the dossier.
  private static func entryHref(_ line: DossierLine) -> String {
    Address.path("/muc/\(QueryText.escaped(line.entryID))", [("hoSo", line.id)])
  }

  private func paper(of line: GivenPaperLine) -> Fields { GivenPaperRow(line: line).fields }

  private var mayCorrect: Bool {
    role.receivesDossiers && DossierStepped.Step.corrected.isPossible(in: line.state)
  }

  /// The one next action.
  private var next: Fields {
    let isDraft = drafts.contains { $0.act == line.act }
    switch line.state {
    case .open, .waiting:
      let label = isDraft ? "Tiếp tục tờ khai đang ghi" : "Ghi tờ khai"
      return [
        "isForm": role.writesRegister, "label": label, "isHandOver": false, "printHref": false,
      ]
    case .registered:
      // Nothing can be handed over before it is printed; a note in a book has no paper of its own.
      let rows = ActProcedure.find(line.act)?.rows
      let prints =
        view.papers.isEmpty && !line.entryID.isEmpty && role.writesRegister && rows != nil
        && rows != .adoption
      return [
        "isForm": false, "label": prints ? "In giấy" : "Trả kết quả", "isHandOver": !prints,
        "printHref": Fields.optional(prints ? Self.entryHref(line) : nil),
      ]
    case .refused, .forwarded, .withdrawn, .done:
      return ["isForm": false, "label": "", "isHandOver": false, "printHref": false]
    }
  }

  /// Why actions that one might look for are not there.
  private var unavailable: [String] {
    var reasons: [String] = []
    if !role.writesRegister, line.state == .open || line.state == .waiting {
      reasons.append("Ghi tờ khai, cấp số: việc của công chức hộ tịch.")
    }
    if line.state == .open || line.state == .waiting {
      reasons.append("Trả kết quả: chờ việc được đăng ký hoặc giấy được cấp.")
    }
    if line.state.isEnded { reasons.append("Hồ sơ đã kết thúc: không làm thêm gì được nữa.") }
    return reasons
  }

  private func step(_ step: DossierView.Step) -> Fields {
    var what = messages.text("dossierAct.\(step.kind.rawValue)")
    var text = step.result
    if let stepped = step.step {
      what = messages.text(stepped.step.label)
      text = (stepped.papers + [stepped.assignee, stepped.receiver, stepped.reason])
        .filter { !$0.isEmpty }.joined(separator: " · ")
      if !stepped.article.isEmpty { text += " (\(stepped.article))" }
      if !stepped.intake.isEmpty { text = DossierCorrectionForm.words(stepped.intake) }
      if let due = stepped.dueOn { text += " – hẹn lại \(VietnameseFormat.date(due))" }
    }
    if let lookup = step.lookup {
      text = "\(lookup.system): \(lookup.question) → \(lookup.answer)"
    }
    if let attachment = step.attachment {
      text = attachment.label.isEmpty ? attachment.fileName : attachment.label
    }
    return [
      "what": what, "text": Fields.optional(text), "actor": step.actor,
      "moment": VietnameseFormat.moment(step.recordedAt),
    ]
  }

  private var slips: [Fields] {
    var slips: [(SlipPage.Kind, String)] = [(.receipt, "Giấy tiếp nhận và hẹn trả")]
    let done = Set(view.steps.compactMap { $0.step?.step })
    if done.contains(.papersAsked) { slips.append((.request, "Phiếu yêu cầu bổ sung")) }
    if done.contains(.refused) { slips.append((.refusal, "Thông báo từ chối")) }
    if done.contains(.apologised) { slips.append((.apology, "Phiếu xin lỗi, hẹn lại")) }
    return slips.map { slip, label in
      ["href": "/ho-so/\(line.id)/phieu/\(slip.rawValue)", "label": label]
    }
  }

  private func file(_ attachment: KeptAttachment) -> Fields {
    [
      "href": "/ho-so/\(line.id)/tep/\(attachment.attachmentID)",
      "label": attachment.label.isEmpty ? attachment.fileName : attachment.label,
      "size": VietnameseFormat.size(bytes: attachment.byteCount),
      "smallHref": "/ho-so/\(line.id)/tep/\(attachment.attachmentID)/anh-nho",
    ]
  }
}
