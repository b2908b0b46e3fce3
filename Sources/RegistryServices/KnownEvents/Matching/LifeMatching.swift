/// Tells which residents and registered people are known to be dead.
struct LifeMatching {
  let texts: TextIndex
  let decisions: DecisionIndex
  /// Every paper about a death, and the event that it tells of.
  let deaths: [DeathRecord]
  let deathReferences: [String]
  let events: [Int]
  let eventCount: Int

  /// For each unit of the papers the death event of the person.
  func match(
    _ people: BirthPapers, relation: MatchCandidate.Relation
  ) -> (deaths: [Int: Int], candidates: [MatchCandidate]) {
    var stage = PairStage(leftCount: people.records.count, rightCount: eventCount)
    for pair in decisions.between(people.references, deathReferences) {
      stage.decide(people.units[pair.left], events[pair.right], pair.verdict)
    }
    addPairs(people, to: &stage) { person in
      person.identifier == 0 ? nil : BlockIndex.key(person.identifier, -1)
    } deathKey: { death in
      death.identifier == 0 ? nil : BlockIndex.key(death.identifier, -1)
    }
    addPairs(people, to: &stage) { person in
      person.name == 0 || !person.born.isFullDay
        ? nil : BlockIndex.key(person.name, person.born.low)
    } deathKey: { death in
      death.name == 0 || !death.born.isFullDay
        ? nil : BlockIndex.key(death.name, death.born.low)
    }
    let names = firstReferences
    let outcomes = stage.settle(
      leftReferences: people.references, rightReferences: names)
    var dead: [Int: Int] = [:]
    for outcome in outcomes where outcome.isJoined { dead[outcome.left] = outcome.right }
    let candidates = outcomes.candidates(relation, left: people.references, right: names) {
      person, event in reasons(people.records[person], event)
    }
    return (dead, candidates)
  }

  /// The papers of a death say either the same number or the same name and birth.
  private func reasons(_ person: BirthRecord, _ event: Int) -> [MatchReason] {
    let papers = deaths.indices.filter { events[$0] == event }
    let isNumber = papers.contains {
      Agreement(codes: person.identifier, deaths[$0].identifier) == .equal
    }
    return isNumber ? [.identityEqual, .nameDiffers, .dateDiffers] : [.identityUnknown]
  }

  /// Each death is named by the reference of its first paper.
  private var firstReferences: [String] {
    var names = [String](repeating: "", count: eventCount)
    for (place, event) in events.enumerated().reversed() { names[event] = deathReferences[place] }
    return names
  }

  private func addPairs(
    _ people: BirthPapers, to stage: inout PairStage, key: (BirthRecord) -> UInt64?,
    deathKey: (DeathRecord) -> UInt64?
  ) {
    let index = BlockIndex(count: deaths.count) { deathKey(deaths[$0]) }
    for place in people.records.indices {
      guard let value = key(people.records[place]) else { continue }
      index.forEach(value) { other in
        guard let judgement = judge(people.records[place], deaths[other]) else { return }
        stage.add(people.units[place], events[other], judgement)
      }
    }
  }

  /// Equal identity numbers, not contradicted by both name and birth; or the same name, full day of
  /// birth, sex and village.
  private func judge(_ person: BirthRecord, _ death: DeathRecord) -> PairJudgement? {
    let identity = Agreement(codes: person.identifier, death.identifier)
    let name = Agreement(names: person.name, death.name, in: texts)
    let born = DayAgreement(person.born, death.born)
    if identity == .equal {
      let isContradiction = name == .differs && born == .differs
      return PairJudgement(rule: isContradiction ? 7 : 1, agreements: 2)
    }
    guard identity == .unknown, !person.sex.conflicts(with: death.sex), name == .equal,
      born == .equal, Agreement(codes: person.village, death.village) == .equal
    else { return nil }
    return PairJudgement(rule: 3, agreements: 1)
  }
}
