import ActionProgramme
import Messages
import RegistryServices

/// An instance's values as its template shows them.
struct InstancePage {
  let view: InstanceView
  let form: InstanceForm?
  let owners: [Account]
  let evidenceProblem: String?
  let sent: EvidenceReceiver.Sent?
  let limit: Int
  let messages: MessageCatalogue

  private var instance: ItemInstance { view.instance }
  private var line: InstanceLine {
    InstanceLine(
      instance: instance, programme: view.programme, asOf: view.asOf, messages: messages)
  }

  var title: String {
    let year = instance.key.year.map { ", năm \($0)" } ?? ""
    return "Mục \(instance.key.item)\(year)"
  }

  var fields: Fields {
    let typed = form ?? InstanceForm(instance)
    let lacking = instance.lackingResults.map { result in
      result == 0 ? messages.text("programme.anyProof") : instance.item.results[result - 1]
    }
    let paper: Fields = [
      "heading": title,
      "participants": instance.item.participants.map { code in
        ["name": view.programme.findAgency(code)?.name ?? code] as Fields
      },
      "time": instance.item.time.isEmpty ? messages.text("dueDate.none") : instance.item.time,
      "action": InstanceLine.path(instance.key),
      "evidenceAction": "\(InstanceLine.path(instance.key))/minh-chung",
      "requestKey": SecretText.random(),
      "isBound": instance.figures != nil,
      "targets": view.targets.map(target),
      "lacking": lacking.map { ["text": $0] as Fields },
      "isLacking": !lacking.isEmpty && instance.figures == nil,
      "results": results,
      "evidence": instance.evidence.reversed().map(evidence),
      "hasEvidence": !instance.evidence.isEmpty,
      "history": view.history.map { ChangeLine(change: $0, messages: messages).fields },
      "hasHistory": !view.history.isEmpty,
      "limit": VietnameseFormat.size(bytes: limit),
    ]
    return line.fields.merging(paper).merging(formFields(typed)).merging(evidenceForm)
  }

  private func formFields(_ typed: InstanceForm) -> Fields {
    let record = instance.record
    return [
      "seenVersion": typed.conflict == nil ? "\(typed.seenVersion)" : "\(record.version)",
      "states": InstanceState.allCases.map { state in
        [
          "value": state.rawValue, "label": messages.text(state.label),
          "isChosen": typed.state == state.rawValue,
        ] as Fields
      },
      "owners": owners.map { owner in
        [
          "value": owner.id, "label": owner.fullName, "isChosen": owner.id == typed.ownerID,
        ] as Fields
      },
      "dueText": typed.due, "stepsText": typed.steps, "noteText": typed.note,
      "problems": typed.problems.map { ["text": $0] as Fields },
      "hasProblems": !typed.problems.isEmpty,
      "conflict": Fields.optional(typed.conflict),
      "standingState": messages.text(record.state.label),
      "standingOwner": record.ownerName.isEmpty ? "chưa giao" : record.ownerName,
      "standingDue": record.due.map { VietnameseFormat.date($0) } ?? "theo Kế hoạch",
      "standingSteps": InstanceForm.text(of: record.steps),
    ]
  }

  private var results: [Fields] {
    let whole: Fields = [
      "value": "0", "label": messages.text("programme.wholeInstance"),
      "isChosen": sent?.fields["ketQua"] == "0",
    ]
    let own = instance.item.results.enumerated().map { index, text -> Fields in
      [
        "value": "\(index + 1)", "label": text,
        "isChosen": sent.map { $0.fields["ketQua"] == "\(index + 1)" } ?? (index == 0),
      ]
    }
    return own + [whole]
  }

  private var evidenceForm: Fields {
    let kinds: [Evidence.Kind] = [.file, .figure, .paper, .link]
    return [
      "evidenceProblem": Fields.optional(evidenceProblem),
      "evidenceTitle": sent?.fields["ten"] ?? "",
      "evidenceReference": sent?.fields["dan"] ?? "",
      "kinds": kinds.map { kind in
        [
          "value": kind.rawValue, "label": messages.text(kind.label),
          "isChosen": sent?.fields["loai"] == kind.rawValue,
        ] as Fields
      },
    ]
  }

  private func evidence(_ evidence: Evidence) -> Fields {
    let result =
      instance.item.results.indices.contains(evidence.result - 1)
      ? instance.item.results[evidence.result - 1] : messages.text("programme.wholeInstance")
    return [
      "title": evidence.title, "kind": messages.text(evidence.kind.label),
      "reference": evidence.reference, "result": result,
      "href": Fields.optional(href(of: evidence)),
      "size": Fields.optional(
        evidence.byteCount > 0 ? VietnameseFormat.size(bytes: evidence.byteCount) : nil),
      "digest": Fields.optional(evidence.digest),
      "author": evidence.author, "moment": VietnameseFormat.moment(evidence.recordedAt),
      "isWithdrawn": evidence.isWithdrawn,
      "withdrawAction": "/ke-hoach/minh-chung/\(QueryText.escaped(evidence.id))/rut",
    ]
  }

  private func href(of evidence: Evidence) -> String? {
    switch evidence.kind {
    case .file: "/ke-hoach/minh-chung/\(QueryText.escaped(evidence.id))"
    case .link: evidence.reference
    case .figure, .paper: evidence.reference.hasPrefix("/") ? evidence.reference : nil
    }
  }

  private func target(_ tile: TargetTile) -> Fields {
    TileLine(
      tile: tile, asOf: view.asOf, isToday: true, readsPeople: true, messages: messages
    ).fields.merging(["targetHref": TargetPage.path(tile)])
  }
}
