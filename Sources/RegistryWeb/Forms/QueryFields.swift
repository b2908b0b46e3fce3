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

  /// Every value under a name, in their order.
  func all(_ name: String) -> [String] {
    fields.filter { $0.name == name && !$0.value.isEmpty }.map { CleanText.line($0.value) }
  }

  /// Whether the name stands in the address, even without a value.
  func holds(_ name: String) -> Bool { fields.contains { $0.name == name } }

  func number(_ name: String) -> Int? { self[name].flatMap { Int($0) } }

  /// A year that a register can have; nil for any other number.
  func year(_ name: String) -> Int? { Self.year(self[name]) }

  static func year(_ text: String?) -> Int? {
    text.flatMap { Int($0) }.flatMap { (1900...2200).contains($0) ? $0 : nil }
  }

  /// A page's number, from 1.
  var page: Int { max(1, min(number("trang") ?? 1, 1_000_000)) }

  /// A day as people write it (`22/11/2026`, `22112026`, `22-11-2026`) or as addresses have it.
  func day(_ name: String) throws -> PlainDate? {
    guard let text = self[name] else { return nil }
    if let date = PlainDate(iso8601: text) { return date }
    let read = CellDate(String(text.prefix(40)))
    guard let day = read.date?.date, read.problems.isEmpty else {
      throw WebFailure.refused(MessageCode("date.unreadable", [String(text.prefix(40))]))
    }
    return day
  }
}
