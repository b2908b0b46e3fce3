import CivilDate

extension KnownEvents {
  /// Reads all papers of a commune together by the rules of docs/known-events.md.
  ///
  /// Pure: the same papers and decisions give the same events in any order. Of two decisions about the
  /// same pair the later one in the list holds.
  public init(matching facts: KnownEventFacts, decisions: [MatchDecision] = []) {
    var texts = TextIndex()
    let index = DecisionIndex(decisions)
    let births = BirthMatching.match(facts, decisions: index, texts: &texts)
    let deaths = DeathMatching.match(facts, decisions: index, texts: &texts)
    let divorces = DivorceMatching.match(facts, decisions: index, texts: &texts)

    let deathAssembly = DeathAssembly(facts, deaths)
    let life = LifeMatching(
      texts: texts, decisions: index, deaths: deathAssembly.records,
      deathReferences: deathAssembly.references, events: deathAssembly.events,
      eventCount: deathAssembly.deaths.count)
    let deadResidents = life.match(births.residents, relation: .residentAndDeath)
    let deadEntries = life.match(births.entries, relation: .birthEntryAndDeath)
    let birthAssembly = BirthAssembly(
      facts, births, deadResidents: deadResidents.deaths, deadEntries: deadEntries.deaths,
      deaths: deathAssembly.deaths)
    let candidates =
      births.candidates + deaths.candidates + divorces.candidates + deadResidents.candidates
      + deadEntries.candidates
    self.init(
      births: birthAssembly.births, deaths: deathAssembly.sorted,
      divorces: DivorceAssembly.divorces(facts, divorces), surveyed: birthAssembly.surveyed,
      residents: birthAssembly.residents, registered: birthAssembly.registered,
      birthReregistrations: facts.birthEntries.lazy
        .filter { $0.kind == .reregistration && $0.annulledOn == nil }
        .compactMap(\.registeredOn).sorted(),
      deathReregistrations: facts.deathEntries.lazy
        .filter { $0.kind == .reregistration && $0.annulledOn == nil }
        .compactMap(\.registeredOn).sorted(),
      candidates: candidates.sorted { $0.order < $1.order })
  }
}

extension MatchCandidate {
  fileprivate var order: (String, String, String) { (relation.rawValue, left, right) }
}
