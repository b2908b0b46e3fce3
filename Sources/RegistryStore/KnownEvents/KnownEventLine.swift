internal import CivilDate
internal import RegistryServices

/// Known events as lines of their year: fields between tabs, ids between spaces. Ids and dates hold
/// neither, so nothing needs quoting.
struct KnownEventLine {
  /// Of a commune a year is some hundred kilobytes, written field by field: bytes cost less than texts.
  private var bytes: [UInt8] = []
  private var isAtStart = true

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds an event as a line of its own.
  mutating func add(_ event: some KeptByYear) {
    isAtStart = true
    event.write(to: &self)
    bytes.append(UInt8(ascii: "\n"))
  }

  mutating func add(_ field: String) {
    separate()
    bytes += field.utf8
  }

  mutating func add(_ date: PartialDate?) { add(date?.iso8601 ?? "") }
  mutating func add(_ date: PlainDate?) { add(date?.iso8601 ?? "") }
  mutating func add(_ flag: Bool) { add(flag ? "1" : "") }

  mutating func add(_ ids: [String]) {
    separate()
    for (place, id) in ids.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: " ")) }
      bytes += id.utf8
    }
  }

  mutating func add(_ registration: KnownRegistration?) {
    add(registration?.entry ?? "")
    add(registration?.registeredOn)
    add(registration?.annulledOn)
  }

  private mutating func separate() {
    if !isAtStart { bytes.append(UInt8(ascii: "\t")) }
    isAtStart = false
  }
}
