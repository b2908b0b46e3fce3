internal import ActionProgramme
internal import CivilDate
internal import RegistryServices
internal import SQLToolkit

/// Keeps the tables of the plan in step with its acts.
enum ProgrammeProjection {
  static func apply(
    _ act: ProgrammeAct, _ header: ActHeader, _ connection: any SQLConnection
  ) throws {
    switch act {
    case .adopted(let adopted):
      try connection.insert(
        insertProgramme,
        [
          .text(header.commune), .text(adopted.programme.id), .integer(header.sequence),
          .text(adopted.programme.canonicalText),
        ])
      try note(
        Change(.adopted, programme: adopted.programme.id, text: "", author: adopted.author), header,
        connection)
    case .instanceRecorded(let recorded): try record(recorded, header, connection)
    case .evidenceAdded(let added): try add(added, header, connection)
    case .evidenceWithdrawn(let withdrawn):
      try connection.run(
        "UPDATE programme_evidence SET is_withdrawn = 1 WHERE id = \(withdrawn.evidenceID)")
      var change = Change(
        .evidenceWithdrawn, programme: withdrawn.programme, text: withdrawn.reason,
        author: withdrawn.author)
      change.key = withdrawn.key
      try note(change, header, connection)
    case .recordKept(let kept): try keep(kept, header, connection)
    case .documentKept(let kept): try keep(kept, header, connection)
    }
  }

  private static func record(
    _ recorded: RecordedInstance, _ header: ActHeader, _ connection: any SQLConnection
  ) throws {
    let record = recorded.record
    try connection.insert(
      insertInstance,
      [
        .text(header.commune), .text(recorded.programme), .text(recorded.key.item),
        .integer(recorded.key.year ?? 0), .integer(record.version), .text(record.state.rawValue),
        .text(record.ownerID), .text(record.ownerName), .text(record.due?.iso8601 ?? ""),
        .text(InstanceStep.text(of: record.steps)), .text(recorded.author),
        .text(header.recordedAt.iso8601),
      ])
    var change = Change(
      .recorded, programme: recorded.programme, text: recorded.note, author: recorded.author)
    change.key = recorded.key
    change.state = record.state.rawValue
    try note(change, header, connection)
  }

  private static func add(
    _ added: AddedEvidence, _ header: ActHeader, _ connection: any SQLConnection
  ) throws {
    try connection.insert(
      insertEvidence,
      [
        .text(header.id), .text(header.commune), .text(added.programme), .text(added.key.item),
        .integer(added.key.year ?? 0), .integer(added.result), .text(added.kind.rawValue),
        .text(added.title), .text(added.reference), .text(added.digest),
        .integer(added.byteCount), .text(added.author), .text(header.recordedAt.iso8601),
        .integer(0),
      ])
    var change = Change(
      .evidenceAdded, programme: added.programme, text: added.title, author: added.author)
    change.key = added.key
    change.recordID = header.id
    try note(change, header, connection)
  }

  private static func keep(
    _ kept: KeptRecord, _ header: ActHeader, _ connection: any SQLConnection
  ) throws {
    try connection.insert(
      insertRecord,
      [
        .text(kept.id), .text(header.commune), .text(kept.kind.rawValue), .integer(kept.version),
        .integer(kept.isStruckOut ? 1 : 0), .text(kept.values.canonicalText), .text(kept.author),
        .text(header.recordedAt.iso8601),
      ])
    let title = kept.kind.form.fields.first.map { kept.values[$0.name] } ?? ""
    var change = Change(
      kept.isStruckOut ? .recordStruckOut : .recordKept, programme: "",
      text: String(title.prefix(200)), author: kept.author)
    change.recordKind = kept.kind.rawValue
    change.recordID = kept.id
    try note(change, header, connection)
  }

  private static func keep(
    _ kept: KeptDocument, _ header: ActHeader, _ connection: any SQLConnection
  ) throws {
    try connection.insert(
      insertDocument,
      [
        .text(kept.id), .integer(kept.version), .text(header.commune),
        .text(kept.document.kind.rawValue), .integer(kept.document.year),
        .integer(kept.isFinal ? 1 : 0), .text(kept.document.canonicalText), .text(kept.author),
        .text(header.recordedAt.iso8601),
      ])
    var change = Change(
      kept.isFinal ? .documentIssued : .documentKept, programme: "",
      text: String(kept.document.subject.prefix(200)), author: kept.author)
    change.recordID = kept.id
    try note(change, header, connection)
  }

  /// A line of what was done.
  private struct Change {
    var what: ProgrammeChange.What
    var programme: String
    var key: InstanceKey?
    var recordKind = ""
    var recordID = ""
    var state = ""
    var text: String
    var author: String

    init(_ what: ProgrammeChange.What, programme: String, text: String, author: String) {
      self.what = what
      self.programme = programme
      self.text = text
      self.author = author
    }
  }

  private static func note(
    _ change: Change, _ header: ActHeader, _ connection: any SQLConnection
  ) throws {
    try connection.insert(
      insertChange,
      [
        .integer(header.sequence), .text(header.commune), .text(change.what.rawValue),
        .text(change.programme), .text(change.key?.item ?? ""), .integer(change.key?.year ?? 0),
        .text(change.recordKind), .text(change.recordID), .text(change.state), .text(change.text),
        .text(change.author), .text(header.recordedAt.iso8601),
      ])
  }

  private static let insertProgramme = SQLInsert(
    "programme", ["commune", "id", "seq", "body"], orReplaceBy: ["commune", "id"])
  private static let insertInstance = SQLInsert(
    "programme_instance",
    [
      "commune", "programme", "item", "year", "version", "state", "owner_id", "owner_name", "due",
      "steps", "author", "recorded_at",
    ],
    orReplaceBy: ["commune", "programme", "item", "year"])
  private static let insertEvidence = SQLInsert(
    "programme_evidence",
    [
      "id", "commune", "programme", "item", "year", "result", "kind", "title", "reference",
      "digest", "byte_count", "author", "recorded_at", "is_withdrawn",
    ])
  private static let insertRecord = SQLInsert(
    "programme_record",
    [
      "id", "commune", "kind", "version", "is_struck_out", "body", "author", "recorded_at",
    ],
    orReplaceBy: ["id"])
  private static let insertDocument = SQLInsert(
    "programme_document",
    [
      "id", "version", "commune", "kind", "year", "is_final", "body", "author", "recorded_at",
    ])
  private static let insertChange = SQLInsert(
    "programme_change",
    [
      "seq", "commune", "what", "programme", "item", "year", "record_kind", "record_id", "state",
      "text", "author", "recorded_at",
    ])
}
