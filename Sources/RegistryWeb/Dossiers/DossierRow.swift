import CivilDate
import Messages
import RegistryServices

/// A dossier as a line of a queue.
struct DossierRow {
  let line: DossierLine
  let today: PlainDate
  let messages: MessageCatalogue

  var fields: Fields {
    [
      "href": "/ho-so/\(QueryText.escaped(line.id))",
      "name": line.subject.isEmpty ? line.applicant : line.subject, "code": line.code,
      "act": messages.text(line.act.label), "applicant": line.applicant,
      "receivedOn": VietnameseFormat.date(line.receivedOn),
      "dueOn": line.dueOn.map { VietnameseFormat.date($0) } ?? "chưa rõ hạn",
      "dueWords": Fields.optional(Self.dueWords(line, today: today)),
      "dueClass": Self.dueTone(line, today: today),
      "assignee": Fields.optional(line.assignee), "state": messages.text(line.state.label),
      "stateClass": Self.tone(line.state), "next": next,
    ]
  }

  /// The one next action, in words.
  private var next: String {
    switch line.state {
    case .open: "Ghi tờ khai"
    case .waiting: "Chờ người dân bổ sung"
    case .registered: "In, trả kết quả"
    case .refused, .forwarded, .withdrawn, .done: ""
    }
  }

  /// Empty for what has ended or has no known last day.
  static func dueWords(_ line: DossierLine, today: PlainDate) -> String? {
    guard let due = line.dueOn, line.state == .open || line.state == .waiting else { return nil }
    return VietnameseFormat.daysLeft(due - today)
  }

  static func dueTone(_ line: DossierLine, today: PlainDate) -> String {
    guard let due = line.dueOn, line.state == .open || line.state == .waiting else {
      return "calm"
    }
    return due < today ? "bad" : due == today ? "watch" : "calm"
  }

  static func tone(_ state: DossierLine.State) -> String {
    switch state {
    case .open: "watch"
    case .waiting, .forwarded, .withdrawn: "calm"
    case .registered, .done: "good"
    case .refused: "bad"
    }
  }
}
