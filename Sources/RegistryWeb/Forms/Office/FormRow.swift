import CivilDate
import CivilRegistration
import Messages
import RegistryServices

/// One field of a form: its label, what is wrong with it, and the means of writing it.
struct FormRow {
  let field: FormField
  let value: String
  let problems: [FormProblem]
  /// Whether it has to be filled in, always or in this case.
  let isNeeded: Bool
  /// What the entry says now, where the form changes it; nil elsewhere.
  let present: String?
  /// Whether typing begins here.
  let isFirst: Bool
  /// Whether the number of a person belongs here, from whom other fields are filled in.
  let takesNumber: Bool
  /// The field that takes the code of the place written here; nil when there is none.
  let codeField: String?
  let messages: MessageCatalogue

  var fields: Fields {
    let isWrong = problems.contains { $0.severity == .block }
    return [
      "id": "f-\(field.name)", "name": "f:\(field.name)",
      "label": FieldLabel.text(field.name, messages),
      "present": Fields.optional(present.map(words)),
      "isFirst": isFirst,
      "value": value, "isRequired": isNeeded,
      "isLine": isLine, "isLong": field.kind == .longText, "isFlag": field.kind == .flag,
      "isChecked": value == "1",
      "isChoice": !options.isEmpty, "options": options,
      "isDate": field.kind == .date || field.kind == .day,
      "dateKind": field.kind == .day ? "day" : "date",
      "isPlace": field.kind == .place, "codeField": Fields.optional(codeField.map { "f-\($0)" }),
      "takesNumber": takesNumber,
      "echo": echo, "isName": field.kind == .name, "isNarrow": isNarrow,
      "numeric": isNumeric,
      "isWrong": isWrong,
      "problems": problems.map { problem in
        [
          "text": messages.text(problem), "code": problem.code.rawValue,
          "isWarning": problem.severity == .warn,
        ] as Fields
      },
      "hasProblems": !problems.isEmpty,
    ]
  }

  /// A code of the format in its words.
  private func words(_ text: String) -> String {
    guard case .choice(let codes) = field.kind, codes.contains(text) else { return text }
    return messages.text(field.label(ofChoice: text))
  }

  private var isLine: Bool {
    switch field.kind {
    case .text, .name, .place, .day, .date, .time, .count, .identifier: true
    case .longText, .choice, .flag: false
    }
  }

  private var isNarrow: Bool {
    switch field.kind {
    case .day, .date, .time, .count, .identifier, .choice, .flag: true
    case .text, .longText, .name, .place: false
    }
  }

  private var isNumeric: Bool { field.kind == .identifier || field.kind == .count }

  /// The day as it is understood, with its day of the week.
  private var echo: String {
    guard field.kind == .date || field.kind == .day else { return "" }
    guard let date = CellDate(value).date else { return "" }
    if let day = date.date { return day.withWeekday }
    if field.kind == .day { return "Cần đủ ngày, tháng, năm" }
    return "\(date.slashed.contains("/") ? "Tháng" : "Năm") \(date.slashed), không rõ ngày"
  }

  private var options: [Fields] {
    guard case .choice(let words) = field.kind else { return [] }
    var options: [Fields] = []
    if !field.isRequired || value.isEmpty {
      options.append(["value": "", "label": "–", "isChosen": value.isEmpty])
    }
    return options
      + words.map { word in
        [
          "value": word, "label": messages.text(field.label(ofChoice: word)),
          "isChosen": value == word,
        ]
      }
  }
}
