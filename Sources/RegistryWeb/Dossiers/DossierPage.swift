import CivilDate
import CivilRegistration
import Messages
import RegistryServices

/// A dossier: where it stands, the one next action, its papers and what was done.
struct DossierPage {
  let view: DossierView
  let drafts: [Draft]
  let today: PlainDate
  let time: ClockTime
  let account: Account
  let colleagues: [Account]
  /// Who may sign a refusal.
  let signers: [OfficeSigner]
  let messages: MessageCatalogue
  let problem: MessageCode?
  let isNew: Bool
  let typed: TypedDossier

  private var role: Role { account.role }
  private var standing: DossierStanding { view.standing }
  private var line: DossierLine { view.line }
  private var terms: DossierTermWords {
    DossierTermWords(
      procedure: standing.procedure, decisions: standing.decisions, messages: messages)
  }
  var title: String { "Hồ sơ \(line.code)" }

  var fields: Fields { standingFields.merging(formFields) }

  private var standingFields: Fields {
    let received = view.received
    let isWaiting = line.state == .waiting
    return [
      "heading": title, "isNew": isNew, "homeHref": home.href, "homeText": home.text,
      "problem": Fields.optional(problem.map(messages.text)),
      "problemCode": problem?.key ?? "",
      "act": messages.text(line.act.label), "state": messages.text(line.state.label),
      "stateClass": DossierRow.tone(line.state),
      "due": Fields.optional(isWaiting ? nil : standing.due.map(DueWords.full)),
      "dueUnknown": isWaiting
        ? "tạm dừng, tính lại từ khi giấy tờ đã bổ sung đủ" : "chưa rõ",
      "dueWords": Fields.optional(DossierRow.dueWords(line, today, time, view.workingDaysLeft)),
      "dueClass": DossierRow.dueTone(line, today, time),
      "dueGround": Fields.optional(terms.term), "fee": Fields.optional(terms.fee),
      "papersGap": Fields.optional(terms.papersGap), "variant": Fields.optional(terms.variant),
      "isVerified": standing.isVerified,
      "applicant": received.applicant, "relation": Fields.optional(received.relation),
      "identifier": Fields.optional(received.applicantIdentifier),
      "phone": Fields.optional(received.applicantPhone),
      "subject": Fields.optional(received.subject),
      "channel": messages.text(received.channel.label),
      "receivedAt": "\(received.receivedAt) ngày \(VietnameseFormat.date(received.receivedOn))",
      "assignee": Fields.optional(line.assignee),
      "items": standing.items.map { item in
        [
          "name": PaperLine.name(item.name, messages),
          "source": messages.text(item.source.label),
          "isMissing": item.source == .missing,
        ] as Fields
      },
      "hasItems": !standing.items.isEmpty, "lacksLookup": lacksLookup,
      "entryHref": Fields.optional(
        line.entryID.isEmpty ? nil : Self.entryHref(line)),
      "papers": view.papers.map { paper(of: $0) },
      "steps": view.steps.map(step), "slips": slips,
      "files": view.steps.compactMap(\.attachment).map(file),
      "hasFiles": view.steps.contains { $0.attachment != nil },
    ]
  }

  /// The forms, and what was typed into one that was not taken.
  private var formFields: Fields {
    [
      "correction": mayCorrect ? DossierCorrectionForm(view: view).fields : false,
      "version": "\(line.version)", "requestKey": SecretText.random(),
      "stepAction": "/ho-so/\(line.id)/buoc", "assignAction": "/ho-so/\(line.id)/giao",
      "takeAction": "/ho-so/\(line.id)/nhan",
      "lookupAction": "/ho-so/\(line.id)/tra-cuu", "fileAction": "/ho-so/\(line.id)/tep",
      "dossierID": line.id, "actName": line.act.rawValue,
      "next": next, "unavailable": unavailable.map { ["text": $0] as Fields },
      "mayReceive": role.receivesDossiers && !line.state.isEnded,
      "mayAsk": role.receivesDossiers && (line.state == .open || line.state == .waiting),
      "isWaiting": line.state == .waiting,
      "mayHandOver": role.receivesDossiers && line.state == .registered,
      "mayApologise": mayApologise,
      "mayRefuse": role.refusesDossiers,
      "mayVerify": view.hasVerifiedTerm && line.state == .open,
      "mayTake": role.writesRegister && !line.state.isEnded && line.assigneeID != account.id,
      "opensAsk": opens(.papersAsked),
      "askPapers": typed.text("giayTo", of: DossierStepped.Step.papersAsked.rawValue)
        ?? papersToAsk,
      "askReason": text("lyDo", .papersAsked),
      "opensVerify": opens(.verifying), "verifyReason": text("lyDo", .verifying),
      "opensProcedure": opens(.reclassified), "procedureReason": text("lyDo", .reclassified),
      "procedures": procedures, "hasProcedures": !procedures.isEmpty,
      "opensRefuse": opens(.refused), "refuseReason": text("lyDo", .refused),
      "refuseArticle": text("dieuLuat", .refused),
      "signers": signers.map { signer in
        [
          "value": signer.accountID, "label": signer.name,
          "isChosen": signers.count == 1 || signer.accountID == text("nguoiKy", .refused),
        ] as Fields
      },
      "hasSigners": !signers.isEmpty,
      "opensApology": opens(.apologised) || isLate, "apologyReason": text("lyDo", .apologised),
      "apologyDay": text("henMoi", .apologised),
      "opensForward": opens(.forwarded),
      "forwardTo": typed.text("nguoiNhan", of: DossierStepped.Step.forwarded.rawValue)
        ?? view.received.forwardTo,
      "receiver": typed.text("nguoiNhan", of: DossierStepped.Step.handedOver.rawValue)
        ?? view.received.applicant,
      "lookupSystem": typed.text("heThong", of: TypedDossier.lookup) ?? "CSDL quốc gia về dân cư",
      "lookupQuestion": typed.text("noiDungHoi", of: TypedDossier.lookup) ?? "",
      "lookupAnswer": typed.text("ketQua", of: TypedDossier.lookup) ?? "",
      "fileLabel": typed.text("nhan", of: TypedDossier.file) ?? "",
      "missing": missing, "hasMissing": !missing.isEmpty,
      "colleagues": colleagues.map { ["value": $0.id, "label": $0.fullName] as Fields },
      "mayAssign": role.assignsDossiers && !line.state.isEnded && !colleagues.isEmpty,
    ]
  }

  /// What was looked up has to be kept as it was at that moment (decree 123/2015/NĐ-CP, article 2): a word that it was looked
  /// up is not that.
  private var lacksLookup: Bool {
    role.receivesDossiers && !line.state.isEnded
      && standing.items.contains { $0.source == .lookedUp }
      && !view.steps.contains { $0.lookup != nil }
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

  private var isLate: Bool { line.due?.isPast(on: today, at: time) ?? false }

  /// One apologises for what is due or late, also for a result that lies here.
  private var mayApologise: Bool {
    role.receivesDossiers && DossierStepped.Step.apologised.isPossible(in: line.state)
      && (line.due.map { $0.on <= today } ?? false)
  }

  private func opens(_ step: DossierStepped.Step) -> Bool { typed.opens(step.rawValue) }

  private func text(_ name: String, _ step: DossierStepped.Step) -> String {
    typed.text(name, of: step.rawValue) ?? ""
  }

  /// The other procedures of the act.
  private var procedures: [Fields] {
    (ActProcedure.find(line.act)?.variants ?? []).filter { $0.procedure != standing.procedure }
      .map { variant in
        [
          "value": variant.procedure, "label": messages.text("procedure.\(variant.procedure)"),
          "isChosen": variant.procedure == text("thuTuc", .reclassified),
        ]
      }
  }

  /// What is missing of the checklist is what one asks for: nobody types it again.
  private var papersToAsk: String {
    standing.items.filter { $0.source == .missing }.map { PaperLine.name($0.name, messages) }
      .joined(separator: "\n")
  }

  /// What of the checklist has not come yet.
  private var missing: [Fields] {
    standing.items.enumerated().filter { $0.element.source == .missing }.map { place, item in
      let chosen = typed.text("giayTo:\(place)", of: DossierStepped.Step.papersCame.rawValue)
      return [
        "id": "giay-to-den-\(place)", "name": "giayTo:\(place)",
        "label": PaperLine.name(item.name, messages),
        "options": DossierReceived.Item.Source.allCases.map { source in
          [
            "value": source.rawValue, "label": messages.text(source.label),
            "isChosen": source.rawValue == chosen ?? DossierReceived.Item.Source.handedIn.rawValue,
          ] as Fields
        },
      ]
    }
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
      text = self.text(of: stepped)
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

  private func text(of step: DossierStepped) -> String {
    var parts = step.procedure.isEmpty ? [] : [messages.text("procedure.\(step.procedure)")]
    parts += step.papers + [step.assignee, step.receiver]
    parts.append(step.article.isEmpty ? step.reason : "\(step.reason) (\(step.article))")
    if !step.intake.isEmpty { parts.append(DossierCorrectionForm.words(step.intake)) }
    if step.signer != .nobody { parts.append("người ký: \(step.signer.name)") }
    if !step.steppedAt.isEmpty {
      parts.append("lúc \(step.steppedAt) ngày \(VietnameseFormat.date(step.steppedOn))")
    }
    if let day = step.dueOn {
      let due = DueWords.full(DueMoment(on: day, at: ClockTime(step.dueAt)))
      parts.append(step.step == .apologised ? "hẹn lại \(due)" : "hạn trả mới \(due)")
    }
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
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
