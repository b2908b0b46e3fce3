import CivilDate
import RegistryServices

/// A day as people type it: `5/3/2026`, `05032026`, `2026-03-05`.
enum TypedDay {
  /// Nil for nothing typed. Throws `WebFailure.refused` for what is no day.
  static func read(_ text: String) throws -> PlainDate? {
    if text.isEmpty { return nil }
    if let date = PlainDate(iso8601: text) { return date }
    let read = CellDate(String(text.prefix(40)))
    guard let day = read.date?.date, read.problems.isEmpty else {
      throw WebFailure.refused(MessageCode("date.unreadable", [String(text.prefix(40))]))
    }
    return day
  }
}
