internal import CivilDate
internal import RegistryServices
internal import SQLToolkit
internal import VitalStatistics

/// The cases behind each indicator, by the same judgement that makes the figure.
struct CaseSource {
  let connection: any SQLConnection
  let rules: OfficeRules
  let asOf: PlainDate
  private let table: KnownEventTable

  init(connection: any SQLConnection, rules: OfficeRules, asOf: PlainDate) throws {
    self.connection = connection
    self.rules = rules
    self.asOf = asOf
    table = try KnownEventTable(reading: connection)
  }

  /// How many pairs of papers wait for a person.
  func pairsToDecide() throws -> Int { try table.candidateCount() }

  /// The cases of an indicator; `year` narrows a cohort indicator to one cohort.
  func cases(_ key: IndicatorKey, year: Int?) throws -> [CaseSkeleton] {
    let settings = try rules.settings(asOf: asOf)
    let set = IndicatorSet(settings)
    switch key {
    case .birthOnTime, .birthWithinYear: return try births(key, year, set)
    case .deathOnTime, .deathWithinYear: return try deaths(key, year, set)
    case .divorceRecorded: return try divorces(set.divorcesRecorded)
    case .divorceLegacy: return try divorces(set.divorcesLegacy)
    case .vulnerable:
      let people: [SurveyedPerson] = try table.load(from: 0)
      let papers = people.keyed { [$0.survey] + [$0.registration?.entry].compactMap(\.self) }
      let cases = VulnerableIndicator.cases(of: people.map(\.fact), asOf: asOf)
      return cases.skeletons(papers)
    case .ecertPhase1, .ecertPhase2:
      let people: [RegisteredPerson] = try table.load(from: 0)
      let papers = people.keyed(\.entries)
      let phase = key == .ecertPhase1 ? set.certificates(.first) : set.certificates(.second)
      return phase.cases(of: people.map(\.fact), asOf: asOf).skeletons(papers)
    case .validCertificate, .noCertificate:
      let people: [ListedResident] = try table.load(from: 0)
      let papers = people.keyed { $0.rows + [$0.registration?.entry].compactMap(\.self) }
      let facts = people.map(\.fact)
      return
        (key == .validCertificate
        ? ResidentIndicator.validCertificateCases(of: facts, asOf: asOf)
        : ResidentIndicator.noCertificateCases(of: facts, asOf: asOf)).skeletons(papers)
    case .divorceRealtime, .yearlyPublication: return []
    }
  }

  /// One case by its id; nil when no such event or person is known, or is known no longer.
  func find(id: String) throws -> CaseSkeleton? {
    let paper = id.split(separator: ":").last.map(String.init) ?? id
    if let birth = try (table.events(with: paper) as [KnownBirth]).first(where: { $0.id == id }) {
      guard birth.eventFact(deadlines: { _ in nil }).isKnown(asOf: asOf) else { return nil }
      let own = try cases(.birthOnTime, year: birth.year).first { $0.id == id }
      return own ?? .standing(id, birth.bornOn, birth.registration, birth.entries + birth.notices)
    }
    if let death = try (table.events(with: paper) as [KnownDeath]).first(where: { $0.id == id }) {
      guard death.eventFact(deadlines: { _ in nil }).isKnown(asOf: asOf) else { return nil }
      let own = try cases(.deathOnTime, year: death.year).first { $0.id == id }
      return own ?? .standing(id, death.diedOn, death.registration, death.entries + death.notices)
    }
    for key in try lists(with: id, paper: paper) {
      if let own = try cases(key, year: nil).first(where: { $0.id == id }) { return own }
    }
    return nil
  }

  /// The list indicators of which the case may be a member.
  private func lists(
    with id: String, paper: String
  ) throws -> [IndicatorKey] {
    func isOne<Event: KeptByYear & Identifiable<String>>(of kind: Event.Type) throws -> Bool {
      try (table.events(with: paper) as [Event]).contains { $0.id == id }
    }
    if try isOne(of: KnownDivorce.self) { return [.divorceRecorded, .divorceLegacy] }
    if try isOne(of: SurveyedPerson.self) { return [.vulnerable] }
    if try isOne(of: ListedResident.self) { return [.validCertificate, .noCertificate] }
    if try isOne(of: RegisteredPerson.self) { return [.ecertPhase1, .ecertPhase2] }
    return []
  }

  private func births(
    _ key: IndicatorKey, _ year: Int?, _ set: IndicatorSet
  ) throws -> [CaseSkeleton] {
    guard let indicator = set.timeliness(key) else { return [] }
    let births: [KnownBirth] = try table.load(from: year ?? OfficeRules.firstYear)
    let known = births.filter { !$0.isRegisteredElsewhere }
    let papers = known.keyed { $0.entries + $0.notices + $0.residents }
    let deadlines = rules.birthDeadlines(set.settings)
    let facts = known.map { $0.eventFact(deadlines: deadlines) }
    return years(year, set).flatMap { year in
      indicator.cases(of: facts, year: year, asOf: asOf).skeletons(papers)
    }
  }

  private func deaths(
    _ key: IndicatorKey, _ year: Int?, _ set: IndicatorSet
  ) throws -> [CaseSkeleton] {
    guard let indicator = set.timeliness(key) else { return [] }
    let deaths: [KnownDeath] = try table.load(from: year ?? OfficeRules.firstYear)
    let known = deaths.filter { !$0.isRegisteredElsewhere }
    let papers = known.keyed { $0.entries + $0.notices }
    let deadlines = rules.deathDeadlines(set.settings)
    let facts = known.map { $0.eventFact(deadlines: deadlines) }
    return years(year, set).flatMap { year in
      indicator.cases(of: facts, year: year, asOf: asOf).skeletons(papers)
    }
  }

  private func divorces(
    _ indicator: DivorceIndicator
  ) throws -> [CaseSkeleton] {
    let divorces: [KnownDivorce] = try table.load(from: 0)
    let papers = divorces.keyed { [$0.judgment] + [$0.marriage].compactMap(\.self) }
    let days = Dictionary(divorces.map { ($0.id, $0.effectiveOn) }) { first, _ in first }
    return indicator.cases(of: divorces.map(\.fact), asOf: asOf).skeletons(papers).map {
      var skeleton = $0
      skeleton.eventDate = days[$0.id].map(PartialDate.day)
      return skeleton
    }
  }

  private func years(_ year: Int?, _ set: IndicatorSet) -> ClosedRange<Int> {
    year.map { $0...$0 } ?? set.settings.years
  }
}

extension Array where Element: Identifiable, Element.ID == String {
  /// The papers of each by its id.
  fileprivate func keyed(_ papers: (Element) -> [String]) -> [String: [String]] {
    Dictionary(map { ($0.id, papers($0)) }) { first, _ in first }
  }
}

extension [EventCase] {
  fileprivate func skeletons(_ papers: [String: [String]]) -> [CaseSkeleton] {
    compactMap { item in
      guard let state = item.standing.caseState else { return nil }
      return CaseSkeleton(
        id: item.reference, state: state, eventDate: item.occurredOn, lastDay: item.lastDay,
        registeredOn: item.registeredOn?.early, papers: papers[item.reference] ?? [])
    }
  }
}

extension [ListCase] {
  fileprivate func skeletons(_ papers: [String: [String]]) -> [CaseSkeleton] {
    compactMap { item in
      guard let state = item.standing.caseState else { return nil }
      return CaseSkeleton(
        id: item.reference, state: state, lastDay: item.lastDay, registeredOn: item.doneOn,
        papers: papers[item.reference] ?? [])
    }
  }
}

extension EventStanding {
  /// Nil for what is no part of the figure: registered before it was due, or not to be judged.
  fileprivate var caseState: CaseState? {
    switch self {
    case .onTime: .onTime
    case .late: .late
    case .overdue: .overdue
    case .pending: .pending
    case .early, .indeterminate, .notCounted: nil
    }
  }
}

extension ListStanding {
  fileprivate var caseState: CaseState? {
    switch self {
    case .done: .onTime
    case .late: .late
    case .overdue: .overdue
    case .pending: .pending
    case .notCounted: nil
    }
  }
}
