import CivilDate
import CivilRegistration
import Messages
import RegistryServices

/// A dossier as a line of a queue.
struct DossierRow {
  let line: DossierLine
  let today: PlainDate
  let messages: MessageCatalogue
  /// For whom the row is: who may not write the books is offered no form.
  let role: Role
  /// Nil where it is not known, or the day is past.
  let workingDaysLeft: Int?

  var fields: Fields {
    [
      "id": line.id, "actName": line.act.rawValue,
      "isForm": isForm, "isLink": !isForm && !next.isEmpty,
      "href": "/ho-so/\(QueryText.escaped(line.id))",
      "name": line.subject.isEmpty ? line.applicant : line.subject, "code": line.code,
      "act": messages.text(line.act.label), "applicant": line.applicant,
      "receivedOn": VietnameseFormat.date(line.receivedOn),
      "dueOn": line.dueOn.map { VietnameseFormat.date($0) } ?? "chưa rõ hạn",
      "dueWords": Fields.optional(Self.dueWords(line, today: today, workingDaysLeft)),
      "dueClass": Self.dueTone(line, today: today),
      "assignee": Fields.optional(line.assignee), "state": messages.text(line.state.label),
      "stateClass": Self.tone(line.state), "next": next,
    ]
  }

  private var isForm: Bool { line.state == .open && role.writesRegister }

  /// The one next action, in words.
  private var next: String {
    switch line.state {
    case .open: role.writesRegister ? "Ghi tờ khai" : "Mở hồ sơ"
    case .waiting: "Ghi giấy tờ bổ sung"
    case .registered: "In, trả kết quả"
    case .refused, .forwarded, .withdrawn, .done: ""
    }
  }

  /// Empty for what has ended or has no known last day.
  static func dueWords(
    _ line: DossierLine, today: PlainDate, _ workingDaysLeft: Int?
  ) -> String? {
    guard let due = line.dueOn, line.state == .open || line.state == .waiting else { return nil }
    guard let left = workingDaysLeft, left > 0, due > today else {
      return VietnameseFormat.daysLeft(due - today)
    }
    return VietnameseFormat.workingDaysLeft(left)
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
