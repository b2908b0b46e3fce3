internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// The life of the person whom a certificate is about, as the papers on file tell it.
struct LifeLoading {
  let connection: any SQLConnection

  /// Nil when no paper names the person.
  func life(of form: ActForm) throws -> LifeLine? {
    guard let name = form["nxnHoTen"] else { return nil }
    let sex = form["nxnGioiTinh"].flatMap { RecordedSex(cell: $0) }
    let number = form["nxnSoGiayToTuyThan"].flatMap { PersonalIdentifier($0) }
    let person = PersonMention(
      .child,
      RecordedPerson(
        name: name, sex: sex, bornOn: form["nxnNgaySinh"].flatMap { CellDate($0).date },
        identifier: number))
    let people = PersonMatching(connection: connection)
    let found = try people.mentions(
      of: person, as: [.child, .husband, .wife, .mother, .father, .deceased],
      in: [.birth, .marriage, .death])
    guard !found.isEmpty else { return nil }
    return LifeLine(try found.flatMap { try facts($0.mention) })
  }

  /// The life of a person whose papers were gathered; mentions in other parts say nothing of it.
  func life(of mentions: [MentionRow]) throws -> LifeLine {
    let own = mentions.filter {
      Self.parts.contains($0.reference.role) && Self.kinds.contains($0.kind)
    }
    return LifeLine(
      try own.flatMap(facts), sex: mentions.lazy.compactMap { RecordedSex(stored: $0.sex) }.first)
  }

  private static let parts: Set<String> = [
    "child", "husband", "wife", "mother", "father", "deceased",
  ]
  private static let kinds = Set([SourceKind.birth, .marriage, .death].map(\.rawValue))

  private func facts(_ mention: MentionRow) throws -> [LifeFact] {
    let id = mention.reference.paperID
    let row = try connection.firstRow(
      "SELECT event_on, issued_on, issuer FROM paper WHERE id = \(id)"
    ) {
      (
        PartialDate(iso8601: $0.text(0)), PartialDate(iso8601: $0.text(1)), $0.text(2)
      )
    }
    guard let (eventOn, issuedOn, issuer) = row else { return [] }
    let paper = PaperReference(
      id: id, kind: mention.kind, text: mention.paperReference, issuer: issuer)
    func fact(_ event: LifeFact.Event, _ on: PartialDate?) -> LifeFact {
      LifeFact(event: event, on: on, writtenOn: issuedOn?.date, paper: paper)
    }
    switch mention.reference.role {
    case "child": return [fact(.born, eventOn)]
    case "deceased": return [fact(.died, eventOn)]
    case "mother", "father":
      let child = try others(id, ["child"]).first?.name ?? ""
      return [fact(.parentOf(name: child), eventOn)]
    default: return try marriage(mention, eventOn, fact)
    }
  }

  /// A marriage and what ended it: the entry's own notes, or the death of the other one.
  private func marriage(
    _ mention: MentionRow, _ on: PartialDate?, _ fact: (LifeFact.Event, PartialDate?) -> LifeFact
  ) throws -> [LifeFact] {
    let id = mention.reference.paperID
    let isHusband = mention.reference.role == PersonMention.Role.husband.rawValue
    let spouse = try others(id, [isHusband ? "wife" : "husband"]).first
    var facts = [fact(.married(marriage: id, spouse: spouse?.name ?? ""), on)]
    if let content = try PresentContent(connection).content(entryID: id),
      case .marriage(let entry)? = SourceFacts.read(content.row, of: .marriage).facts
    {
      switch entry.fate?.kind {
      case .divorced: facts.append(fact(.divorced(marriage: id), try endedOn(id)))
      case .annulled: facts.append(fact(.annulled(marriage: id), try endedOn(id)))
      case .recognised, nil: break
      }
    }
    if let spouse {
      let person = PersonMention(
        role: isHusband ? .wife : .husband, name: spouse.name, searchKey: spouse.searchKey,
        sex: spouse.sex, birthOn: spouse.birthOn, identifier: spouse.identifier)
      let deaths = try PersonMatching(connection: connection).mentions(
        of: person, as: [.deceased], in: [.death])
      if let death = deaths.first {
        let diedOn = try connection.firstRow(
          "SELECT event_on FROM paper WHERE id = \(death.mention.reference.paperID)"
        ) { PartialDate(iso8601: $0.text(0)) }
        facts.append(fact(.spouseDied(marriage: id), diedOn ?? nil))
      }
    }
    return facts
  }

  /// The day on which a judgment noted here takes effect; nil where only a file tells of it.
  private func endedOn(_ id: String) throws -> PartialDate? {
    let amendments = try OfficeTrail(connection).amendments(of: id)
    return amendments.compactMap { $0.circumstances["ngayHieuLuc"] }.last
      .flatMap { CellDate($0).date }
  }

  private func others(_ id: String, _ roles: [String]) throws -> [MentionRow] {
    try connection.rows(
      """
      SELECT \(MentionRow.columns)
      FROM person_mention JOIN paper ON paper.id = person_mention.paper_id
      WHERE paper.id = \(id) AND person_mention.role IN \(anyOf: roles)
      """, MentionRow.init)
  }
}
