internal import CivilDate
internal import CivilRegistration
internal import RecordLinkage
internal import RegistryServices
internal import SQLToolkit

/// Entries that may be about the same event as a form.
struct DoubleSearch {
  let connection: any SQLConnection
  let lookup: RegisterLookup
  let people: PersonMatching

  private static let most = 8
  /// How likely it is, before looking, that a form repeats an entry.
  private static let expected = 0.01
  /// From which probability on, in thousandths, an officer is asked to compare.
  private static let likely = 500

  func doubles(of facts: PaperFacts, kind: SourceKind) throws -> [LikelyDouble] {
    var ids: [String] = []
    func add(_ id: String) { if !ids.contains(id) { ids.append(id) } }
    for id in try sameDay(facts, kind) { add(id) }
    for id in try samePeople(facts, kind) { add(id) }
    let near = try nearlySame(facts, kind).filter { !ids.contains($0) }
    let known = ids.prefix(Self.most)
    let stored = try storedEntries(known + near)
    let doubles = known.compactMap { stored[$0]?.double(beside: facts) }
    let nearDoubles = near.compactMap { id -> LikelyDouble? in
      guard let entry = stored[id] else { return nil }
      let double = entry.double(beside: facts)
      let isPlausible = double.hasMoreThanNames(daysApart: entry.daysApart(from: facts.eventOn))
      return double.isOfOthers || !isPlausible ? nil : double
    }
    return doubles + nearDoubles.prefix(Self.most - doubles.count)
  }

  /// Entries of an event on the same day in which the main person or the mother has the same name.
  private func sameDay(_ facts: PaperFacts, _ kind: SourceKind) throws -> [String] {
    guard let day = facts.eventOn?.date, kind != .marriage else { return [] }
    let people = [facts[.child], facts[.deceased], facts[.mother]].compactMap(\.self)
    let keys = people.map(\.searchKey).filter { !$0.isEmpty }
    // The names first (SQLite takes a cross join in the order of its text): few bear them, while a busy
    // day of a large office has many entries.
    return try connection.rows(
      """
      SELECT DISTINCT paper.id
      FROM person_mention CROSS JOIN paper
      WHERE person_mention.search_key IN \(anyOf: keys)
        AND person_mention.role IN \(anyOf: people.map(\.role.rawValue))
        AND paper.id = person_mention.paper_id
        AND paper.kind = \(kind.rawValue) AND paper.event_on = \(day.iso8601)
      ORDER BY paper.id
      """
    ) { $0.text(0) }
  }

  /// Entries of the same kind about the very person, or the very couple.
  private func samePeople(_ facts: PaperFacts, _ kind: SourceKind) throws -> [String] {
    switch kind {
    case .birth:
      guard let child = facts[.child] else { return [] }
      return try people.mentions(of: child, as: [.child], in: [.birth])
        .map(\.mention.reference.paperID)
    case .death:
      guard let deceased = facts[.deceased] else { return [] }
      return try people.mentions(of: deceased, as: [.deceased], in: [.death])
        .map(\.mention.reference.paperID)
    case .marriage:
      guard let husband = facts[.husband], let wife = facts[.wife] else { return [] }
      let his = try people.mentions(of: husband, as: [.husband], in: [.marriage])
        .map(\.mention.reference.paperID)
      let hers = try people.mentions(of: wife, as: [.wife], in: [.marriage])
        .map(\.mention.reference.paperID)
      return his.filter(hers.contains)
    default: return []
    }
  }

  /// Entries that linkage thinks likely: with slips that an equal name or day does not see. A brother
  /// or a twin agrees in nearly everything and is not among them.
  private func nearlySame(_ facts: PaperFacts, _ kind: SourceKind) throws -> [String] {
    let places = try lookup.places(connection)
    guard let question = PaperQuestion(facts, kind, at: places) else { return [] }
    return try lookup.find(
      question, among: kind, expected: Self.expected, limit: Self.most, connection
    ).filter { $0.alonePermille >= Self.likely }.map(\.paper)
  }

  /// What entries say now, by id, as the register keeps it in columns: with every later act on them, and
  /// without a reading of what was written in them.
  private func storedEntries(_ ids: some Collection<String>) throws -> [String: StoredEntry] {
    var stored: [String: StoredEntry] = [:]
    guard !ids.isEmpty else { return stored }
    try connection.forEachRow(
      """
      SELECT paper.id, paper.reference, paper.event_on, person_mention.role,
        person_mention.name, person_mention.search_key, person_mention.identifier
      FROM paper LEFT JOIN person_mention ON person_mention.paper_id = paper.id
      WHERE paper.id IN \(anyOf: Array(ids))
      """
    ) { row in
      let id = row.text(0)
      stored[id, default: StoredEntry(id: id, reference: row.text(1), eventOn: row.text(2))]
        .people[row.text(3)] = StoredEntry.Named(
          name: row.text(4), searchKey: row.text(5), identifier: row.text(6))
    }
    return stored
  }
}
