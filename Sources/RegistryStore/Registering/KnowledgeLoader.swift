internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// Looks up what the register knows of the persons and entries of a form.
struct KnowledgeLoader {
  let connection: any SQLConnection
  let lookup: RegisterLookup
  let facts: PaperFacts
  let kind: SourceKind?
  let entryID: String
  let people: PersonMatching
  let act: ActName
  /// The child of an adoption, whom no paper of it names for search.
  var adopted: PersonMention?

  func load(year: Int) throws -> RegisterKnowledge {
    var knowledge = RegisterKnowledge()
    knowledge.closedBooks = try closedBooks(year)
    knowledge.entry = try KnownEntryLoading(connection: connection).entry(id: entryID)
    for mention in facts.mentions {
      guard let role = FormRole(rawValue: mention.role.rawValue) else { continue }
      knowledge.holders += try holders(of: mention, role)
      knowledge.records += try records(of: mention, role)
      if role != .deceased || kind == .death {
        knowledge.deaths += try deaths(of: mention, role)
      }
    }
    if let adopted { knowledge.records += try records(of: adopted, .adopted) }
    if act == .judgment { knowledge.deaths += try deathsOfSpouses(knowledge.entry) }
    switch kind {
    case .birth:
      if let mother = facts[.mother] { knowledge.births = try births(of: mother) }
    case .marriage:
      let marriages = MarriageKnowledge(connection: connection, people: people)
      for role in [PersonMention.Role.husband, .wife] {
        guard let spouse = facts[role] else { continue }
        knowledge.openMarriages += try marriages.open(
          of: spouse, and: facts[role == .husband ? .wife : .husband])
        knowledge.capacities += try capacities(of: spouse)
      }
      let kinship = KinshipKnowledge(connection: connection, people: people)
      (knowledge.kinship, knowledge.kinshipKeys) = try kinship.graph(
        [facts[.husband], facts[.wife]].compactMap(\.self))
      if let husband = facts[.husband], let wife = facts[.wife] {
        knowledge.affinities = try AffinityKnowledge(
          connection: connection, people: people
        ).ties(between: husband, and: wife)
        knowledge.adoptions = try AdoptionKnowledge(connection: connection).ties(
          between: husband, and: wife)
      }
    default: break
    }
    let other = OtherKnowledge(connection: connection, people: people)
    knowledge.related = try other.related(to: knowledge.entry)
    if kind == .guardianship, let ward = facts[.ward] {
      knowledge.guardianships = try other.guardianships(of: ward)
    }
    if kind == .foreignDivorce || kind == .marriage {
      for role in [PersonMention.Role.husband, .wife] {
        guard let spouse = facts[role], let formRole = FormRole(rawValue: role.rawValue) else {
          continue
        }
        knowledge.notedDivorces += try other.divorces(of: spouse, formRole)
      }
    }
    if let kind {
      knowledge.likelyDoubles = try DoubleSearch(
        connection: connection, lookup: lookup, people: people
      ).doubles(of: facts, kind: kind)
    }
    return knowledge
  }

  private func closedBooks(_ year: Int) throws -> [ClosedBook] {
    try BookTable(connection: connection).volumes(
      "year = \(year) AND closed_reason = \(BookClosed.Reason.yearEnd.rawValue)"
    ).compactMap { volume in
      volume.closedOn.map { ClosedBook(book: volume.kind, year: volume.year, closedOn: $0) }
    }
  }

  /// Whose the form's number is by the papers that bear it. Each spelling of a name is asked about once, and none
  /// where any paper agrees with the form: others may be shorter, or older than a correction.
  private func holders(of mention: PersonMention, _ role: FormRole) throws -> [NumberHolder] {
    guard let number = PersonalIdentifier(mention.identifier) else { return [] }
    let rows = try people.mentions(ofNumber: mention.identifier)
    let isDead = rows.contains { $0.reference.role == PersonMention.Role.deceased.rawValue }
    guard !rows.contains(where: { NumberAgreement.of($0, mention) == .same }) else { return [] }
    var seen: Set<String> = []
    return rows.compactMap { row in
      guard seen.insert(row.searchKey).inserted else { return nil }
      return NumberHolder(
        role: role, number: number, name: row.name, isAlive: !isDead,
        reference: row.paperReference, agreement: NumberAgreement.of(row, mention))
    }
  }

  /// What courts found of a spouse's capacity, as the own birth entry says it now.
  private func capacities(of spouse: PersonMention) throws -> [KnownCapacity] {
    guard let role = FormRole(rawValue: spouse.role.rawValue) else { return [] }
    return try people.mentions(of: spouse, as: [.child], in: [.birth]).compactMap { found in
      let id = found.mention.reference.paperID
      // Nearly every entry is as it was written, and what files say of it is in the row.
      guard let content = try PresentContent(connection).content(entryID: id) else { return nil }
      let standing = PersonStanding.standings(of: content.row, kind: content.kind, as: "child")
        .first { $0.kind == .capacity }
      return standing.map {
        KnownCapacity(role: role, since: $0.since, reference: found.mention.paperReference)
      }
    }
  }

  /// The person's own birth entries.
  private func records(of mention: PersonMention, _ role: FormRole) throws -> [KnownRecord] {
    guard role != .child else { return [] }
    return try people.mentions(of: mention, as: [.child], in: [.birth]).map { found in
      KnownRecord(
        role: role, certainty: found.certainty,
        person: RecordedPerson(
          name: found.mention.name, sex: RecordedSex(stored: found.mention.sex),
          bornOn: found.mention.birthOn,
          identifier: PersonalIdentifier(found.mention.identifier)),
        reference: found.mention.paperReference)
    }
  }

  private func deaths(of mention: PersonMention, _ role: FormRole) throws -> [CivilRegistration
    .KnownDeath]
  {
    try people.mentions(of: mention, as: [.deceased], in: [.death]).map { found in
      let diedOn = try connection.firstRow(
        "SELECT event_on FROM paper WHERE id = \(found.mention.reference.paperID)"
      ) { PartialDate(iso8601: $0.text(0)) }
      return CivilRegistration.KnownDeath(
        role: role, certainty: found.certainty, diedOn: diedOn ?? nil,
        reference: found.mention.paperReference)
    }
  }

  /// The deaths of those who married in an entry on which a judgment is to be noted.
  private func deathsOfSpouses(_ entry: KnownEntry?) throws -> [CivilRegistration.KnownDeath] {
    guard let entry, entry.register == .marriage,
      case .marriage(let marriage)? = SourceFacts.read(entry.history.present, of: .marriage).facts
    else { return [] }
    let spouses: [(PersonMention.Role, FormRole, RecordedPerson?)] = [
      (.husband, .husband, marriage.husband), (.wife, .wife, marriage.wife),
    ]
    return try spouses.flatMap { role, formRole, person in
      try person.map { try deaths(of: PersonMention(role, $0), formRole) } ?? []
    }
  }

  private func births(of mother: PersonMention) throws -> [CivilRegistration.KnownBirth] {
    try people.mentions(of: mother, as: [.mother], in: [.birth]).compactMap { found in
      let row = try connection.firstRow(
        """
        SELECT paper.event_on, person_mention.name
        FROM paper JOIN person_mention ON person_mention.paper_id = paper.id
        WHERE paper.id = \(found.mention.reference.paperID) AND person_mention.role = 'child'
        """
      ) { (PartialDate(iso8601: $0.text(0)), $0.text(1)) }
      guard let row, let bornOn = row.0 else { return nil }
      return CivilRegistration.KnownBirth(
        certainty: found.certainty, childName: row.1, bornOn: bornOn,
        reference: found.mention.paperReference)
    }
  }
}

extension RecordedSex {
  /// The word under which mentions keep it.
  init?(stored word: String) {
    switch word {
    case "male": self = .male
    case "female": self = .female
    case "undetermined": self = .undetermined
    default: return nil
    }
  }
}
