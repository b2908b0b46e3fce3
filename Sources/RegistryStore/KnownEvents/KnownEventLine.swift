internal import CivilDate
internal import RegistryServices

/// A known event as a line of its year: fields between tabs, ids between spaces. Ids and dates hold
/// neither, so nothing needs quoting.
struct KnownEventLine {
  private(set) var fields: [Substring] = []

  init() {}

  init(_ line: Substring) {
    fields = line.split(separator: "\t", omittingEmptySubsequences: false)
  }

  var text: String { fields.joined(separator: "\t") }

  mutating func add(_ text: String) { fields.append(text[...]) }
  mutating func add(_ date: PartialDate?) { add(date?.iso8601 ?? "") }
  mutating func add(_ date: PlainDate?) { add(date?.iso8601 ?? "") }
  mutating func add(_ flag: Bool) { add(flag ? "1" : "") }
  mutating func add(_ ids: [String]) { add(ids.joined(separator: " ")) }

  mutating func add(_ registration: KnownRegistration?) {
    add(registration?.entry ?? "")
    add(registration?.registeredOn)
    add(registration?.annulledOn)
  }

  func text(_ place: Int) -> String { place < fields.count ? String(fields[place]) : "" }

  func partialDate(_ place: Int) -> PartialDate? {
    place < fields.count ? PartialDate(iso8601: fields[place]) : nil
  }

  func plainDate(_ place: Int) -> PlainDate? {
    place < fields.count ? PlainDate(iso8601: fields[place]) : nil
  }

  func flag(_ place: Int) -> Bool { place < fields.count && fields[place] == "1" }

  func ids(_ place: Int) -> [String] {
    place < fields.count ? fields[place].split(separator: " ").map(String.init) : []
  }

  /// Three fields from `place` on.
  func registration(_ place: Int) -> KnownRegistration? {
    guard place < fields.count, !fields[place].isEmpty else { return nil }
    return KnownRegistration(
      entry: text(place), registeredOn: partialDate(place + 1), annulledOn: plainDate(place + 2))
  }
}
