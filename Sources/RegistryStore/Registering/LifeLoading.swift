internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// The life of a person as the papers on file tell it, each fact with the paper that says it.
struct LifeLoading {
  let connection: any SQLConnection
  let people: PersonMatching

  /// The life of the person whom a certificate is about; nil when no paper names the person.
  func life(of form: ActForm) throws -> LifeLine? {
    guard let name = form["nxnHoTen"] else { return nil }
    let sex = form["nxnGioiTinh"].flatMap { RecordedSex(cell: $0) }
    let number = form["nxnSoGiayToTuyThan"].flatMap { PersonalIdentifier($0) }
    let person = PersonMention(
      .child,
      RecordedPerson(
        name: name, sex: sex, bornOn: form["nxnNgaySinh"].flatMap { CellDate($0).date },
        identifier: number))
    let found = try people.mentions(of: person, as: Self.parts, in: Self.kinds)
    guard !found.isEmpty else { return nil }
    return LifeLine(try facts(of: found))
  }

  /// The life of a person whose papers were gathered; mentions in other parts say nothing of it.
  func life(of mentions: [MentionRow]) throws -> LifeLine {
    let (parts, kinds) = (Set(Self.parts.map(\.rawValue)), Set(Self.kinds.map(\.rawValue)))
    let own = mentions.filter { parts.contains($0.reference.role) && kinds.contains($0.kind) }
    return LifeLine(
      try facts(of: own.map { PersonMatching.Found(mention: $0, certainty: .certain) }),
      sex: mentions.lazy.compactMap { RecordedSex(stored: $0.sex) }.first)
  }

  private static let parts: [PersonMention.Role] = [
    .child, .husband, .wife, .mother, .father, .deceased,
  ]
  private static let kinds: [SourceKind] = [.birth, .marriage, .death, .foreignDivorce]

  private func facts(of found: [PersonMatching.Found]) throws -> [LifeFact] {
    var facts = try found.filter { $0.mention.kind != SourceKind.foreignDivorce.rawValue }
      .flatMap(facts)
    for divorce in found where divorce.mention.kind == SourceKind.foreignDivorce.rawValue {
      let told = try self.facts(divorce)
      // The marriage entry bears the note already, where it is here.
      if !Self.isTold(told, by: facts) { facts += told }
    }
    return facts
  }

  private static func isTold(_ divorce: [LifeFact], by facts: [LifeFact]) -> Bool {
    let ended = Set(facts.compactMap { $0.event.endedMarriage })
    let spouses = divorce.compactMap { $0.event.spouse }
    return facts.contains { fact in
      guard case .married(let id, let spouse) = fact.event, ended.contains(id) else { return false }
      return spouses.contains { PersonName.areSame($0, spouse) }
    }
  }

  private func facts(_ found: PersonMatching.Found) throws -> [LifeFact] {
    let mention = found.mention
    guard let role = FormRole(rawValue: mention.reference.role),
      let history = try PresentContent(connection).history(entryID: mention.reference.paperID),
      !history.isRevoked,
      let entry = SourceFacts.read(history.present, of: history.kind).facts
    else { return [] }
    var facts = LifeFact.facts(of: entry, as: role, paper: try paper(mention))
    if case .marriage(let marriage) = entry {
      let id = mention.reference.paperID
      if let noted = try notedEnd(of: id), let place = facts.firstIndex(where: \.endsMarriage) {
        facts[place] = noted.of(facts[place])
      }
      let spouse = role == .husband ? marriage.wife : marriage.husband
      facts += try deaths(of: spouse, role == .husband ? .wife : .husband, marriage: id)
    }
    for place in facts.indices where found.certainty == .likely {
      facts[place].certainty = .likely
    }
    return facts
  }

  /// The judgment by which this office noted the end of a marriage; nil where only a file tells of it.
  private func notedEnd(of entryID: String) throws -> NotedEnd? {
    let fate = MarriageColumn.tinhTrangKetHon.name
    let amended = try OfficeTrail(connection).amendments(of: entryID).last { amended in
      amended.changes.contains { $0.column == fate }
    }
    guard let amended, let cited = CitedDecision(note: amended.note) else { return nil }
    let effective =
      amended.circumstances[JudgmentColumn.ngayHieuLuc.name]
      ?? amended.circumstances[ForeignDivorceColumn.lhNgayHieuLuc.name]
    return NotedEnd(
      cited: cited, effectiveOn: effective.flatMap { CellDate($0).date })
  }

  private struct NotedEnd {
    var cited: CitedDecision
    var effectiveOn: PartialDate?

    /// The fact with the judgment as its paper, on the day on which it takes effect.
    func of(_ fact: LifeFact) -> LifeFact {
      LifeFact(
        event: fact.event, on: effectiveOn ?? cited.decidedOn ?? fact.on,
        writtenOn: cited.decidedOn?.date,
        paper: PaperReference(
          id: fact.paper.id, kind: cited.form.rawValue, text: cited.number, issuer: cited.court))
    }
  }

  /// The death of a spouse, by its own paper. Somebody with the name and birthday may be another.
  private func deaths(
    of spouse: RecordedPerson?, _ role: PersonMention.Role, marriage id: String
  ) throws -> [LifeFact] {
    guard let spouse else { return [] }
    let found = try people.mentions(
      of: PersonMention(role, spouse), as: [.deceased], in: [.death])
    guard let death = found.first(where: { $0.certainty == .certain }) ?? found.first,
      let content = try PresentContent(connection).content(
        entryID: death.mention.reference.paperID),
      case .death(let entry)? = SourceFacts.read(content.row, of: .death).facts
    else { return [] }
    var fact = LifeFact.spouseDied(in: id, death: entry, paper: try paper(death.mention))
    fact.certainty = death.certainty
    return [fact]
  }

  private func paper(_ mention: MentionRow) throws -> PaperReference {
    let id = mention.reference.paperID
    let issuer = try connection.firstRow("SELECT issuer FROM paper WHERE id = \(id)") {
      $0.text(0)
    }
    return PaperReference(
      id: id, kind: mention.kind, text: mention.paperReference, issuer: issuer ?? "")
  }
}
