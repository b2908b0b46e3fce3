import CivilRegistration
import Messages
import RegistryServices

/// The registers with their years: the way to entries that came in files, for which no volume was opened here.
struct BookYearsTable {
  let years: [BookYear]
  let messages: MessageCatalogue

  /// Years that stand beside the name; older ones are folded away.
  private static let shown = 8

  var fields: [Fields] {
    BookListPage.kept.compactMap { kind in
      let own = years.filter { $0.kind == kind }
      guard !own.isEmpty else { return nil }
      let older = own.dropFirst(Self.shown)
      return [
        "name": messages.text(kind.label),
        "total": VietnameseFormat.number(own.reduce(0) { $0 + $1.entries }),
        "years": own.prefix(Self.shown).map(link),
        "older": older.map(link),
        "hasOlder": !older.isEmpty,
        "olderText": older.last.flatMap { first in
          older.first.map { "\(first.year)–\($0.year)" }
        } ?? "",
      ]
    }
  }

  private func link(_ year: BookYear) -> Fields {
    [
      "href": "/so/\(year.kind.rawValue)/\(year.year)", "year": "\(year.year)",
      "entries": VietnameseFormat.number(year.entries),
    ]
  }
}
