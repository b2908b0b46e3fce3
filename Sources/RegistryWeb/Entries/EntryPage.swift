import CivilRegistration
import Messages
import RegistryServices

/// An entry: what it says now, how it came to say so, and what can be done with it.
struct EntryPage {
  let view: EntryView
  let messages: MessageCatalogue
  let role: Role
  let isDone: Bool
  /// The version that is compared with the present one; nil for none.
  let compared: Int?
  /// The dossier that it was opened from; nil for none.
  let dossier: DossierLine?
  /// Dossiers of acts that can be about it.
  let waiting: [DossierLine]

  private var mayWrite: Bool { role.writesRegister }

  var title: String { "\(messages.text(view.register.book.label)) số \(view.reference)" }

  var fields: Fields {
    let present = RowContent(kind: view.history.kind, row: view.history.present)
    let versions = view.history.amendments.count
    return [
      "heading": title, "isDone": isDone,
      "backHref": dossier.map { "/ho-so/\(QueryText.escaped($0.id))" } ?? HomeLink(role).href,
      "backText": dossier.map { "Hồ sơ \($0.code)" } ?? HomeLink(role).text,
      "place": Fields.optional(place),
      "issuer": view.issuer,
      "registeredOn": Fields.optional(view.registeredOn.map { VietnameseFormat.date($0) }),
      "isRevoked": view.history.isRevoked,
      "people": view.people.map { person in
        [
          "role": messages.paperRole(person.role),
          "name": person.name.isEmpty ? "(chưa có tên)" : person.name,
          "href": Fields.optional(person.personID.map { "/nguoi/\(QueryText.escaped($0))" }),
        ] as Fields
      },
      "cells": present.namedCells.filter { $0.column != "mucKhaiSinh" }.map { cell -> Fields in
        let line = CellLine(cell, shown: words.text(cell.text, of: cell.column), messages)
        return ["label": line.label, "value": line.value] as Fields
      },
      "steps": view.steps.map(step),
      "versions": (0..<versions).map(version), "hasVersions": versions > 0,
      "comparison": comparison, "hasComparison": !comparison.isEmpty,
      "papers": view.papers.map { GivenPaperRow(line: $0).fields },
      "hasPapers": !view.papers.isEmpty,
      "remaining": mayWrite ? remaining : [], "hasRemaining": mayWrite && !view.remaining.isEmpty,
      "actions": mayWrite ? actions : [], "mayWrite": mayWrite,
      "hasOriginal": hasOriginal && view.isOriginalPublished,
      "originalUnpublished": hasOriginal && !view.isOriginalPublished,
      "originalHref": Address.path(
        "/muc/\(QueryText.escaped(view.id))/cap-ban-chinh", [("hoSo", dossier?.id)]),
      "previewHref": "/muc/\(QueryText.escaped(view.id))/ban-chinh",
      // After a later act it is the act's own paper that is handed out.
      "isOriginalNext": versions == 0 && view.papers.isEmpty && (isDone || dossier != nil),
      "ownPaper": ownPaper,
      "entryID": view.id,
    ]
  }

  private var words: CellWords { CellWords(kind: view.history.kind, messages: messages) }

  /// The paper of the act that was just done, or that answers the dossier from which one comes.
  private var ownPaper: Any {
    // A note in the book alone gives rise to none.
    guard isDone || dossier?.state == .registered, !view.history.amendments.isEmpty,
      view.steps.last?.kind == .paperIssued, let paper = view.papers.first
    else { return false }
    return GivenPaperRow(line: paper).fields
  }

  /// What the registration left to be done, each with the act by which it is done.
  private var remaining: [Fields] {
    view.remaining.map { work in
      let act: ActName? =
        switch work {
        case .registerDeath: .death
        case .enterRecognition: .recognition
        case .awaitIdentifier: .supplement
        default: nil
        }
      return [
        "text": messages.text(work.message), "act": Fields.optional(act?.rawValue),
        "label": Fields.optional(act.map { messages.text($0.label) }),
      ]
    }
  }

  /// An entry that was revoked gives no original.
  private var hasOriginal: Bool {
    mayWrite && view.register.hasOriginal && !view.history.isRevoked
  }

  private var place: String {
    let volume = view.volume.isEmpty ? "" : "quyển \(view.volume)"
    let page = view.page.isEmpty ? "" : "trang \(view.page)"
    return [volume, page].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The acts of the office that can be about an entry of a register.
  static func acts(about register: RegisterKind) -> [ActName] {
    ActProcedure.all.filter { $0.about.contains(register) }.map(\.name)
  }

  /// The same by their families, each with the dossiers that ask for one of them.
  private var actions: [Fields] {
    let acts = ActProcedure.all.filter { $0.about.contains(view.register) }
    return ActFamily.allCases.compactMap { family in
      let own = acts.filter { $0.family == family }
      guard !own.isEmpty else { return nil }
      return [
        "family": messages.text(family.label),
        "acts": own.map { act in
          ["value": act.name.rawValue, "label": messages.text(act.name.label)] as Fields
        },
        "dossiers": waiting.filter { line in own.contains { $0.name == line.act } }.prefix(10).map {
          line in
          [
            "id": line.id, "value": line.act.rawValue,
            "label":
              "\(messages.text(line.act.label)) cho hồ sơ \(line.code), \(line.applicant)",
          ] as Fields
        },
      ]
    }
  }

  private func version(_ number: Int) -> Fields {
    [
      "label": number == 0 ? "Khi đăng ký" : "Sau lần thay đổi thứ \(number)",
      "href": "/muc/\(QueryText.escaped(view.id))?so-voi=\(number)#so-sanh",
      "isChosen": compared == number,
    ]
  }

  private var comparison: [Fields] {
    guard let compared, (0...view.history.amendments.count).contains(compared) else { return [] }
    return view.history.differences(from: compared, to: view.history.amendments.count).map {
      [
        "label": words.label(of: $0.column, beside: $0.to),
        "from": words.said($0.from, of: $0.column), "to": words.said($0.to, of: $0.column),
      ]
    }
  }

  private func step(_ step: EntryView.Step) -> Fields {
    [
      "what": messages.text("entryStep.\(step.kind.rawValue)"),
      "reference": Fields.optional(step.reference),
      "moment": VietnameseFormat.moment(step.recordedAt), "actor": step.actor,
      "text": Fields.optional(step.text),
      "changes": step.changes.map { change in
        [
          "label": words.label(of: change.column, beside: change.to),
          "from": words.said(change.from, of: change.column),
          "to": words.said(change.to, of: change.column),
        ] as Fields
      },
      "hasChanges": !step.changes.isEmpty,
      "grounds": step.decisions.filter { !$0.citation.isEmpty }.map { decision in
        [
          "rule": messages.label(ofRule: decision.rule), "value": messages.text(decision),
          "citation": decision.citation,
        ] as Fields
      },
      "hasGrounds": step.decisions.contains { !$0.citation.isEmpty },
      "overridden": step.overridden.map { warning in
        [
          "text": messages.text(warning),
          "reason": warning.reason,
        ] as Fields
      },
      "hasOverridden": !step.overridden.isEmpty,
      "conclusion": Fields.optional(step.conclusion.map(conclusion)),
      "hands": Fields.optional(hands(step.hands)),
    ]
  }

  /// "Đã so sánh với số 576/2026: sinh đôi …".
  private func conclusion(_ conclusion: EntryView.Conclusion) -> String {
    let others = conclusion.references.joined(separator: ", ")
    let verdict = messages.text("doubleVerdict.\(conclusion.verdict)")
    return messages.text("entry.conclusion", others, verdict, conclusion.reason)
  }

  private func hands(_ hands: ActHands?) -> String? {
    guard let hands else { return nil }
    var parts = ["nhập: \(hands.typed.name)", "kiểm tra: \(hands.checked.name)"]
    if !hands.signed.name.isEmpty { parts.append("ký: \(hands.signed.name)") }
    return parts.joined(separator: " · ")
  }
}
