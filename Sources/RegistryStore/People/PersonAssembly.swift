internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// Gathers the papers of one person: those that bear the same identity number, and those that meet
/// in the same known event.
struct PersonAssembly {
  let connection: any SQLConnection
  let seen: RestrictedView

  /// A person with more papers than this has a number that is not a person's.
  private static let mostPapers = 60

  func person(_ reference: PersonReference) throws -> PersonView? {
    guard let start = try mention(reference) else { return nil }
    let mentions = try seen.open(related(to: start), from: start)
    let revoked = try RevokedEntries(connection: connection).among(
      mentions.lazy.map(\.reference.paperID))
    let papers = try mentions.map { mention in
      var paper = try paper(mention)
      paper.isRevoked = revoked.contains(paper.id)
      return paper
    }
    let own = mentions.first { $0.birthOn?.date != nil } ?? start
    let death = papers.filter { $0.role == "deceased" && !$0.isRevoked }
      .compactMap(\.eventDate).max()
    let life = try LifeLoading(
      connection: connection, people: PersonMatching(connection: connection)
    ).life(of: mentions)
    var view = PersonView(
      id: reference.text, name: bestName(mentions) ?? start.name,
      sex: mentions.lazy.map(\.sex).first { !$0.isEmpty } ?? "", birth: own.birthOn, death: death,
      village: village(mentions, papers),
      identifier: mentions.lazy.map(\.identifier).first { !$0.isEmpty } ?? "",
      papers: papers.sorted(by: Self.isEarlier),
      contradictions: contradictions(mentions, papers) + Self.further(life), life: life)
    view.standings = try mentions.filter { !revoked.contains($0.reference.paperID) }
      .flatMap(standings)
    return view
  }

  private func mention(_ reference: PersonReference) throws -> MentionRow? {
    try connection.firstRow(
      """
      SELECT \(MentionRow.columns)
      FROM person_mention JOIN paper ON paper.id = person_mention.paper_id
      WHERE person_mention.paper_id = \(reference.paperID)
        AND person_mention.role = \(reference.role)
      """, MentionRow.init)
  }

  private func related(to start: MentionRow) throws -> [MentionRow] {
    var found = [start]
    var seen: Set<PersonReference> = [start.reference]
    var place = 0
    while place < found.count, found.count < Self.mostPapers {
      let (mention, known) = (found[place], found.map(\.identifier))
      let namesakes = try namesakes(of: mention).filter { other in
        known.allSatisfy { Self.mayBeOne($0, other.identifier) }
      }
      for next in try neighbours(of: mention) + namesakes
      where seen.insert(next.reference).inserted {
        found.append(next)
      }
      place += 1
    }
    return found
  }

  private func neighbours(of mention: MentionRow) throws -> [MentionRow] {
    var next: [MentionRow] = []
    if mention.identifier.utf8.count == 12 {
      next += try connection.rows(
        """
        SELECT \(MentionRow.columns)
        FROM person_mention JOIN paper ON paper.id = person_mention.paper_id
        WHERE \(MentionRow.has(identifier: mention.identifier))
        """, MentionRow.init)
    }
    // The one whom the event is about; mothers and spouses are met by number, or by name and day of birth.
    guard ["child", "resident", "surveyed", "deceased"].contains(mention.reference.role) else {
      return next
    }
    let papers = try seen.open(
      EventPapers(connection: connection).papers(sharing: mention.reference.paperID),
      beside: mention.reference.paperID)
    next += try connection.rows(
      """
      SELECT \(MentionRow.columns)
      FROM person_mention JOIN paper ON paper.id = person_mention.paper_id
      WHERE paper.id IN \(anyOf: papers)
        AND person_mention.role IN ('child', 'resident', 'surveyed', 'deceased')
      """, MentionRow.init)
    return next
  }

  /// The same name and day of birth: papers of before the personal number have nothing else.
  private func namesakes(of mention: MentionRow) throws -> [MentionRow] {
    guard let birth = mention.birthOn?.date, !mention.searchKey.isEmpty else { return [] }
    return try connection.rows(
      """
      SELECT \(MentionRow.columns)
      FROM person_mention JOIN paper ON paper.id = person_mention.paper_id
      WHERE person_mention.search_key = \(mention.searchKey)
        AND person_mention.birth_on = \(birth.iso8601)
      """, MentionRow.init)
  }

  /// Two numbers of one kind that differ are two people; an old card and a personal number may be one's.
  private static func mayBeOne(_ first: String, _ second: String) -> Bool {
    first.utf8.count != second.utf8.count || first == second
  }

  private func paper(_ mention: MentionRow) throws -> PersonView.Paper {
    let id = mention.reference.paperID
    let row = try connection.firstRow(
      """
      SELECT reference, volume, page, issued_on, event_on, issuer, seq, row_number, kind
      FROM paper WHERE id = \(id)
      """
    ) { row in
      PersonView.Paper(
        id: id, kind: row.text(8), role: mention.reference.role, reference: row.text(0),
        locator: [row.text(1), row.text(2)].filter { !$0.isEmpty }.joined(separator: " · "),
        date: PartialDate(iso8601: row.text(3)), eventDate: PartialDate(iso8601: row.text(4)),
        issuedBy: row.text(5),
        cells: try PaperContent(connection: connection).cells(
          ofPaper: id, sequence: row.integer(6), rowNumber: row.integer(7)),
        others: [])
    }
    guard var paper = row else { throw LedgerFailure.unreadable(sequence: 0) }
    paper.others = try others(than: mention)
    return paper
  }

  private func standings(_ mention: MentionRow) throws -> [PersonStanding] {
    guard
      let history = try PresentContent(connection).history(
        entryID: mention.reference.paperID)
    else { return [] }
    return PersonStanding.standings(
      of: history.present, kind: history.kind, as: mention.reference.role)
  }

  private func others(than mention: MentionRow) throws -> [PersonView.Other] {
    try connection.rows(
      """
      SELECT role, name FROM person_mention
      WHERE paper_id = \(mention.reference.paperID) AND role <> \(mention.reference.role)
      ORDER BY role
      """
    ) { row in
      let reference = PersonReference(paperID: mention.reference.paperID, role: row.text(0))
      return PersonView.Other(role: row.text(0), name: row.text(1), personID: reference.text)
    }
  }

  /// Where the list of residents has the person, else the latest paper that says it: the same from
  /// whichever paper the page is opened.
  private func village(_ mentions: [MentionRow], _ papers: [PersonView.Paper]) -> String {
    let said = zip(mentions, papers).filter { !$0.0.village.isEmpty }
    let listed = said.first { $0.1.kind == SourceKind.residents.rawValue }
    return (listed ?? said.max { Self.isEarlier($0.1, $1.1) })?.0.village ?? ""
  }

  private func bestName(_ mentions: [MentionRow]) -> String? {
    // A name with its marks says more than one without; the entry's own spelling before a list's.
    mentions.filter { !$0.name.isEmpty }.max { left, right in
      left.name.utf8.count < right.name.utf8.count
    }?.name
  }

  private func contradictions(
    _ mentions: [MentionRow], _ papers: [PersonView.Paper]
  ) -> [MessageCode] {
    Contradictions.find(
      in: zip(mentions, papers).compactMap { mention, paper in
        guard !paper.isRevoked, let role = PersonMention.Role(rawValue: paper.role) else {
          return nil
        }
        return Contradictions.Claim(
          role: role, reference: paper.kind == "birth" || role != .child ? paper.reference : "",
          sex: mention.sex, birthOn: mention.birthOn, eventOn: paper.eventDate,
          issuedOn: paper.date)
      })
  }

  /// What the life as a whole contradicts; what single papers contradict is said already.
  private static func further(_ life: LifeLine) -> [MessageCode] {
    life.contradictions.compactMap { contradiction in
      switch contradiction.kind {
      case .bornTwice, .deathBeforeBirth: return nil
      case .afterDeath:
        guard let fact = contradiction.facts.last, case .parentOf = fact.event else { return nil }
      case .twoMarriages, .parentYoungerThanChild, .diedTwice, .endedBeforeBegun: break
      }
      return MessageCode(contradiction.kind.rawValue, contradiction.values)
    }
  }

  private static func isEarlier(_ left: PersonView.Paper, _ right: PersonView.Paper) -> Bool {
    let (leftDay, rightDay) = (left.eventDate ?? left.date, right.eventDate ?? right.date)
    switch (leftDay, rightDay) {
    case (let leftDay?, let rightDay?): return leftDay.earliest < rightDay.earliest
    case (_?, nil): return true
    default: return false
    }
  }
}
