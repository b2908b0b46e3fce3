import CivilDate

extension LifeFact {
  /// What an entry of a register says of one of its persons; nothing for one whom it does not name in that
  /// part. The entry is to be given with everything that was noted on it.
  public static func facts(
    of entry: SourceFacts, as role: FormRole, paper: PaperReference
  ) -> [LifeFact] {
    switch (entry, role) {
    case (.birth(let birth), .child):
      [LifeFact(event: .born, on: birth.bornOn, writtenOn: birth.header.registeredOn, paper: paper)]
    case (.birth(let birth), .mother), (.birth(let birth), .father):
      [
        LifeFact(
          event: .parentOf(name: birth.child.name ?? ""), on: birth.bornOn,
          ownBirthOn: (role == .mother ? birth.mother : birth.father)?.bornOn,
          writtenOn: birth.header.registeredOn, paper: paper)
      ]
    case (.death(let death), .deceased):
      [LifeFact(event: .died, on: death.diedOn, writtenOn: death.header.registeredOn, paper: paper)]
    case (.marriage(let marriage), .husband):
      facts(of: marriage, spouse: marriage.wife, paper)
    case (.marriage(let marriage), .wife):
      facts(of: marriage, spouse: marriage.husband, paper)
    case (.foreignDivorce(let divorce), .husband):
      facts(of: divorce, spouse: divorce.wife, paper)
    case (.foreignDivorce(let divorce), .wife):
      facts(of: divorce, spouse: divorce.husband, paper)
    default: []
    }
  }

  /// The death of the spouse, which ends a marriage.
  public static func spouseDied(
    in marriage: String, death: DeathEntry, paper: PaperReference
  ) -> LifeFact {
    LifeFact(
      event: .spouseDied(marriage: marriage), on: death.diedOn,
      writtenOn: death.header.registeredOn, paper: paper)
  }

  /// A divorce or annulment abroad that stands in its own book, and the marriage that it ended: its entry may be
  /// anywhere.
  private static func facts(
    of entry: ForeignDivorceEntry, spouse: RecordedPerson?, _ paper: PaperReference
  ) -> [LifeFact] {
    let married = LifeFact(
      event: .married(marriage: paper.id, spouse: spouse?.name ?? ""),
      on: entry.marriage.registeredOn, paper: paper)
    let foreign = entry.header.foreign
    let end = LifeFact(
      event: entry.matter == .annulment
        ? .annulled(marriage: paper.id) : .divorced(marriage: paper.id),
      on: entry.effectiveOn ?? foreign?.registeredOn ?? .day(entry.header.registeredOn),
      writtenOn: foreign?.registeredOn?.date,
      paper: PaperReference(
        id: paper.id, kind: JudgmentForm.decision.rawValue, text: foreign?.number ?? "",
        issuer: foreign?.authority ?? foreign?.country ?? ""))
    return [married, end]
  }

  private static func facts(
    of entry: MarriageEntry, spouse: RecordedPerson?, _ paper: PaperReference
  ) -> [LifeFact] {
    let began = entry.relationBeganOn ?? .day(entry.header.registeredOn)
    let married = LifeFact(
      event: .married(marriage: paper.id, spouse: spouse?.name ?? ""), on: began,
      writtenOn: entry.header.registeredOn, paper: paper)
    guard let fate = entry.fate, let kind = fate.kind, kind != .recognised else { return [married] }
    // The note cites the judgment; without one the entry itself is the paper.
    let cited = [fate.ground, entry.header.note, fate.text].compactMap(\.self)
      .compactMap(CitedDecision.init).first
    let source = cited.map {
      PaperReference(
        id: paper.id, kind: $0.form.rawValue, text: $0.number, issuer: $0.court)
    }
    let end = LifeFact(
      event: kind == .divorced ? .divorced(marriage: paper.id) : .annulled(marriage: paper.id),
      on: cited?.decidedOn ?? fate.notedOn, writtenOn: cited?.decidedOn?.date,
      paper: source ?? paper)
    return [married, end]
  }
}
