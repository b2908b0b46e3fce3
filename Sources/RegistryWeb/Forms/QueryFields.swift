import CivilDate
import Hummingbird
import RegistryServices

/// The values after `?` in an address.
struct QueryFields {
  private let fields: [(name: String, value: String)]

  init(_ request: Request) throws {
    fields = try FormBody.fields(of: Array((request.uri.query ?? "").utf8))
  }

  subscript(name: String) -> String? {
    fields.first { $0.name == name && !$0.value.isEmpty }.map { CleanText.line($0.value) }
  }

  /// Whether the name stands in the address, even without a value.
  func holds(_ name: String) -> Bool { fields.contains { $0.name == name } }

  func number(_ name: String) -> Int? { self[name].flatMap { Int($0) } }

  /// A page's number, from 1.
  var page: Int { max(1, min(number("trang") ?? 1, 1_000_000)) }

  /// The day of the figures: `2026-11-22` as date fields send it, or `22/11/2026`.
  func day(_ name: String) throws -> PlainDate? {
    guard let text = self[name] else { return nil }
    if let date = PlainDate(iso8601: text) { return date }
    let parts = text.split(separator: "/").compactMap { Int($0) }
    guard parts.count == 3, let date = PlainDate(year: parts[2], month: parts[1], day: parts[0])
    else { throw WebFailure.refused(.init("date.unreadable", [String(text.prefix(40))])) }
    return date
  }
}
