internal import CivilDate
internal import RegistryServices
internal import SQLToolkit
internal import VitalStatistics

/// The counters of the known events as they are kept; written by the settlement that derives the events.
struct KnownCountTable {
  let connection: any SQLConnection

  /// Puts counters in the place of those that are kept: an event that changed takes one from its counter and
  /// adds one to another, and counters that did not change are not written.
  func replace(with counts: KnownCounts, commune: String) throws {
    let kept = try load()
    for (cell, number) in counts.events where kept.events[cell] != number {
      try connection.insert(Self.insertEvents, Self.values(cell, number, commune: commune))
    }
    for cell in kept.events.keys where counts.events[cell] == nil { try delete(cell) }
    for (person, number) in counts.registered where kept.registered[person] != number {
      try connection.insert(
        Self.insertPeople, Self.days(person).map(SQLValue.text) + [.integer(number)])
    }
    for person in kept.registered.keys where counts.registered[person] == nil {
      let days = Self.days(person)
      try connection.run(
        """
        DELETE FROM known_person_count WHERE registered_on = \(days[0])
          AND annulled_on = \(days[1]) AND died_on = \(days[2])
        """)
    }
    let (old, new) = (kept.residents.changes, counts.residents.changes)
    for (change, number) in new where old[change] != number {
      try connection.insert(
        Self.insertResidents,
        [
          .integer(change.standing.rawValue), .text(change.from?.iso8601 ?? ""), .integer(number),
        ])
    }
    for change in old.keys where new[change] == nil {
      try connection.run(
        """
        DELETE FROM known_resident_count
        WHERE standing = \(change.standing.rawValue) AND from_on = \(change.from?.iso8601 ?? "")
        """)
    }
  }

  /// All counters.
  private func load() throws -> KnownCounts {
    var changes: [ResidentCounts.Change: Int] = [:]
    try connection.forEachRow("SELECT standing, from_on, people FROM known_resident_count") {
      changes[Self.change($0)] = $0.integer(2)
    }
    return KnownCounts(
      events: try events(from: 0), registered: try registered(),
      residents: ResidentCounts(changes))
  }

  /// What the figures as of a day ask for: events that happened or were entered from a year on, and the
  /// residents as they stood on the day.
  func load(from year: Int, residentsOn asOf: PlainDate) throws -> KnownCounts {
    var changes: [ResidentCounts.Change: Int] = [:]
    try connection.forEachRow(
      """
      SELECT standing, '', sum(people) FROM known_resident_count
      WHERE from_on <= \(asOf.iso8601) GROUP BY standing
      """
    ) { changes[Self.change($0)] = $0.integer(2) }
    return KnownCounts(
      events: try events(from: year), registered: try registered(),
      residents: ResidentCounts(changes))
  }

  private func events(from year: Int) throws -> [KnownCell: Int] {
    let first = PlainDate.firstDay(ofYear: max(0, year)).iso8601.prefix(4)
    var events: [KnownCell: Int] = [:]
    var query: SQLQuery = """
      SELECT kind, event_on, entered_on, annulled_on, sex, is_declared, is_abroad, is_presumed,
        is_notified, is_entry_alone, events
      FROM known_event_count
      """
    // An entry whose day cannot be read is "?", which comes after every year.
    if year > 0 {
      query.append(" WHERE event_on >= \(String(first)) OR entered_on >= \(String(first))")
    }
    try connection.forEachRow(query) { row in
      guard let cell = Self.cell(row) else {
        throw VerificationProblem.projection(table: "known_event_count", key: row.text(1))
      }
      events[cell, default: 0] += row.integer(10)
    }
    return events
  }

  private func registered() throws -> [RegisteredFact: Int] {
    var people: [RegisteredFact: Int] = [:]
    try connection.forEachRow(
      "SELECT registered_on, annulled_on, died_on, people FROM known_person_count"
    ) { row in
      let person = RegisteredFact(
        reference: "", registeredOn: row.partialDate(0), annulledOn: row.plainDate(1),
        diedOn: row.plainDate(2))
      people[person, default: 0] += row.integer(3)
    }
    return people
  }

  private func delete(_ cell: KnownCell) throws {
    try connection.run(
      """
      DELETE FROM known_event_count
      WHERE kind = \(cell.book.rawValue) AND event_on = \(cell.occurredOn?.iso8601 ?? "")
        AND entered_on = \(cell.entry.text) AND annulled_on = \(cell.annulledOn?.iso8601 ?? "")
        AND sex = \(cell.sex.rawValue) AND is_declared = \(cell.isDeclared ? 1 : 0)
        AND is_abroad = \(cell.isAbroad ? 1 : 0) AND is_presumed = \(cell.isPresumed ? 1 : 0)
        AND is_notified = \(cell.isNotified ? 1 : 0)
        AND is_entry_alone = \(cell.isOfEntryAlone ? 1 : 0)
      """)
  }

  private static func change(_ row: any SQLRow) -> ResidentCounts.Change {
    ResidentCounts.Change(
      ResidentCounts.Standing(rawValue: row.integer(0)), from: row.plainDate(1))
  }

  private static func cell(_ row: any SQLRow) -> KnownCell? {
    guard let book = EntryCell.Book(rawValue: row.text(0)), let sex = Sex(rawValue: row.text(4))
    else { return nil }
    return KnownCell(
      book: book, occurredOn: row.partialDate(1), entry: KnownCell.Entry(row, 2),
      annulledOn: row.plainDate(3), sex: sex, isDeclared: row.integer(5) == 1,
      isAbroad: row.integer(6) == 1, isPresumed: row.integer(7) == 1,
      isNotified: row.integer(8) == 1, isOfEntryAlone: row.integer(9) == 1)
  }

  private static func values(
    _ cell: KnownCell, _ number: Int, commune: String
  ) -> [SQLValue] {
    [
      .text(commune), .text(cell.book.rawValue), .text(cell.occurredOn?.iso8601 ?? ""),
      .text(cell.entry.text), .text(cell.annulledOn?.iso8601 ?? ""), .text(cell.sex.rawValue),
      .integer(cell.isDeclared ? 1 : 0), .integer(cell.isAbroad ? 1 : 0),
      .integer(cell.isPresumed ? 1 : 0), .integer(cell.isNotified ? 1 : 0),
      .integer(cell.isOfEntryAlone ? 1 : 0), .integer(number),
    ]
  }

  private static func days(_ person: RegisteredFact) -> [String] {
    [
      person.registeredOn?.iso8601 ?? "", person.annulledOn?.iso8601 ?? "",
      person.diedOn?.iso8601 ?? "",
    ]
  }

  private static let eventKey = [
    "commune", "kind", "event_on", "entered_on", "annulled_on", "sex", "is_declared", "is_abroad",
    "is_presumed", "is_notified", "is_entry_alone",
  ]
  private static let insertEvents = SQLInsert(
    "known_event_count", eventKey + ["events"], orReplaceBy: eventKey)
  private static let insertPeople = SQLInsert(
    "known_person_count", ["registered_on", "annulled_on", "died_on", "people"],
    orReplaceBy: ["registered_on", "annulled_on", "died_on"])
  private static let insertResidents = SQLInsert(
    "known_resident_count", ["standing", "from_on", "people"],
    orReplaceBy: ["standing", "from_on"])
}

extension KnownCell.Entry {
  /// As the column keeps it: a day, "?" for one that cannot be read, nothing for no entry.
  fileprivate var text: String {
    switch self {
    case .missing: ""
    case .unreadable: "?"
    case .made(let day): day.iso8601
    }
  }

  fileprivate init(_ row: any SQLRow, _ column: Int) {
    if let day = row.partialDate(column) {
      self = .made(on: day)
    } else {
      self = row.text(column).isEmpty ? .missing : .unreadable
    }
  }
}
