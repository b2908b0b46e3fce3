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
  let problem: MessageCode?
  let messages: MessageCatalogue

  var fields: Fields {
    let refusal = refused?.refusal.message ?? problem
    let prefix = refused.map { "\(messages.text($0.kind.label)): " } ?? ""
    return [
      "year": "\(year)",
      "requestKey": SecretText.random(),
      "rows": lines.map(row),
      "hasRows": !lines.isEmpty,
      "problem": Fields.optional(refusal.map { "\(prefix)\(messages.text($0))" }),
      "problemCode": refusal?.key ?? "",
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
      "volume": opening.volume.map { "\($0)" } ?? "",
      "page": opening.page.map { "\($0)" } ?? "",
      "lastNumber": "\(max(0, opening.lastNumber))",
      "pages": "\(opening.pages)",
      "entriesPerPage": "\(opening.entriesPerPage)",
    ]
  }

  /// What the form says of the books that may be opened.
  static func lines(_ form: FormBody, _ kinds: [BookKind], year: Int) -> [Line] {
    kinds.map { kind in
      let field = { (name: String) in form.line("\(name).\(kind.rawValue)") }
      let opening = BookOpening(kind, year: year, typed: field)
      return Line(opening: opening, isChosen: field("mo") == "1")
    }
  }
}
