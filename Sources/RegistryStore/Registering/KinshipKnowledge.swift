internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// Who is whose parent around the spouses of a form, three generations up.
struct KinshipKnowledge {
  let connection: any SQLConnection
  let people: PersonMatching

  private static let generations = 3

  /// The graph, and the keys under which it knows the given persons.
  func graph(_ persons: [PersonMention]) throws -> (KinshipGraph, [FormRole: String]) {
    var graph = KinshipGraph()
    var keys: [FormRole: String] = [:]
    for person in persons {
      guard let role = FormRole(rawValue: person.role.rawValue), let key = Self.key(person) else {
        continue
      }
      keys[role] = key
      var frontier = [(key, person)]
      for _ in 0..<Self.generations {
        var next: [(String, PersonMention)] = []
        for (childKey, child) in frontier {
          let parents = try parents(of: child)
          // Old entries give parents by name and year: both together are hardly ever two couples.
          if let couple = Self.coupleKey(parents) { graph.add(parent: couple, of: childKey) }
          for parent in parents {
            guard let parentKey = Self.key(parent) else { continue }
            graph.add(parent: parentKey, of: childKey)
            next.append((parentKey, parent))
          }
        }
        frontier = next
      }
    }
    return (graph, keys)
  }

  /// The parents by blood whom a person's own birth entry names: of an adopted child those of before the
  /// adoption, for it is descent that the law asks about, and an adoptive sibling is no kin.
  func parents(of child: PersonMention) throws -> [PersonMention] {
    guard
      let record = try people.mentions(of: child, as: [.child], in: [.birth]).first
    else { return [] }
    let id = record.mention.reference.paperID
    if try PresentContent(connection).isAmended(id), let own = try parentsByBlood(id) { return own }
    return try connection.rows(
      """
      SELECT \(MentionRow.columns)
      FROM person_mention JOIN paper ON paper.id = person_mention.paper_id
      WHERE paper.id = \(id)
        AND person_mention.role IN ('mother', 'father')
      """, MentionRow.init
    ).map { $0.person($0.reference.role == "mother" ? .mother : .father) }
  }

  /// Nil where no adoption stands on the entry.
  private func parentsByBlood(_ entryID: String) throws -> [PersonMention]? {
    guard var history = try PresentContent(connection).history(entryID: entryID),
      history.amendments.contains(where: \.isRestricted)
    else { return nil }
    history.amendments.removeAll { $0.isRestricted }
    guard case .birth(let entry)? = SourceFacts.read(history.present, of: history.kind).facts
    else { return [] }
    let parents: [(PersonMention.Role, RecordedPerson?)] = [
      (.mother, entry.mother), (.father, entry.father),
    ]
    return parents.compactMap { role, person in person.map { PersonMention(role, $0) } }
  }

  /// Both parents by name and year of birth, where a number or a day does not tell one of them.
  private static func coupleKey(_ parents: [PersonMention]) -> String? {
    guard parents.count == 2, parents.contains(where: { key($0) == nil }) else { return nil }
    let parts = parents.sorted { $0.role.rawValue < $1.role.rawValue }.compactMap { parent in
      parent.searchKey.isEmpty
        ? nil : parent.birthOn.map { "\(parent.searchKey)|\($0.earliest.year)" }
    }
    return parts.count == 2 ? parts.joined(separator: "&") : nil
  }

  /// A number, or else a name with its day of birth: a name alone is nobody in particular.
  private static func key(_ person: PersonMention) -> String? {
    if PersonalIdentifier(person.identifier) != nil { return person.identifier }
    guard !person.searchKey.isEmpty, let birth = person.birthOn?.date else { return nil }
    return "\(person.searchKey)|\(birth.iso8601)"
  }
}
