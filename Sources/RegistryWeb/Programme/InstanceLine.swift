import ActionProgramme
import CivilDate
import Messages
import RegistryServices

/// An instance as tables and boards show it.
struct InstanceLine {
  let instance: ItemInstance
  let programme: Programme
  let asOf: PlainDate
  let messages: MessageCatalogue

  var standing: InstanceStanding { instance.standing(on: asOf) }

  var fields: Fields {
    [
      "item": instance.key.item,
      "year": instance.key.year.map { "\($0)" } ?? "chưa định năm",
      "href": Self.path(instance.key),
      "content": instance.item.content,
      "state": messages.text(standing.label),
      "stateClass": stateClass,
      "due": due,
      "daysLeft": Fields.optional(daysLeft),
      "owner": instance.record.ownerName.isEmpty
        ? "chưa giao" : instance.record.ownerName,
      "isUnowned": instance.record.ownerName.isEmpty,
      "lead": lead,
      "proofs": proofs,
      "steps": Fields.optional(steps),
    ]
  }

  static func path(_ key: InstanceKey) -> String {
    "/ke-hoach/viec/\(QueryText.escaped(key.item))/\(key.yearText)"
  }

  /// The due day with where it comes from; never one that nobody set.
  var due: String {
    guard let due = instance.due else { return messages.text("dueDate.none") }
    let day = VietnameseFormat.date(due.day)
    return messages.text("dueDate.\(due.basis.rawValue)", day)
  }

  var daysLeft: String? {
    guard standing.isOpen else { return nil }
    return instance.daysLeft(on: asOf).map { VietnameseFormat.daysLeft($0) }
  }

  var stateClass: String {
    switch standing {
    case .done: "good"
    case .nothingArose: "calm"
    case .overdue: "bad"
    case .underWay: "watch"
    case .notStarted: (instance.daysLeft(on: asOf) ?? .max) <= 30 ? "watch" : "calm"
    }
  }

  var lead: String {
    guard let code = instance.item.lead else { return messages.text("programme.noLead") }
    return programme.findAgency(code)?.name ?? code
  }

  /// `2/3 kết quả có minh chứng`.
  private var proofs: String {
    if let figures = instance.figures {
      return messages.text(
        "programme.figuresMet", VietnameseFormat.number(figures.met),
        VietnameseFormat.number(figures.total))
    }
    let expected = max(1, instance.item.results.count)
    let proven = expected - instance.lackingResults.count
    return messages.text(
      "programme.proven", VietnameseFormat.number(proven), VietnameseFormat.number(expected))
  }

  private var steps: String? {
    let steps = instance.record.steps
    guard !steps.isEmpty else { return nil }
    return "\(steps.count(where: \.isDone))/\(steps.count) bước"
  }
}
