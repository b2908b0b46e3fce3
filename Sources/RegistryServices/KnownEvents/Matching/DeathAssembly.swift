import CivilDate
import VitalStatistics

/// Makes known deaths out of the papers that met.
struct DeathAssembly {
  private(set) var deaths: [KnownDeath] = []
  /// Every paper about a death, and the place in `deaths` of the one that it tells of.
  let records: [DeathRecord]
  let references: [String]
  private(set) var events: [Int]

  /// In the order of days, for people to read.
  var sorted: [KnownDeath] { sortedByDay(deaths, day: \.diedOn) }

  init(_ facts: KnownEventFacts, _ match: DeathMatching.Result) {
    records = match.entries.records + match.facilities.records + match.villageHeads.records
    references =
      match.entries.references + match.facilities.references + match.villageHeads.references
    events = [Int](repeating: -1, count: records.count)
    let entryCount = match.entries.records.count
    let headStart = entryCount + match.facilities.records.count
    var merging = Merging(count: records.count)
    let kinds = [
      (match.entries, 0), (match.facilities, entryCount), (match.villageHeads, headStart),
    ]
    for (papers, start) in kinds {
      for (place, unit) in papers.units.enumerated() where unit != place {
        merging.join(start + place, start + unit)
      }
    }
    for pair in match.facilitiesAndEntries { merging.join(entryCount + pair.left, pair.right) }
    for pair in match.villageHeadsAndEntries { merging.join(headStart + pair.left, pair.right) }
    for pair in match.villageHeadsAndFacilities {
      merging.join(headStart + pair.left, entryCount + pair.right)
    }
    var presumed: Set<Int> = []
    for pair in match.facilitiesAndEntries where pair.isPresumed { presumed.insert(pair.right) }
    for pair in match.villageHeadsAndEntries where pair.isPresumed { presumed.insert(pair.right) }
    for pair in match.villageHeadsAndFacilities where pair.isPresumed {
      presumed.insert(headStart + pair.left)
    }
    var groups: [[Int]] = []
    var groupOfRoot = [Int](repeating: -1, count: records.count)
    for node in records.indices {
      let root = merging.root(of: node)
      if groupOfRoot[root] < 0 {
        groupOfRoot[root] = groups.count
        groups.append([])
      }
      events[node] = groupOfRoot[root]
      groups[groupOfRoot[root]].append(node)
    }
    let notices =
      facts.deathNotices.filter { $0.source == .facility }
      + facts.deathNotices.filter { $0.source == .villageHead }
    deaths = groups.map { group in
      Self.death(
        entries: group.filter { $0 < entryCount }.map { facts.deathEntries[$0] },
        notices: group.filter { $0 >= entryCount }.map { notices[$0 - entryCount] },
        isPresumed: group.contains { presumed.contains($0) })
    }
  }

  private static func death(
    entries: [DeathEntryFact], notices: [DeathNoticeFact], isPresumed: Bool
  ) -> KnownDeath {
    let firsts = entries.filter { $0.kind == .first }
    let registration = RegistrationChoice.earliest(
      firsts.map {
        KnownRegistration(
          entry: $0.reference, registeredOn: $0.registeredOn, annulledOn: $0.annulledOn)
      })
    let leading = entries.filter { $0.reference == registration?.entry }
    let others = entries.filter { $0.reference != registration?.entry }
      .sorted { $0.reference < $1.reference }
    let speaking = leading + others
    // A facility writes the day down, a village head remembers it.
    let told = notices.sorted { left, right in
      left.source == right.source
        ? left.reference < right.reference : left.source == .facility
    }
    let days = speaking.map(\.diedOn) + told.map(\.diedOn)
    let sexes = speaking.map(\.sex) + told.map(\.sex)
    let first = speaking.first?.reference ?? told.first?.reference ?? ""
    return KnownDeath(
      id: "death:\(first)", diedOn: days.lazy.compactMap(\.self).first,
      sex: sexes.first { $0 != .unknown } ?? .unknown, registration: registration,
      entries: entries.map(\.reference).sorted(), notices: notices.map(\.reference).sorted(),
      isRegisteredElsewhere: !entries.isEmpty && firsts.isEmpty,
      isDeclared: entries.contains(where: \.isDeclared), isPresumed: isPresumed)
  }
}
