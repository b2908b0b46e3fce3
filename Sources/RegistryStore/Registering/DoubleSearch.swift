internal import CivilDate
internal import CivilRegistration
internal import RecordLinkage
internal import RegistryServices
internal import SQLToolkit

/// Entries that may be about the same event as a form.
struct DoubleSearch {
  let connection: any SQLConnection
  let lookup: RegisterLookup

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
    let known = try ids.prefix(Self.most).compactMap { try double($0, beside: facts) }
    let near = try nearlySame(facts, kind).filter { !ids.contains($0) }
      .compactMap { try double($0, beside: facts) }.filter { !$0.isOfOthers }
    return known + near.prefix(Self.most - known.count)
  }

  /// Entries of an event on the same day in which the main person or the mother has the same name.
  private func sameDay(_ facts: PaperFacts, _ kind: SourceKind) throws -> [String] {
    guard let day = facts.eventOn?.date, kind != .marriage else { return [] }
    let keys = [facts[.child], facts[.deceased], facts[.mother]].compactMap { $0?.searchKey }
      .filter { !$0.isEmpty }
    return try connection.rows(
      """
      SELECT DISTINCT paper.id
      FROM paper JOIN person_mention ON person_mention.paper_id = paper.id
      WHERE paper.kind = \(kind.rawValue) AND paper.event_on = \(day.iso8601)
        AND person_mention.role IN ('child', 'deceased', 'mother')
        AND person_mention.search_key IN \(anyOf: keys)
      ORDER BY paper.id
      """
    ) { $0.text(0) }
  }

  /// Entries of the same kind about the very person, or the very couple.
  private func samePeople(_ facts: PaperFacts, _ kind: SourceKind) throws -> [String] {
    let people = PersonMatching(connection: connection)
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
    guard let question = try PaperQuestion(facts, kind, connection) else { return [] }
    return try lookup.find(
      question, among: kind, expected: Self.expected, limit: Self.most, connection
    ).filter { $0.alonePermille >= Self.likely }.map(\.paper)
  }

  private func double(_ id: String, beside facts: PaperFacts) throws -> LikelyDouble? {
    guard let content = try PresentContent(connection).content(entryID: id) else { return nil }
    let other = RowReading.read(content).facts
    var agrees: [String] = []
    var differs: [String] = []
    func compare(_ column: String, _ left: String, _ right: String) {
      guard !left.isEmpty || !right.isEmpty else { return }
      if left == right { agrees.append(column) } else { differs.append(column) }
    }
    compare("event", facts.eventOn?.iso8601 ?? "", other.eventOn?.iso8601 ?? "")
    for mention in facts.mentions {
      let twin = other[mention.role]
      compare("\(mention.role.rawValue).name", mention.searchKey, twin?.searchKey ?? "")
      if !mention.identifier.isEmpty, let number = twin?.identifier, !number.isEmpty {
        compare("\(mention.role.rawValue).number", mention.identifier, number)
      }
    }
    let names = [other[.child], other[.deceased], other[.husband], other[.wife]]
      .compactMap { $0?.name }.joined(separator: " – ")
    return LikelyDouble(
      entryID: id, reference: other.reference, name: names, agrees: agrees, differs: differs)
  }
}
