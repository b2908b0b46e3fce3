internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// Finds what papers say of a person whom a form names: for certain by the personal number, likely by
/// name and date of birth.
struct PersonMatching {
  let connection: any SQLConnection

  /// A mention found, and how surely it is the person.
  struct Found {
    var mention: MentionRow
    var certainty: Certainty
  }

  /// Mentions of a person in some parts of some kinds of papers; the paper `except` is left out.
  func mentions(
    of person: PersonMention, as roles: [PersonMention.Role], in kinds: [SourceKind],
    except: String = ""
  ) throws -> [Found] {
    var found: [Found] = []
    var seen: Set<String> = []
    if PersonalIdentifier(person.identifier) != nil {
      let certain = try rows(
        MentionRow.has(identifier: person.identifier), roles, kinds, except)
      for mention in certain where seen.insert(mention.reference.text).inserted {
        found.append(Found(mention: mention, certainty: .certain))
      }
    }
    guard !person.searchKey.isEmpty, let birth = person.birthOn, birth.date != nil else {
      return found
    }
    let likely = try rows(
      """
      person_mention.search_key = \(person.searchKey)
        AND person_mention.birth_on = \(birth.iso8601)
      """, roles, kinds, except)
    for mention in likely where seen.insert(mention.reference.text).inserted {
      // Two numbers that differ are two people, whatever their names.
      let speaksAgainst =
        !person.identifier.isEmpty && !mention.identifier.isEmpty
        && person.identifier != mention.identifier
      if !speaksAgainst { found.append(Found(mention: mention, certainty: .likely)) }
    }
    return found
  }

  private func rows(
    _ condition: SQLQuery, _ roles: [PersonMention.Role], _ kinds: [SourceKind], _ except: String
  ) throws -> [MentionRow] {
    try connection.rows(
      """
      SELECT \(MentionRow.columns)
      FROM person_mention JOIN paper ON paper.id = person_mention.paper_id
      WHERE \(condition)
        AND person_mention.role IN \(anyOf: roles.map(\.rawValue))
        AND paper.kind IN \(anyOf: kinds.map(\.rawValue))
        AND paper.id <> \(except)
      ORDER BY paper.id, person_mention.role
      LIMIT 40
      """, MentionRow.init)
  }
}
