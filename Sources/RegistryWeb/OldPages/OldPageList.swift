import CivilRegistration
import Messages
import RegistryServices

/// The pages of a volume that are being typed, and the next one.
struct OldPageList {
  let book: OldBook
  let pages: [OldPage]
  let messages: MessageCatalogue
  let problem: OldPageRefusal?

  var title: String { "Chép sổ: \(messages.text(book.kind.label)) \(book.year)" }

  var fields: Fields {
    [
      "heading": title, "office": book.office, "volume": book.volume,
      "action": "/so-cu/quyen/\(QueryText.escaped(book.id))/trang",
      "canType": !OldPageColumns.columns(of: book.kind).isEmpty,
      "nextPage": pages.compactMap { Int($0.page) }.filter { $0 < 100_000 }.max().map {
        "\($0 + 1)"
      } ?? "1",
      "rowCount": "\(pages.last?.rowCount ?? 10)",
      "problem": Fields.optional(problem.map { messages.text($0.message) }),
      "isEmpty": pages.isEmpty,
      "pages": pages.map { page in
        [
          "href": "/so-cu/trang/\(QueryText.escaped(page.id))", "page": page.page,
          "rows": "\(page.rowCount)", "state": messages.text(page.state.label),
          "stateClass": page.state == .accepted ? "good" : "watch",
          "typists": page.typings.map(\.name).joined(separator: ", "),
        ] as Fields
      },
    ]
  }
}
