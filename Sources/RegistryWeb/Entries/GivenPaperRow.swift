import CivilDate
import RegistryServices

/// A line of the log of papers.
struct GivenPaperRow {
  let line: GivenPaperLine

  var fields: Fields {
    [
      "id": line.id,
      "href": "/giay-da-cap/\(QueryText.escaped(line.id))",
      "printHref": "/giay-da-cap/\(QueryText.escaped(line.id))/ban-in",
      "title": line.title.isEmpty ? "(giấy chưa rõ tên)" : line.title,
      "number": Fields.optional(line.number), "copies": "\(line.copies)",
      "subject": Fields.optional(line.subject),
      "receiver": Fields.optional(line.receiver),
      "givenOn": PlainDate(iso8601: line.givenOn)?.slashed ?? "", "givenBy": line.givenBy,
      "entryHref": Fields.optional(
        line.entryID.isEmpty ? nil : "/muc/\(QueryText.escaped(line.entryID))"),
    ]
  }
}
