import CivilRegistration
import Messages
import RegistryServices

/// An entry: what it says now, how it came to say so, and what can be done with it.
struct EntryPage {
  let view: EntryView
  let messages: MessageCatalogue
  let mayWrite: Bool
  let isDone: Bool
  /// The version that is compared with the present one; nil for none.
  let compared: Int?

  var title: String { "\(messages.text(view.register.book.label)) số \(view.reference)" }

  var fields: Fields {
    let present = RowContent(kind: view.history.kind, row: view.history.present)
    let versions = view.history.amendments.count
    return [
      "heading": title, "isDone": isDone,
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
      "cells": present.namedCells.map { cell in
        ["label": FieldLabel.text(cell.column, messages), "value": cell.text] as Fields
      },
      "steps": view.steps.map(step),
      "versions": (0..<versions).map(version), "hasVersions": versions > 0,
      "comparison": comparison, "hasComparison": !comparison.isEmpty,
      "papers": view.papers.map { GivenPaperRow(line: $0).fields },
      "hasPapers": !view.papers.isEmpty,
      "actions": mayWrite ? actions : [], "mayWrite": mayWrite,
      "originalAction": "/muc/\(QueryText.escaped(view.id))/ban-chinh",
      "requestKey": SecretText.random(),
      "entryID": view.id,
    ]
  }

  private var place: String {
    let volume = view.volume.isEmpty ? "" : "quyển \(view.volume)"
    let page = view.page.isEmpty ? "" : "trang \(view.page)"
    return [volume, page].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The acts of the office that are about an entry of this register.
  private var actions: [Fields] {
    ActProcedure.all.filter { $0.rows == nil && $0.isAbout(view.register) }.map { act in
      ["value": act.name.rawValue, "label": messages.text(act.name.label)]
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
        "label": FieldLabel.text($0.column, messages),
        "from": $0.from.isEmpty ? "(để trống)" : $0.from,
        "to": $0.to.isEmpty ? "(để trống)" : $0.to,
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
          "label": FieldLabel.text(change.column, messages),
          "from": change.from.isEmpty ? "(để trống)" : change.from, "to": change.to,
        ] as Fields
      },
      "hasChanges": !step.changes.isEmpty,
      "grounds": step.decisions.filter { !$0.citation.isEmpty }.map { decision in
        ["rule": decision.rule, "value": decision.value, "citation": decision.citation] as Fields
      },
      "hasGrounds": step.decisions.contains { !$0.citation.isEmpty },
      "overridden": step.overridden.map { warning in
        [
          "text": messages.text(MessageCode(warning.code, warning.values)),
          "reason": warning.reason,
        ] as Fields
      },
      "hasOverridden": !step.overridden.isEmpty,
      "hands": Fields.optional(hands(step.hands)),
    ]
  }

  private func hands(_ hands: ActHands?) -> String? {
    guard let hands else { return nil }
    var parts = ["nhập: \(hands.typed.name)", "kiểm tra: \(hands.checked.name)"]
    if !hands.signed.name.isEmpty { parts.append("ký: \(hands.signed.name)") }
    return parts.joined(separator: " · ")
  }
}

extension ActProcedure {
  /// Whether an act that makes no entry of its own can be about one of this register: a judgment is
  /// about a marriage, everything else about any.
  func isAbout(_ register: RegisterKind) -> Bool {
    switch book {
    case .birth, .death, .marriage: book == register.book
    case .maritalStatus, .foreignDivorce: false
    default: true
    }
  }
}
