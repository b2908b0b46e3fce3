internal import CivilDate
internal import Crypto
internal import RegistryServices
internal import SQLToolkit
internal import VitalStatistics

/// The first registrations of the books as the published tables count them, each with its key.
struct PublishedEvents {
  let connection: any SQLConnection
  let asOf: PlainDate

  /// A key is made of the register's secret and the entry's id: the same in every vintage, and nobody
  /// without the secret can know it.
  func load() throws -> [PublishedEvent] {
    try named(QualityEntry.load(connection, asOf: asOf)).map(\.event)
  }

  /// Makes the key of an id.
  func key() throws -> (String) -> Int {
    let secret = try RegisterOpened.read(connection).rowKeySecret
    let key = SymmetricKey(data: Array("publication|\(secret)".utf8))
    return { Self.key(of: $0, key) }
  }

  /// The same with the entry that each stands for.
  func named(_ entries: [QualityEntry]) throws -> [(id: String, event: PublishedEvent)] {
    let key = try key()
    let entries = entries.filter { entry in
      entry.isFirst && isMade(entry.issuedOn)
    }
    var events = entries.compactMap { entry -> (id: String, event: PublishedEvent)? in
      guard let book = EntryCell.Book(rawValue: entry.kind) else { return nil }
      let age = book == .birth ? entry.motherAge : entry.ageAtEvent
      let event = PublishedEvent(
        book: book, occurredOn: entry.eventOn, sex: Sex(rawValue: entry.sex) ?? .unknown,
        age: age, key: key(entry.id))
      return (entry.id, event)
    }
    let void = try RevokedEntries(connection: connection).void(on: asOf)
    try connection.forEachRow(
      "SELECT id, event_on, issued_on, type FROM paper WHERE kind = 'marriage'"
    ) { row in
      guard EntryCountTable.registration(row.text(3)) == .first, !void.contains(row.text(0)),
        isMade(PartialDate(iso8601: row.text(2)))
      else { return }
      let event = PublishedEvent(
        book: .marriage, occurredOn: PartialDate(iso8601: row.text(1)), sex: .unknown,
        key: key(row.text(0)))
      events.append((row.text(0), event))
    }
    return events
  }

  private func isMade(_ day: PartialDate?) -> Bool { day.map { $0.earliest <= asOf } ?? false }

  private static func key(of id: String, _ secret: SymmetricKey) -> Int {
    let code = HMAC<SHA256>.authenticationCode(for: Array(id.utf8), using: secret)
    // The first eight bytes: the remainder of so many is as good as even.
    let number = Array(code).prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Int(number % UInt64(NoiseTable.house.modulus))
  }
}
