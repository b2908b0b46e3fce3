internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// Finds what papers say of a person whom a form names: for certain by the personal number, likely by
/// name and date of birth.
///
/// Entries that were revoked say nothing of anybody and are left out.
///
/// A form asks the same of a person in many parts of many papers: what was read of a number or a name is kept for
/// the next question, so that one of these serves one look at the register.
final class PersonMatching {
  private let connection: any SQLConnection
  private var byNumber: [String: [MentionRow]] = [:]
  private var byName: [String: [MentionRow]] = [:]

  /// The most mentions of one number, or of one name and date of birth, that are looked at.
  private static let mostMentions = 200
  /// The most of them that are answered.
  private static let mostAnswered = 40

  init(connection: any SQLConnection) { self.connection = connection }

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
    func isWanted(_ mention: MentionRow) -> Bool {
      mention.reference.paperID != except
        && roles.contains { $0.rawValue == mention.reference.role }
        && kinds.contains { $0.rawValue == mention.kind }
    }
    if PersonalIdentifier(person.identifier) != nil {
      let certain = try mentions(ofNumber: person.identifier).filter(isWanted)
      for mention in certain.prefix(Self.mostAnswered)
      where seen.insert(mention.reference.text).inserted {
        found.append(Found(mention: mention, certainty: .certain))
      }
    }
    guard !person.searchKey.isEmpty, let birth = person.birthOn, birth.date != nil else {
      return found
    }
    let likely = try mentions(ofName: person.searchKey, born: birth.iso8601).filter(isWanted)
      .prefix(Self.mostAnswered)
    for mention in likely where seen.insert(mention.reference.text).inserted {
      // Two numbers that differ are two people, whatever their names.
      let speaksAgainst =
        !person.identifier.isEmpty && !mention.identifier.isEmpty
        && person.identifier != mention.identifier
      if !speaksAgainst { found.append(Found(mention: mention, certainty: .likely)) }
    }
    return found
  }

  /// Mentions under an identity number, whoever they are and whatever their papers.
  func mentions(ofNumber number: String) throws -> [MentionRow] {
    if let known = byNumber[number] { return known }
    let rows = try rows(MentionRow.has(identifier: number))
    byNumber[number] = rows
    return rows
  }

  private func mentions(ofName searchKey: String, born day: String) throws -> [MentionRow] {
    let key = "\(searchKey)|\(day)"
    if let known = byName[key] { return known }
    let rows = try rows(
      "person_mention.search_key = \(searchKey) AND person_mention.birth_on = \(day)")
    byName[key] = rows
    return rows
  }

  private func rows(_ condition: SQLQuery) throws -> [MentionRow] {
    let rows = try connection.rows(
      """
      SELECT \(MentionRow.columns)
      FROM person_mention JOIN paper ON paper.id = person_mention.paper_id
      WHERE \(condition)
      ORDER BY paper.id, person_mention.role
      LIMIT \(Self.mostMentions)
      """, MentionRow.init)
    let revoked = try RevokedEntries(connection: connection).among(
      rows.lazy.map(\.reference.paperID))
    guard !revoked.isEmpty else { return rows }
    return rows.filter { !revoked.contains($0.reference.paperID) }
  }
}
