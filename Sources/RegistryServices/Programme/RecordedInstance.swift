public import ActionProgramme
internal import CivilDate

/// An instance as somebody recorded it, whole, and what was said with it.
public struct RecordedInstance: Sendable, Equatable {
  public var programme: String
  public var key: InstanceKey
  public var record: InstanceRecord
  /// What was done or found, in the author's words; may be empty.
  public var note: String
  public var author: String

  public init(
    programme: String, key: InstanceKey, record: InstanceRecord, note: String, author: String
  ) {
    self.programme = programme
    self.key = key
    self.record = record
    self.note = note
    self.author = author
  }

  var canonicalText: String {
    var object = key.canonicalObject(in: programme)
    object.set("author", author)
    object.set("due", record.due?.iso8601 ?? "")
    object.set("note", note)
    object.set("ownerID", record.ownerID)
    object.set("ownerName", record.ownerName)
    object.set("state", record.state.rawValue)
    object.set(
      "steps",
      record.steps.map { step in
        var object = CanonicalObject()
        object.set("done", step.isDone ? 1 : 0)
        object.set("text", step.text)
        return object
      })
    object.set("version", record.version)
    return object.text
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(
      besides: [
        "author", "due", "item", "note", "ownerID", "ownerName", "programme", "state", "steps",
        "version", "year",
      ])
    (programme, key) = try InstanceKey.read(value)
    guard let state = InstanceState(rawValue: try value.requiredText("state")) else {
      throw UnreadableAct()
    }
    let due = try value.requiredText("due")
    guard due.isEmpty || PlainDate(iso8601: due) != nil else { throw UnreadableAct() }
    record = InstanceRecord(
      version: try value.requiredInteger("version"), state: state,
      ownerID: try value.requiredText("ownerID"), ownerName: try value.requiredText("ownerName"),
      due: PlainDate(iso8601: due),
      steps: try value.requiredList("steps").mapThrowing { step throws(UnreadableAct) in
        InstanceStep(
          text: try step.requiredText("text"), isDone: try step.requiredFlag("done"))
      })
    note = try value.requiredText("note")
    author = try value.requiredText("author")
  }
}
