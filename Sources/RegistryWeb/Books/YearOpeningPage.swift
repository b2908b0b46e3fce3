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
    [
      "year": "\(year)",
      "requestKey": SecretText.random(),
      "rows": lines.map(row),
      "hasRows": !lines.isEmpty,
      "problem": Fields.optional(
        refused.map { _ in "Sửa những sổ dưới đây rồi mở lại." }
          ?? problem.map { messages.text($0) }),
      "problems": (refused?.all ?? []).map { book in
        [
          "href": "#mo-\(book.kind.rawValue)",
          "text": "\(messages.text(book.kind.label)): \(messages.text(book.refusal.message))",
          "code": book.refusal.message.key,
        ] as Fields
      },
    ]
  }

  private func row(_ line: Line) -> Fields {
    let opening = line.opening
    let refusal = refused?.all.first { $0.kind == opening.kind }
    return [
      "kind": opening.kind.rawValue,
      "name": messages.text(opening.kind.label),
      "isChosen": line.isChosen,
      "isRefused": refusal != nil,
      "refusal": Fields.optional(refusal.map { messages.text($0.refusal.message) }),
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
