import CivilDate
import VitalStatistics

/// Makes known births, residents and registered people out of the papers that met.
struct BirthAssembly {
  private(set) var births: [KnownBirth] = []
  private(set) var residents: [ListedResident] = []
  private(set) var registered: [RegisteredPerson] = []
  private(set) var surveyed: [SurveyedPerson] = []

  /// The papers of one event, as places in the facts.
  private struct Papers {
    var entries: [Int] = []
    var notices: [Int] = []
    var residents: [Int] = []
  }

  private let facts: KnownEventFacts
  private let match: BirthMatching.Result
  private let deadResidents: [Int: Int]
  private let deadEntries: [Int: Int]
  private let deaths: [KnownDeath]

  init(
    _ facts: KnownEventFacts, _ match: BirthMatching.Result, deadResidents: [Int: Int],
    deadEntries: [Int: Int], deaths: [KnownDeath]
  ) {
    self.facts = facts
    self.match = match
    self.deadResidents = deadResidents
    self.deadEntries = deadEntries
    self.deaths = deaths
    assemble()
  }

  private mutating func assemble() {
    var eventOfEntry = [Int](repeating: 0, count: facts.birthEntries.count)
    let presumed = presumedPapers()
    let groups = groups()
    births.reserveCapacity(groups.count)
    for (event, papers) in groups.enumerated() {
      for entry in papers.entries { eventOfEntry[entry] = event }
      let isPresumed =
        papers.residents.contains { presumed.residents[$0] }
        || papers.notices.contains { presumed.notices[$0] }
      let valid = RegistrationChoice.earliest(papers.entries.map { registrationByEntry($0) })
      let birth = birth(papers, isPresumed: isPresumed)
      births.append(birth)
      if let valid { registered.append(person(papers, registration: valid)) }
      appendResidents(papers, of: birth, registration: valid)
    }
    appendSurveyed(groups, eventOfEntry: eventOfEntry)
    births = sortedByDay(births, day: \.bornOn)
    residents = sortedByDay(residents, day: \.bornOn)
    registered = sortedByDay(registered, day: \.registration.registeredOn)
    surveyed = sortedByDay(surveyed) { .day($0.surveyedOn) }
  }

  /// Papers that belong together, by the first place of each group.
  private func groups() -> [Papers] {
    let (entryCount, noticeCount) = (facts.birthEntries.count, facts.birthNotices.count)
    let residentStart = entryCount + noticeCount
    var merging = Merging(count: residentStart + facts.residents.count)
    func joinUnits(_ papers: BirthPapers, from start: Int) {
      for (place, unit) in papers.units.enumerated() where unit != place {
        merging.join(start + place, start + unit)
      }
    }
    joinUnits(match.entries, from: 0)
    joinUnits(match.notices, from: entryCount)
    joinUnits(match.residents, from: residentStart)
    for pair in match.noticesAndEntries { merging.join(entryCount + pair.left, pair.right) }
    for pair in match.residentsAndEntries { merging.join(residentStart + pair.left, pair.right) }
    for pair in match.noticesAndResidents {
      merging.join(entryCount + pair.left, residentStart + pair.right)
    }
    var groups: [Papers] = []
    var groupOfRoot = [Int](repeating: -1, count: residentStart + facts.residents.count)
    for node in groupOfRoot.indices {
      let root = merging.root(of: node)
      if groupOfRoot[root] < 0 {
        groupOfRoot[root] = groups.count
        groups.append(Papers())
      }
      let group = groupOfRoot[root]
      if node < entryCount {
        groups[group].entries.append(node)
      } else if node < residentStart {
        groups[group].notices.append(node - entryCount)
      } else {
        groups[group].residents.append(node - residentStart)
      }
    }
    return groups
  }

  /// Papers that were joined on presumption.
  private func presumedPapers() -> (notices: [Bool], residents: [Bool]) {
    var notices = [Bool](repeating: false, count: facts.birthNotices.count)
    var residents = [Bool](repeating: false, count: facts.residents.count)
    for pair in match.noticesAndEntries where pair.isPresumed { notices[pair.left] = true }
    for pair in match.residentsAndEntries where pair.isPresumed { residents[pair.left] = true }
    for pair in match.noticesAndResidents where pair.isPresumed {
      notices[pair.left] = true
      residents[pair.right] = true
    }
    return (notices, residents)
  }

  private func registrationByEntry(_ entry: Int) -> KnownRegistration {
    let fact = facts.birthEntries[entry]
    return KnownRegistration(
      entry: fact.reference, registeredOn: fact.registeredOn, annulledOn: fact.annulledOn)
  }

  private func birth(_ papers: Papers, isPresumed: Bool) -> KnownBirth {
    let entries = papers.entries.sortedBy { facts.birthEntries[$0].reference }
    let notices = papers.notices.sortedBy { facts.birthNotices[$0].reference }
    let residents = papers.residents.sortedBy { facts.residents[$0].reference }
    let firsts = entries.filter { facts.birthEntries[$0].kind == .first }
    let registration = RegistrationChoice.earliest(firsts.map { registrationByEntry($0) })
    // The entry that registers the birth speaks before the others.
    let leading = entries.first { facts.birthEntries[$0].reference == registration?.entry }
    let speaking =
      entries.count < 2
      ? entries : (leading.map { [$0] } ?? []) + entries.filter { $0 != leading }
    let day =
      firstKnown(speaking) { facts.birthEntries[$0].bornOn }
      ?? firstKnown(notices) { facts.birthNotices[$0].bornOn }
      ?? firstKnown(residents) { facts.residents[$0].bornOn }
    let sex =
      firstKnown(speaking) { facts.birthEntries[$0].sex.ifKnown }
      ?? firstKnown(notices) { facts.birthNotices[$0].sex.ifKnown }
      ?? firstKnown(residents) { facts.residents[$0].sex.ifKnown }
    let entryReferences = entries.map { facts.birthEntries[$0].reference }
    let noticeReferences = notices.map { facts.birthNotices[$0].reference }
    let residentReferences = residents.map { facts.residents[$0].reference }
    let first =
      registration?.entry ?? entryReferences.first ?? noticeReferences.first
      ?? residentReferences.first ?? ""
    return KnownBirth(
      id: "birth:\(first)", bornOn: day, sex: sex ?? .unknown, registration: registration,
      entries: entryReferences, notices: noticeReferences, residents: residentReferences,
      isRegisteredElsewhere: !entries.isEmpty && firsts.isEmpty,
      isDeclared: entries.contains { facts.birthEntries[$0].isDeclared },
      isBornAbroad: entries.contains { facts.birthEntries[$0].isBornAbroad },
      isPresumed: isPresumed)
  }

  private func firstKnown<Value>(_ places: [Int], _ value: (Int) -> Value?) -> Value? {
    for place in places {
      if let value = value(place) { return value }
    }
    return nil
  }

  private func person(_ papers: Papers, registration: KnownRegistration) -> RegisteredPerson {
    let dead =
      papers.entries.compactMap { deadEntries[match.entries.units[$0]] }
      + papers.residents.compactMap { deadResidents[match.residents.units[$0]] }
    return RegisteredPerson(
      id: registration.entry,
      entries: papers.entries.map { facts.birthEntries[$0].reference }.sorted(),
      registration: registration, diedOn: day(of: dead))
  }

  /// The residents of an event: one, unless a person joined more.
  private mutating func appendResidents(
    _ papers: Papers, of birth: KnownBirth, registration: KnownRegistration?
  ) {
    guard !papers.residents.isEmpty else { return }
    let rows = papers.residents.sortedBy { facts.residents[$0].reference }
    let dead =
      rows.compactMap { deadResidents[match.residents.units[$0]] }
      + papers.entries.compactMap { deadEntries[match.entries.units[$0]] }
    let references = rows.map { facts.residents[$0].reference }
    residents.append(
      ListedResident(
        id: references[0], rows: references,
        bornOn: birth.bornOn, registration: registration, diedOn: day(of: dead),
        isPresumed: birth.isPresumed))
  }

  /// The last day on which the earliest of the deaths can have been; nil when there is none.
  private func day(of events: [Int]) -> PlainDate? {
    events.compactMap { deaths[$0].diedOn?.latest }.min()
  }

  private mutating func appendSurveyed(_ groups: [Papers], eventOfEntry: [Int]) {
    var entryOfSurvey: [Int: (entry: Int, isPresumed: Bool)] = [:]
    for pair in match.surveysAndEntries {
      entryOfSurvey[pair.left] = (pair.right, pair.isPresumed)
    }
    var sheets: [Int: [Int]] = [:]
    for (place, unit) in match.surveys.units.enumerated() {
      sheets[unit, default: []].append(place)
    }
    for (unit, places) in sheets {
      // A person surveyed twice counts from the first day.
      let ordered = places.map { facts.surveys[$0] }.sorted {
        ($0.surveyedOn, $0.reference) < ($1.surveyedOn, $1.reference)
      }
      let met = entryOfSurvey[unit]
      let papers = met.map { groups[eventOfEntry[$0.entry]] }
      surveyed.append(
        SurveyedPerson(
          id: "survey:\(ordered[0].reference)", survey: ordered[0].reference,
          surveyedOn: ordered[0].surveyedOn,
          registration: papers.flatMap { papers in
            RegistrationChoice.earliest(papers.entries.map { registrationByEntry($0) })
          },
          leftOn: ordered.compactMap(\.leftOn).min(), isPresumed: met?.isPresumed ?? false))
    }
  }
}

extension [Int] {
  /// The places by what each refers to; most events have one paper of a kind.
  fileprivate func sortedBy(_ reference: (Int) -> String) -> [Int] {
    count < 2 ? self : sorted { reference($0) < reference($1) }
  }
}

extension Sex {
  fileprivate var ifKnown: Sex? { self == .unknown ? nil : self }
}
