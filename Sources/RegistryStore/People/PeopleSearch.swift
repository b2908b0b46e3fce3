internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// The quick search over everybody whom a paper names.
struct PeopleSearch {
  let connection: any SQLConnection
  let names: NameShelf
  let lookup: RegisterLookup

  static let mostHits = 50
  /// Mentions read before they are gathered into people: many papers may name one person.
  private static let mostMentions = 400
  /// So many hits are enough: then nobody is shown whose name is only like the words.
  private static let enoughHits = 20

  func run(_ query: NameQuery) throws -> [SearchHit] {
    switch query {
    case .nothing: return []
    case .identifier(let number):
      let byNumber = try mentions(MentionRow.has(identifier: number))
      return gather(byNumber.isEmpty ? try mentions("paper.reference = \(number)") : byNumber)
    case .reference(let text):
      return gather(try mentions("paper.reference IN \(anyOf: Self.spellings(of: text))"))
    case .name(let words, let year):
      let found = try people(named: words, year: year)
      let exact = Array(found.hits.prefix(Self.mostHits))
      guard words.count > 1, exact.count < Self.enoughHits else { return exact }
      return exact + (try similar(words, year: year, besides: found))
    }
  }

  /// People whose names sound or look like the words: `xon` finds Sơn, `my` finds Mĩ.
  private func similar(
    _ words: [String], year: Int?, besides exact: FoundPeople
  ) throws -> [SearchHit] {
    let question = PaperQuestion(name: words.joined(separator: " "), year: year)
    var papers: [String] = []
    for kind in [SourceKind.residents, .birth] {
      papers += try lookup.findMeanwhile(
        question, among: kind, expected: 0.9, limit: 12, connection
      )
      .filter { $0.alonePermille >= Self.leastSimilar }.map(\.paper)
    }
    guard !papers.isEmpty else { return [] }
    let mentions = try connection.rows(
      """
      SELECT \(MentionRow.columns)
      FROM person_mention JOIN paper ON paper.id = person_mention.paper_id
      WHERE paper.id IN \(anyOf: papers) AND person_mention.role IN ('resident', 'child')
      """, MentionRow.init)
    let places = Dictionary(papers.enumerated().map { ($0.element, $0.offset) }) { one, _ in one }
    let ordered = mentions.sorted {
      places[$0.reference.paperID, default: 0] < places[$1.reference.paperID, default: 0]
    }
    var people = exact
    let known = people.hits.count
    for mention in ordered { people.add(mention) }
    return people.hits.dropFirst(known).map { hit in
      var hit = hit
      hit.isSimilar = true
      return hit
    }
  }

  /// From which probability on, in thousandths, a name is like the words.
  private static let leastSimilar = 20

  /// A paper's number as it may be kept: `1/2018` is `01/2018` in a book, `cs0015` is `CS0015`.
  static func spellings(of text: String) -> [String] {
    var spellings = [text]
    let upper = text.uppercased()
    if upper != text { spellings.append(upper) }
    guard text.split(separator: "/").count == 2, let number = EntryNumber(cell: text),
      number.text != text
    else { return spellings }
    return spellings + [number.text]
  }

  /// Everybody whose name fits, the very name before the others; read name by name, in the order of the
  /// index, until there are enough: a common word costs no more than a rare one.
  private func people(named words: [String], year: Int?) throws -> FoundPeople {
    var people = FoundPeople()
    var left = Self.mostMentions
    let keys = try names.find(words, year: year, limit: Self.mostMentions, connection)
    do {
      for key in keys {
        try connection.forEachRow(mentions(under: key, year: year, limit: left)) { row in
          people.add(MentionRow(row))
          left -= 1
          guard left > 0, people.hits.count < Self.mostHits else { throw EnoughFound() }
        }
      }
    } catch is EnoughFound {}
    return people
  }

  /// Ends a reading early.
  private struct EnoughFound: Error {}

  private func mentions(under key: String, year: Int?, limit: Int) -> SQLQuery {
    var condition: SQLQuery = "person_mention.search_key = \(key)"
    if let year, (0...9_998).contains(year) {
      // Dates are kept as far as they are known: 1984, 1984-05, 1984-05-03.
      condition.append(
        """
         AND person_mention.birth_on >= \("\(year)") AND person_mention.birth_on < \("\(year + 1)")
        """)
    }
    return """
      SELECT \(MentionRow.columns)
      FROM person_mention JOIN paper ON paper.id = person_mention.paper_id
      WHERE \(condition)
      ORDER BY person_mention.birth_on, person_mention.paper_id, person_mention.role
      LIMIT \(limit)
      """
  }

  private func mentions(_ condition: SQLQuery) throws -> [MentionRow] {
    try connection.rows(
      """
      SELECT \(MentionRow.columns)
      FROM person_mention JOIN paper ON paper.id = person_mention.paper_id
      WHERE \(condition)
      ORDER BY person_mention.search_key, person_mention.birth_on, person_mention.paper_id,
        person_mention.role
      LIMIT \(Self.mostMentions)
      """, MentionRow.init)
  }

  private func gather(_ mentions: [MentionRow]) -> [SearchHit] {
    var people = FoundPeople()
    for mention in mentions { people.add(mention) }
    return Array(people.hits.prefix(Self.mostHits))
  }
}
