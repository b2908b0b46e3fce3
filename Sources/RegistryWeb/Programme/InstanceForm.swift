import ActionProgramme
import CivilDate
import RegistryServices

/// What somebody typed about an instance; shown again as it was when it cannot be taken.
struct InstanceForm {
  var seenVersion: Int
  var state: String
  var ownerID: String
  var due: String
  var steps: String
  var note: String
  var problems: [String] = []
  /// Who recorded it in between, as a sentence; nil when nobody did.
  var conflict: String?

  var isRefused: Bool { !problems.isEmpty || conflict != nil }

  init(_ form: FormBody) {
    seenVersion = Int(form["phienBan"]) ?? 0
    state = form["trangThai"]
    ownerID = form["nguoi"]
    due = form.line("han")
    steps = CleanText.paragraphs(form["buoc"])
    note = CleanText.paragraphs(form["ghiChu"])
  }

  /// The form as the instance stands.
  init(_ instance: ItemInstance) {
    seenVersion = instance.record.version
    state = instance.record.state.rawValue
    ownerID = instance.record.ownerID
    due = instance.record.due?.slashed ?? ""
    steps = Self.text(of: instance.record.steps)
    note = ""
  }

  /// Steps as lines; one that is done begins with `x `.
  static func text(of steps: [InstanceStep]) -> String {
    steps.map { "\($0.isDone ? "x " : "")\($0.text)" }.joined(separator: "\n")
  }

  /// Throws `WebFailure.refused` for a day that is none.
  func command(_ key: InstanceKey, owner: Account?) throws -> InstanceCommand {
    guard let state = InstanceState(rawValue: state) else { throw WebFailure.malformed }
    var record = InstanceRecord(state: state)
    record.ownerID = owner?.id ?? ""
    record.ownerName = owner?.fullName ?? ""
    record.due = try TypedDay.read(due)
    record.steps = steps.split(whereSeparator: \.isNewline).map { line in
      let isDone = line.hasPrefix("x ") || line.hasPrefix("X ")
      return InstanceStep(text: String(isDone ? line.dropFirst(2) : line), isDone: isDone)
    }
    return InstanceCommand(key: key, seenVersion: seenVersion, wanted: record, note: note)
  }
}
