internal import CivilDate
internal import RegistryServices

/// A known event as a line of its year: fields between tabs, ids between spaces. Ids and dates hold
/// neither, so nothing needs quoting.
struct KnownEventLine {
  private(set) var text = ""

  mutating func add(_ field: String) {
    if !text.isEmpty { text += "\t" }
    text += field
  }

  mutating func add(_ date: PartialDate?) { add(date?.iso8601 ?? "") }
  mutating func add(_ date: PlainDate?) { add(date?.iso8601 ?? "") }
  mutating func add(_ flag: Bool) { add(flag ? "1" : "") }
  mutating func add(_ ids: [String]) { add(ids.joined(separator: " ")) }

  mutating func add(_ registration: KnownRegistration?) {
    add(registration?.entry ?? "")
    add(registration?.registeredOn)
    add(registration?.annulledOn)
  }
}
