internal import ActionProgramme
internal import CivilDate
internal import VitalStatistics

extension ProgrammeItem {
  var canonicalObject: CanonicalObject {
    var object = CanonicalObject()
    object.set("channels", channels)
    object.set("content", content)
    object.set("heading", isHeading ? 1 : 0)
    object.set("id", id)
    object.set("lead", lead ?? "")
    object.set("participants", participants)
    object.set("results", results)
    object.set("schedule", schedule.canonicalText)
    object.set("targets", targets.map(\.rawValue))
    object.set("time", time)
    return object
  }

  init(canonical value: CanonicalValue) throws(UnreadableAct) {
    guard let schedule = ItemSchedule(canonicalText: try value.requiredText("schedule")) else {
      throw UnreadableAct()
    }
    let lead = try value.requiredText("lead")
    self.init(
      id: try value.requiredText("id"), content: try value.requiredText("content"),
      isHeading: try value.requiredFlag("heading"), lead: lead.isEmpty ? nil : lead,
      participants: try value.requiredTexts("participants"),
      results: try value.requiredTexts("results"), time: try value.requiredText("time"),
      schedule: schedule,
      targets: try value.requiredTexts("targets").mapThrowing { text throws(UnreadableAct) in
        guard let key = IndicatorKey(rawValue: text) else { throw UnreadableAct() }
        return key
      },
      channels: try value.requiredTexts("channels"))
  }
}

extension ItemSchedule {
  /// `once 2026-04-30`, `ongoing 2026`, or the kind alone.
  fileprivate var canonicalText: String {
    switch self {
    case .once(let due): "\(kind) \(due.iso8601)"
    case .ongoing(let first): "\(kind) \(first)"
    case .yearly, .asDirected, .unstated: kind
    }
  }

  fileprivate init?(canonicalText: String) {
    let parts = canonicalText.split(separator: " ").map(String.init)
    switch (parts.first, parts.count) {
    case ("once", 2):
      guard let due = PlainDate(iso8601: parts[1]) else { return nil }
      self = .once(due: due)
    case ("ongoing", 2):
      guard let first = Int(parts[1]) else { return nil }
      self = .ongoing(from: first)
    case ("yearly", 1): self = .yearly
    case ("as_directed", 1): self = .asDirected
    case ("unstated", 1): self = .unstated
    default: return nil
    }
  }
}
