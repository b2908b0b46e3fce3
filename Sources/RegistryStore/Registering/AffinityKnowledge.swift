internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// How two people who want to marry were related through a former marriage of one of them, as far as the
/// registers tell: a former spouse who is the other one's child, or the other one's parent.
struct AffinityKnowledge {
  let connection: any SQLConnection
  let people: PersonMatching

  private var kinship: KinshipKnowledge {
    KinshipKnowledge(connection: connection, people: people)
  }

  func ties(between husband: PersonMention, and wife: PersonMention) throws -> [KnownAffinity] {
    var ties: [KnownAffinity] = []
    for (former, reference) in try formerSpouses(of: wife) where !former.isSame(husband) {
      if try isParent(husband, of: former) {
        ties.append(KnownAffinity(kind: .fatherInLaw, through: former.name, reference: reference))
      }
      if try isParent(former, of: husband) {
        ties.append(KnownAffinity(kind: .stepmother, through: former.name, reference: reference))
      }
    }
    for (former, reference) in try formerSpouses(of: husband) where !former.isSame(wife) {
      if try isParent(wife, of: former) {
        ties.append(KnownAffinity(kind: .motherInLaw, through: former.name, reference: reference))
      }
      if try isParent(former, of: wife) {
        ties.append(KnownAffinity(kind: .stepfather, through: former.name, reference: reference))
      }
    }
    return ties
  }

  /// With whom a person was, or is, married by the registers, and the number of each marriage.
  private func formerSpouses(
    of person: PersonMention
  ) throws -> [(spouse: PersonMention, reference: String)] {
    let isWife = person.role == .wife
    let marriages = try people.mentions(
      of: person, as: [isWife ? .wife : .husband], in: [.marriage])
    return try marriages.flatMap { found in
      try connection.rows(
        """
        SELECT \(MentionRow.columns)
        FROM person_mention JOIN paper ON paper.id = person_mention.paper_id
        WHERE paper.id = \(found.mention.reference.paperID)
          AND person_mention.role = \(isWife ? "husband" : "wife")
        """, MentionRow.init
      ).map { ($0.person(isWife ? .husband : .wife), $0.paperReference) }
    }
  }

  private func isParent(_ parent: PersonMention, of child: PersonMention) throws -> Bool {
    try kinship.parents(of: child).contains { $0.isSame(parent) }
  }
}

extension MentionRow {
  /// The person whom it names, in a part.
  func person(_ role: PersonMention.Role) -> PersonMention {
    PersonMention(
      role: role, name: name, searchKey: searchKey, sex: sex, birthOn: birthOn,
      identifier: identifier)
  }
}

extension PersonMention {
  /// One number, or else one name with a birth that does not speak against it.
  func isSame(_ other: PersonMention) -> Bool {
    if !identifier.isEmpty, !other.identifier.isEmpty { return identifier == other.identifier }
    guard searchKey == other.searchKey, let birthOn, let otherBirth = other.birthOn else {
      return false
    }
    return birthOn.isCompatible(with: otherBirth)
  }
}
