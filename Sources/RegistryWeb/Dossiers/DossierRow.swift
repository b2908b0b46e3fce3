import CivilDate
import CivilRegistration
import Messages
import RegistryServices

/// A dossier as a line of a queue.
struct DossierRow {
  let line: DossierLine
  let today: PlainDate
  let time: ClockTime
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
      "dueOn": line.dueOn.map { DueWords.short(DueMoment(on: $0, at: line.dueAt)) }
        ?? (line.state == .waiting ? "tạm dừng" : "chưa rõ hạn"),
      "dueWords": Fields.optional(Self.dueWords(line, today, time, workingDaysLeft)),
      "dueClass": Self.dueTone(line, today, time),
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
    _ line: DossierLine, _ today: PlainDate, _ time: ClockTime, _ workingDaysLeft: Int?
  ) -> String? {
    guard let due = line.due else { return nil }
    guard let left = workingDaysLeft, left > 0, due.on > today else {
      return DueWords.left(due, today, time)
    }
    return VietnameseFormat.workingDaysLeft(left)
  }

  static func dueTone(_ line: DossierLine, _ today: PlainDate, _ time: ClockTime) -> String {
    guard let due = line.due else { return "calm" }
    return due.isPast(on: today, at: time) ? "bad" : due.on == today ? "watch" : "calm"
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
