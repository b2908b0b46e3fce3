internal import CivilDate
internal import RegistryServices
internal import SQLToolkit

/// The known events as they are kept: by kind and year.
struct KnownEventTable {
  let connection: any SQLConnection
  /// What the papers tell, where what is kept is behind them and cannot be brought up to date.
  private let derived: KnownEvents?

  /// The table as it is kept.
  init(connection: any SQLConnection) {
    self.connection = connection
    derived = nil
  }

  /// The table in step with the acts: where it is behind them, as in a ledger for reading only, the
  /// events are derived in memory.
  init(reading connection: any SQLConnection) throws {
    self.connection = connection
    guard !KnownEventsSettlement.isSettled,
      try KnownEventsSettlement.state(connection).isStale
    else {
      derived = nil
      return
    }
    derived = try KnownEventsSettlement.derive(
      connection, commune: RegisterOpened.read(connection).commune)
  }

  /// The counters for figures as of a day, of events that happened or were entered from a year on.
  func counts(from year: Int, asOf: PlainDate) throws -> KnownCounts {
    if let derived { return KnownCounts(of: derived) }
    return try KnownCountTable(connection: connection).load(from: year, residentsOn: asOf)
  }

  /// The events of a kind that happened from a year on.
  func load<Event: KeptByYear>(from year: Int = 0) throws -> [Event] {
    if let derived { return derived[keyPath: Event.place].filter { $0.year >= year } }
    var events: [Event] = []
    try connection.forEachRow(
      """
      SELECT events FROM known_event_year
      WHERE kind = \(Event.kind.rawValue) AND year >= \(year) ORDER BY year
      """
    ) { row in
      try row.withBytes(0) { text in
        try KnownEventFields.forEachLine(of: text) { line in
          guard let event = Event(KnownEventFields(line)) else {
            throw VerificationProblem.projection(
              table: "known_event_year", key: Event.kind.rawValue)
          }
          events.append(event)
        }
      }
    }
    return events
  }

  /// The events in which a paper takes part.
  func events<Event: KeptByYear>(with paperID: String) throws -> [Event] {
    if let derived {
      return derived[keyPath: Event.place].filter { event in
        var line = KnownEventLine()
        line.add(event)
        return line.text.contains(paperID)
      }
    }
    var events: [Event] = []
    try connection.forEachRow(
      """
      SELECT events FROM known_event_year
      WHERE kind = \(Event.kind.rawValue) AND events LIKE \("%\(paperID)%")
      """
    ) { row in
      row.withBytes(0) { text in
        KnownEventFields.forEachLine(of: text) { line in
          guard Self.contains(line, paperID),
            let event = Event(KnownEventFields(line))
          else { return }
          events.append(event)
        }
      }
    }
    return events
  }

  private static func contains(_ line: UnsafeBufferPointer<UInt8>, _ id: String) -> Bool {
    let wanted = Array(id.utf8)
    guard let first = wanted.first, line.count >= wanted.count else { return false }
    return (0...(line.count - wanted.count)).contains { start in
      line[start] == first && line[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }

  /// Puts `events` in the place of what is kept; years that did not change are not written.
  func replace(with events: KnownEvents) throws {
    try replace(events.births)
    try replace(events.deaths)
    try replace(events.divorces)
    try replace(events.surveyed)
    try replace(events.residents)
    try replace(events.registered)
    try replaceCandidates(events.candidates)
  }

  private func replace<Event: KeptByYear>(_ events: [Event]) throws {
    var lines: [Int: KnownEventLine] = [:]
    for event in events { lines[event.year, default: KnownEventLine()].add(event) }
    let texts = lines.mapValues(\.text)
    let kept = try connection.rows(
      "SELECT year, events FROM known_event_year WHERE kind = \(Event.kind.rawValue)"
    ) { ($0.integer(0), $0.text(1)) }
    for (year, text) in kept where texts[year] != text {
      try connection.run(
        "DELETE FROM known_event_year WHERE kind = \(Event.kind.rawValue) AND year = \(year)")
    }
    let same = Set(kept.filter { texts[$0.0] == $0.1 }.map(\.0))
    for (year, text) in texts.sorted(by: { $0.key < $1.key }) where !same.contains(year) {
      try connection.insert(
        Self.insertYear, [.text(Event.kind.rawValue), .integer(year), .text(text)])
    }
  }

  private func replaceCandidates(_ candidates: [MatchCandidate]) throws {
    let wanted = Set(candidates)
    let kept = Set(try loadCandidates())
    for gone in kept.subtracting(wanted) {
      try connection.run("DELETE FROM match_candidate WHERE id = \(gone.id)")
    }
    for candidate in candidates where !kept.contains(candidate) {
      try connection.insert(
        Self.insertCandidate,
        [
          .text(candidate.id), .text(candidate.relation.rawValue), .text(candidate.left),
          .text(candidate.right),
          .text(candidate.reasons.map(\.rawValue).joined(separator: " ")),
          .text(candidate.presumption.rawValue), .integer(candidate.permille ?? -1),
          .text(MatchWeight.text(candidate.weights)),
        ])
    }
  }

  /// How many pairs wait for a person.
  func candidateCount() throws -> Int {
    if let derived { return derived.candidates.count }
    return try connection.firstRow("SELECT count(*) FROM match_candidate") { $0.integer(0) } ?? 0
  }

  func loadCandidates() throws -> [MatchCandidate] {
    try connection.rows(
      """
      SELECT relation, left_paper, right_paper, reasons, presumption, permille, weights
      FROM match_candidate ORDER BY id
      """, Self.candidate)
  }

  static func candidate(_ row: any SQLRow) throws -> MatchCandidate {
    guard let relation = MatchCandidate.Relation(rawValue: row.text(0)),
      let presumption = MatchVerdict(rawValue: row.text(4))
    else {
      throw VerificationProblem.projection(table: "match_candidate", key: row.text(1))
    }
    return MatchCandidate(
      relation: relation, left: row.text(1), right: row.text(2),
      reasons: row.text(3).split(separator: " ").compactMap { MatchReason(rawValue: String($0)) },
      presumption: presumption, permille: row.integer(5) < 0 ? nil : row.integer(5),
      weights: MatchWeight.weights(row.text(6)))
  }

  private static let insertYear = SQLInsert("known_event_year", ["kind", "year", "events"])
  private static let insertCandidate = SQLInsert(
    "match_candidate",
    [
      "id", "relation", "left_paper", "right_paper", "reasons", "presumption", "permille",
      "weights",
    ])
}
