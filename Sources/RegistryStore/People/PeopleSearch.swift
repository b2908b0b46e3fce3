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
  /// Mentions looked at before they are gathered into people.
  private static let mostMentions = 400
  /// Names that are asked for at once: first a few, for in a large register a few common names are enough.
  private static let firstNames = 8
  private static let mostNamesPerQuery = 100
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
      let found = try mentions(named: words, year: year)
      let exact = ranked(gather(found), words: words)
      guard words.count > 1, exact.count < Self.enoughHits else { return exact }
      return exact + (try similar(words, year: year, besides: found))
    }
  }

  /// People whose names sound or look like the words: `xon` finds Sơn, `my` finds Mĩ.
  private func similar(
    _ words: [String], year: Int?, besides exact: [MentionRow]
  ) throws -> [SearchHit] {
    let question = PaperQuestion(name: words.joined(separator: " "), year: year)
    var papers: [String] = []
    for kind in [SourceKind.residents, .birth] {
      papers += try lookup.find(question, among: kind, expected: 0.9, limit: 12, connection)
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
    var people = FoundPeople()
    for mention in exact { people.add(mention) }
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

  /// Mentions of everybody whose name fits; the very name stands before the others, so that a common word
  /// does not crowd it out.
  private func mentions(named words: [String], year: Int?) throws -> [MentionRow] {
    let keys = try names.find(words, year: year, limit: Self.mostMentions, connection)
    let whole = words.joined(separator: " ")
    let (first, others) = (keys.filter { $0 == whole }, keys.filter { $0 != whole })
    var found = first.isEmpty ? [] : try mentions(ofNames: first, year: year, Self.mostMentions)
    var (start, size) = (0, Self.firstNames)
    while start < others.count, found.count < Self.mostMentions {
      let some = Array(others[start..<min(start + size, others.count)])
      found += try mentions(ofNames: some, year: year, Self.mostMentions - found.count)
      start += size
      size = min(size * 2, Self.mostNamesPerQuery)
    }
    return found
  }

  private func mentions(
    ofNames keys: [String], year: Int?, _ limit: Int
  ) throws -> [MentionRow] {
    var condition: SQLQuery = "person_mention.search_key IN \(anyOf: keys)"
    if let year { condition.append(" AND person_mention.birth_on LIKE \("\(year)%")") }
    return try mentions(condition, limit)
  }

  private func mentions(
    _ condition: SQLQuery, _ limit: Int = mostMentions
  ) throws -> [MentionRow] {
    try connection.rows(
      """
      SELECT \(MentionRow.columns)
      FROM person_mention JOIN paper ON paper.id = person_mention.paper_id
      WHERE \(condition)
      ORDER BY person_mention.search_key, person_mention.birth_on, person_mention.paper_id,
        person_mention.role
      LIMIT \(limit)
      """, MentionRow.init)
  }

  private func gather(_ mentions: [MentionRow]) -> [SearchHit] {
    var people = FoundPeople()
    for mention in mentions { people.add(mention) }
    return Array(people.hits.prefix(Self.mostHits))
  }

  /// Names that are nothing but the words come first.
  private func ranked(_ hits: [SearchHit], words: [String]) -> [SearchHit] {
    let wanted = Set(words)
    func isWhole(_ hit: SearchHit) -> Bool {
      guard case .name(let own, _) = NameQuery(hit.name) else { return false }
      return Set(own) == wanted
    }
    return hits.filter(isWhole) + hits.filter { !isWhole($0) }
  }
}
