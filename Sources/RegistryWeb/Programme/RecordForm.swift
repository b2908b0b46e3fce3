import ActionProgramme
import CivilDate
import Messages
import RegistryServices

/// The form of one line of a book: what was typed, shown again when it cannot be taken.
struct RecordForm {
  let kind: RecordKind
  let id: String
  var seenVersion = 0
  /// By the fields' names, as typed.
  var typed: [String: String] = [:]
  var isStruckOut = false
  /// The page to go back to afterwards; `/` for the book.
  var back = "/"
  var problems: [RecordProblem] = []
  var conflict: String?
  /// The line as it stands, when somebody changed it in between.
  var standing: RecordLine?

  /// An empty form. One opened from another page keeps that page's address as its context: a case's
  /// address holds an id, never a name.
  init(kind: RecordKind, from path: String, _ messages: MessageCatalogue) {
    self.kind = kind
    id = ""
    guard kind == .difficulty else { return }
    typed["difficultyState"] = Difficulty.State.open.rawValue
    guard path != "/" else { return }
    back = path
    typed["context"] = path.split(separator: "?").first.map(String.init) ?? path
    typed["subject"] = messages.text("difficultySubject.\(Self.subject(of: path))")
  }

  init(_ line: RecordLine) {
    kind = line.kind
    id = line.id
    seenVersion = line.version
    isStruckOut = line.isStruckOut
    for field in line.kind.form.fields {
      typed[field.name] = Self.shown(line.values[field.name], field.form)
    }
  }

  init(kind: RecordKind, id: String, _ body: FormBody) {
    self.kind = kind
    self.id = id
    seenVersion = Int(body["phienBan"]) ?? 0
    back = ReturnPath.checked(body["ve"])
    for field in kind.form.fields {
      let text = body["o:\(field.name)"]
      switch field.form {
      case .text: typed[field.name] = CleanText.paragraphs(text)
      default: typed[field.name] = CleanText.line(text)
      }
    }
  }

  /// What kind of page a difficulty was noted on, without whom it is about.
  private static func subject(of path: String) -> String {
    let known: [(String, String)] = [
      ("/ca/", "case"), ("/nguoi/", "person"), ("/con-thieu", "workList"),
      ("/chi-tieu/", "target"), ("/doi-chieu", "matches"), ("/nhap-du-lieu", "import"),
      ("/dong-can-sua", "rows"), ("/tong-quan", "cockpit"), ("/ke-hoach", "plan"),
    ]
    return known.first { path.hasPrefix($0.0) }?.1 ?? "other"
  }

  /// Days as people write them; the rest as it is kept.
  static func shown(_ text: String, _ form: RecordField.Form) -> String {
    guard case .day = form, let day = PlainDate(iso8601: text) else { return text }
    return day.slashed
  }

  /// The line as it is wanted: days read as people type them, numbers without their dots. What cannot
  /// be read stays as typed, and is refused with its field.
  func command(isStruckOut: Bool) -> RecordCommand {
    var texts: [String: String] = [:]
    for field in kind.form.fields {
      let text = typed[field.name] ?? ""
      switch field.form {
      case .day:
        // What is no day is told by the field's own problem.
        do { texts[field.name] = try TypedDay.read(text)?.iso8601 ?? "" } catch {
          texts[field.name] = text
        }
      case .number, .money:
        texts[field.name] = text.filter { $0 != "." && $0 != " " && $0 != "\u{A0}" }
      case .line, .text, .choice: texts[field.name] = text
      }
    }
    return RecordCommand(
      kind: kind, id: id, seenVersion: seenVersion, isStruckOut: isStruckOut, typed: texts)
  }

  private var isShipped: Bool { id.hasPrefix(ShippedRecords.idPrefix) }

  func title(_ messages: MessageCatalogue) -> String {
    let name = messages.text(kind.label)
    return id.isEmpty ? "Thêm: \(name)" : "Sửa: \(name)"
  }

  func fields(_ messages: MessageCatalogue) -> Fields {
    [
      "heading": title(messages),
      "bookHref": RecordController.path(kind),
      "bookLabel": messages.text(kind.bookLabel),
      "action": "\(RecordController.path(kind))/\(id.isEmpty ? RecordController.newID : id)",
      "requestKey": SecretText.random(),
      "seenVersion": "\(standing?.version ?? seenVersion)",
      "back": back,
      "isNew": id.isEmpty || isShipped, "isStruckOut": isStruckOut, "isShipped": isShipped,
      "lawHref": Fields.optional(
        kind == .legalDocument && !id.isEmpty
          ? LawRegisterController.path(typed["number"] ?? "") : nil),
      "hint": Fields.optional(
        messages.holds("recordHint.\(kind.rawValue)")
          ? messages.text("recordHint.\(kind.rawValue)") : nil),
      "rows": kind.form.fields.map { row($0, messages) },
      "problems": problems.map { problem in
        [
          "field": "o-\(problem.field)",
          "text": messages.text(problem.message(label: label(problem.field, messages))),
        ] as Fields
      },
      "hasProblems": !problems.isEmpty,
      "conflict": Fields.optional(conflict),
      "standing": (standing.map(standingRows) ?? []).map { pair in
        ["label": label(pair.0, messages), "text": pair.1] as Fields
      },
    ]
  }

  private func standingRows(_ line: RecordLine) -> [(String, String)] {
    kind.form.fields.compactMap { field in
      let text = Self.shown(line.values[field.name], field.form)
      return text == (typed[field.name] ?? "") ? nil : (field.name, text.isEmpty ? "(trống)" : text)
    }
  }

  private func label(_ name: String, _ messages: MessageCatalogue) -> String {
    messages.text("recordField.\(name)")
  }

  private func row(_ field: RecordField, _ messages: MessageCatalogue) -> Fields {
    let value = typed[field.name] ?? ""
    let problem = problems.first { $0.field == field.name }
    var choices: [String] = []
    if case .choice(let words) = field.form { choices = words }
    var isLong = false
    if case .text = field.form { isLong = true }
    var isNumber = false
    var isDay = false
    switch field.form {
    case .number, .money: isNumber = true
    case .day: isDay = true
    default: break
    }
    return [
      "id": "o-\(field.name)", "name": "o:\(field.name)",
      "label": label(field.name, messages), "value": value, "isRequired": field.isRequired,
      "isLong": isLong, "isChoice": !choices.isEmpty, "isLine": !isLong && choices.isEmpty,
      "isNumber": isNumber, "isDay": isDay,
      "choices": choices.map { word in
        [
          "value": word, "label": messages.text("recordChoice.\(field.name).\(word)"),
          "isChosen": word == value,
        ] as Fields
      },
      "problem": Fields.optional(
        problem.map { messages.text($0.message(label: label(field.name, messages))) }),
    ]
  }
}
