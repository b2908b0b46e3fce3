internal import CivilDate
internal import RegistryServices
internal import SQLToolkit

/// The quick search over everybody whom a paper names.
struct PeopleSearch {
  let connection: any SQLConnection

  static let mostHits = 50
  /// Mentions looked at before they are gathered into people.
  private static let mostMentions = 600

  func run(_ query: NameQuery) throws -> [SearchHit] {
    switch query {
    case .nothing: return []
    case .identifier(let number):
      let byNumber = try mentions("person_mention.identifier = \(number)")
      return gather(byNumber.isEmpty ? try mentions("paper.reference = \(number)") : byNumber)
    case .reference(let text):
      let byNumber = try mentions("paper.reference = \(text)")
      return gather(byNumber).map { hit in
        var hit = hit
        hit.reference = text
        return hit
      }
    case .name(let words, let year):
      return ranked(gather(try mentions(Self.condition(words, year: year))), words: words)
    }
  }

  /// Every word must begin a word of the name; folded words hold letters and digits only, so that
  /// they mean themselves in LIKE.
  private static func condition(_ words: [String], year: Int?) -> SQLQuery {
    var condition: SQLQuery = "1 = 1"
    for word in words {
      condition.append(" AND (' ' || person_mention.search_key) LIKE \("% \(word)%")")
    }
    if let year { condition.append(" AND person_mention.birth_on LIKE \("\(year)%")") }
    return condition
  }

  private func mentions(_ condition: SQLQuery) throws -> [MentionRow] {
    try connection.rows(
      """
      SELECT \(MentionRow.columns)
      FROM person_mention JOIN paper ON paper.id = person_mention.paper_id
      WHERE \(condition)
      LIMIT \(Self.mostMentions)
      """, MentionRow.init)
  }

  /// Mentions of one person are one hit: the same identity number, or the same name and birth.
  private func gather(_ mentions: [MentionRow]) -> [SearchHit] {
    var hits: [SearchHit] = []
    var place: [String: Int] = [:]
    for mention in mentions {
      let birth = mention.birthOn?.iso8601 ?? ""
      let byName = "\(mention.searchKey)|\(birth)|\(birth.count < 10 ? mention.village : "")"
      let keys = mention.identifier.isEmpty ? [byName] : [mention.identifier, byName]
      if let known = keys.compactMap({ place[$0] }).first {
        if !hits[known].kinds.contains(mention.kind) { hits[known].kinds.append(mention.kind) }
        if hits[known].village.isEmpty { hits[known].village = mention.village }
        for key in keys { place[key] = known }
        continue
      }
      for key in keys { place[key] = hits.count }
      hits.append(
        SearchHit(
          id: mention.reference.text, name: mention.name, birth: mention.birthOn,
          village: mention.village, kinds: [mention.kind], reference: mention.paperReference))
    }
    return Array(hits.prefix(Self.mostHits))
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
