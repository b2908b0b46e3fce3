import CivilRegistration
import Messages
import RegistryServices

/// All books of a year that are not open yet, to be opened together as they are proposed or as corrected.
struct YearOpeningPage {
  /// A book as the form shows it.
  struct Line {
    var opening: BookOpening
    var isChosen: Bool
  }

  let year: Int
  let lines: [Line]
  let refused: RefusedBook?
  let messages: MessageCatalogue

  var fields: Fields {
    [
      "year": "\(year)",
      "requestKey": SecretText.random(),
      "rows": lines.map(row),
      "hasRows": !lines.isEmpty,
      "problem": Fields.optional(
        refused.map { "\(messages.text($0.kind.label)): \(messages.text($0.refusal.message))" }),
      "problemCode": refused?.refusal.message.key ?? "",
    ]
  }

  private func row(_ line: Line) -> Fields {
    let opening = line.opening
    return [
      "kind": opening.kind.rawValue,
      "name": messages.text(opening.kind.label),
      "isChosen": line.isChosen,
      "isRefused": refused?.kind == opening.kind,
      "code": opening.code,
      "lastNumber": "\(max(0, opening.lastNumber))",
      "pages": "\(opening.pages)",
      "entriesPerPage": "\(opening.entriesPerPage)",
    ]
  }

  /// What the form says of the books that may be opened.
  static func lines(_ form: FormBody, _ kinds: [BookKind], year: Int) -> [Line] {
    kinds.map { kind in
      let field = { (name: String) in form.line("\(name).\(kind.rawValue)") }
      let opening = BookOpening(
        kind: kind, year: year, code: String(field("maSo").prefix(60)),
        lastNumber: Int(field("soCuoi")) ?? -1, pages: Int(field("soTrang")) ?? 0,
        entriesPerPage: Int(field("viecMoiTrang")) ?? 0)
      return Line(opening: opening, isChosen: field("mo") == "1")
    }
  }
}
