internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// Which of two people is, or was, the adoptive parent of the other, from the book of adoptions.
///
/// The book mentions nobody where others could look (`PaperFacts`), so that its few entries are read one by one.
struct AdoptionKnowledge {
  let connection: any SQLConnection

  /// An ended adoption is found too: the law forbids the marriage all the same.
  func ties(between husband: PersonMention, and wife: PersonMention) throws -> [KnownAdoption] {
    let papers = try connection.rows(
      """
      SELECT id, reference FROM paper WHERE kind = \(SourceKind.adoption.rawValue)
      ORDER BY book_year, entry_number, id
      """
    ) { (id: $0.text(0), reference: $0.text(1)) }
    return try papers.flatMap { paper -> [KnownAdoption] in
      guard let content = try PresentContent(connection).content(entryID: paper.id),
        case .adoption(let entry)? = SourceFacts.read(content.row, of: .adoption).facts,
        let child = entry.child
      else { return [] }
      let adoptions = [
        (FormRole.husband, entry.father, husband, wife), (.wife, entry.mother, wife, husband),
      ]
      return adoptions.compactMap { role, adopter, spouse, other in
        guard let adopter,
          let certainty = Self.certainty(adopter, spouse), let of = Self.certainty(child, other)
        else { return nil }
        return KnownAdoption(
          certainty: certainty == .certain && of == .certain ? .certain : .likely,
          adopter: role, reference: paper.reference)
      }
    }
  }

  /// How surely a person of an entry is one of a form; nil when it is somebody else.
  private static func certainty(_ person: RecordedPerson, _ other: PersonMention) -> Certainty? {
    let mention = PersonMention(other.role, person)
    if !mention.identifier.isEmpty, !other.identifier.isEmpty {
      if mention.identifier != other.identifier { return nil }
      return PersonalIdentifier(other.identifier) == nil ? .likely : .certain
    }
    guard !mention.searchKey.isEmpty, mention.searchKey == other.searchKey,
      let first = mention.birthOn, let second = other.birthOn, first.isCompatible(with: second)
    else { return nil }
    return .likely
  }
}
