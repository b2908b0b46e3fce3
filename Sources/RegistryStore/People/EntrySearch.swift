internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// Finds the entry that an act is about, by what stands on the paper that somebody brings.
struct EntrySearch {
  let connection: any SQLConnection
  let names: NameShelf
  let registers: Set<RegisterKind>

  static let mostHits = 30
  /// Names looked through, and mentions under each: a namesake in a list is no entry.
  private static let mostNames = 200

  func run(_ query: NameQuery) throws -> [EntryHit] {
    guard !registers.isEmpty else { return [] }
    return try hits(ids(query))
  }

  /// One entry; nil when no register has the id.
  func entry(_ id: String) throws -> EntryHit? { try hits([id]).first }

  private var isWanted: SQLQuery { "paper.kind IN \(anyOf: registers.map(\.rawValue).sorted())" }

  private func ids(_ query: NameQuery) throws -> [String] {
    switch query {
    case .nothing: return []
    case .reference(let text):
      var condition: SQLQuery = "reference IN \(anyOf: PeopleSearch.spellings(of: text))"
      if let number = EntryNumber(cell: text), let year = number.year {
        // The books' own index; it also knows a number that is written in another way.
        condition = "book_year = \(year) AND entry_number = \(number.number)"
      }
      return try connection.rows(
        """
        SELECT id FROM paper WHERE \(isWanted) AND \(condition) AND is_current = 1
        ORDER BY kind, issued_on, id LIMIT \(Self.mostHits)
        """
      ) { $0.text(0) }
    case .identifier(let number):
      return try mentioned(MentionRow.has(identifier: number))
    case .name(let words, let year):
      var ids: [String] = []
      for key in try names.find(words, year: year, limit: Self.mostNames, connection) {
        var condition: SQLQuery = "person_mention.search_key = \(key)"
        if let year {
          condition.append(
            """
             AND person_mention.birth_on >= \("\(year)")
            AND person_mention.birth_on < \("\(year + 1)")
            """)
        }
        for id in try mentioned(condition) where !ids.contains(id) { ids.append(id) }
        if ids.count >= Self.mostHits { break }
      }
      return Array(ids.prefix(Self.mostHits))
    }
  }

  private func mentioned(_ condition: SQLQuery) throws -> [String] {
    let found = try connection.rows(
      """
      SELECT person_mention.paper_id
      FROM person_mention JOIN paper ON paper.id = person_mention.paper_id
      WHERE \(condition) AND \(isWanted) AND paper.is_current = 1
      ORDER BY person_mention.paper_id LIMIT \(Self.mostHits)
      """
    ) { $0.text(0) }
    var seen: Set<String> = []
    return found.filter { seen.insert($0).inserted }
  }

  private func hits(_ ids: [String]) throws -> [EntryHit] {
    guard !ids.isEmpty else { return [] }
    let people = try connection.rows(
      "SELECT paper_id, role, name FROM person_mention WHERE paper_id IN \(anyOf: ids)"
    ) { (paper: $0.text(0), role: $0.text(1), name: $0.text(2)) }
    let found = try connection.rows(
      """
      SELECT id, kind, reference, issued_on, issuer, event_on FROM paper
      WHERE id IN \(anyOf: ids) AND \(isWanted)
      """
    ) { row in
      RegisterKind(rawValue: row.text(1)).map { register in
        EntryHit(
          id: row.text(0), register: register, reference: row.text(2),
          registeredOn: PartialDate(iso8601: row.text(3)), issuer: row.text(4),
          eventOn: PartialDate(iso8601: row.text(5)), names: [])
      }
    }.compactMap(\.self)
    let places = Dictionary(ids.enumerated().map { ($0.element, $0.offset) }) { one, _ in one }
    return found.sorted { places[$0.id, default: 0] < places[$1.id, default: 0] }.map { hit in
      var hit = hit
      let own = people.filter { $0.paper == hit.id && !$0.name.isEmpty }
      let main = Self.mainRoles.flatMap { role in own.filter { $0.role == role } }
      hit.names = (main.isEmpty ? own : main).map(\.name)
      return hit
    }
  }

  /// Whom an entry is about, before those whom it names besides.
  private static let mainRoles = [
    "child", "deceased", "husband", "wife", "ward", "recognised",
  ]
}
