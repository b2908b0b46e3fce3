internal import CivilDate
internal import RegistryServices
internal import SQLToolkit
internal import VitalStatistics

/// The checks of the register's quality (statistics.md 2.5), each with its cases.
struct QualityChecks {
  let connection: any SQLConnection
  let calendar: WorkingCalendar
  let asOf: PlainDate
  let causes: CauseList

  func findings(_ entries: [QualityEntry]) throws -> [QualityFinding] {
    let births = entries.filter { $0.kind == "birth" && $0.isFirst }
    let deaths = entries.filter { $0.kind == "death" && $0.isFirst }
    let events = births + deaths
    return try dates(events) + people(births, deaths)
      + doubles(births) + (try SerialRuns(connection: connection).findings())
      + (try CauseChecks(connection: connection, causes: causes, asOf: asOf).findings(deaths))
      + [try ageHeaping()].compactMap(\.self)
  }

  private func dates(_ events: [QualityEntry]) throws -> [QualityFinding] {
    let known = events.filter { $0.eventOn?.date != nil && !$0.isDeclared }
    let before = events.filter { entry in
      guard let event = entry.eventOn, let issued = entry.issuedOn else { return false }
      return issued.latest < event.earliest
    }
    let partial = events.filter { $0.eventOn?.date == nil }
    let newYear = known.filter { $0.eventOn?.date.map { $0.month == 1 && $0.day == 1 } ?? false }
    let round = known.filter { $0.eventOn?.date.map { $0.day == 1 || $0.day == 15 } ?? false }
    let off = try events.filter { entry in
      guard let day = entry.issuedOn?.date, calendar.covers(day) else { return false }
      return try !calendar.isWorkingDay(day)
    }
    return [
      QualityFinding.of(.entryBeforeEvent, before, of: events.count) { $0 == 0 ? .good : .bad },
      QualityFinding.of(.partialDate, partial, of: events.count) {
        100 * $0 > events.count ? .watch : .good
      },
      // Twice the share of one day of 365.
      QualityFinding.of(.newYearHeaping, newYear, of: known.count) {
        365 * $0 > 2 * known.count && known.count >= 365 ? .bad : .good
      },
      // 24 of 365 days, and half as much again.
      QualityFinding.of(.roundDays, round, of: known.count) {
        365 * $0 > 36 * known.count && known.count >= 365 ? .watch : .good
      },
      QualityFinding.of(.entryOnDayOff, off, of: events.count) { $0 == 0 ? .good : .watch },
    ]
  }

  private func people(_ births: [QualityEntry], _ deaths: [QualityEntry]) -> [QualityFinding] {
    let unknown = (births + deaths).filter { $0.sex.isEmpty }
    let mothers = births.filter { $0.motherAge != nil }
    let strange = mothers.filter { !(12...54).contains($0.motherAge ?? 12) }
    let dead = deaths.filter { $0.ageAtEvent != nil }
    let impossible = dead.filter { !(0...115).contains($0.ageAtEvent ?? 0) }
    let ageless = deaths.filter { $0.ageAtEvent == nil }
    return [
      QualityFinding.of(.unknownSex, unknown, of: births.count + deaths.count) {
        $0 == 0 ? .good : .watch
      },
      sexRatio(births),
      QualityFinding.of(.motherAge, strange, of: mothers.count, detail: \.motherAgeText) {
        $0 == 0 ? .good : .bad
      },
      QualityFinding.of(.ageAtDeath, impossible, of: dead.count, detail: \.ageText) {
        $0 == 0 ? .good : .bad
      },
      QualityFinding.of(.unknownAgeAtDeath, ageless, of: deaths.count) {
        100 * $0 > deaths.count ? .watch : .good
      },
    ]
  }

  /// Five years together: a commune's year is noise.
  private func sexRatio(_ births: [QualityEntry]) -> QualityFinding {
    let years = (asOf.year - 5)...(asOf.year - 1)
    let recent = births.filter { $0.eventOn.map { years.contains($0.year) } ?? false }
    let ratio = SexRatio(
      male: recent.count { $0.sex == Sex.male.rawValue },
      female: recent.count { $0.sex == Sex.female.rawValue })
    var measure = ""
    if let value = ratio.ratio, let interval = ratio.interval {
      measure = [value, interval.lowerBound, interval.upperBound].map(Self.decimal)
        .joined(separator: " ")
    }
    let isHigh = (ratio.interval?.lowerBound ?? 0) > 106
    return QualityFinding(
      check: .sexRatio, grade: isHigh ? .watch : .good, count: ratio.male,
      total: ratio.male + ratio.female, measure: measure)
  }

  private func doubles(_ births: [QualityEntry]) -> [QualityFinding] {
    var names: [String: [QualityEntry]] = [:]
    var numbers: [String: [QualityEntry]] = [:]
    for birth in births {
      if !birth.searchKey.isEmpty, !birth.motherName.isEmpty {
        names["\(birth.searchKey)|\(birth.motherName)", default: []].append(birth)
      }
      if !birth.identifier.isEmpty { numbers[birth.identifier, default: []].append(birth) }
    }
    let twice = names.values.flatMap { group -> [QualityEntry] in
      group.filter { one in
        group.contains { other in
          guard one.id != other.id, let first = one.eventOn?.date, let second = other.eventOn?.date
          else { return false }
          return abs(first - second) <= 3
        }
      }
    }
    let shared = numbers.values.filter { $0.count > 1 }.flatMap(\.self)
    return [
      QualityFinding.of(.doubleBirth, twice, of: births.count) { $0 == 0 ? .good : .bad },
      QualityFinding.of(.doubleIdentifier, shared, of: numbers.count) { $0 == 0 ? .good : .bad },
    ]
  }

  /// Ages of the present residents; nil without a population list.
  private func ageHeaping() throws -> QualityFinding? {
    var ages = [Int](repeating: 0, count: 121)
    try connection.forEachRow(
      "SELECT event_on FROM paper WHERE kind = 'residents' AND is_current = 1"
    ) { row in
      guard let born = PartialDate(iso8601: row.text(0)) else { return }
      let age = asOf.year - born.year
      if ages.indices.contains(age) { ages[age] += 1 }
    }
    let total = ages.reduce(0, +)
    let heaping = AgeHeaping(counts: ages)
    guard total > 0, let whipple = heaping.whipple else { return nil }
    let measure = [whipple, heaping.myers() ?? 0].map(Self.decimal).joined(separator: " ")
    return QualityFinding(
      check: .ageHeaping, grade: whipple < 110 ? .good : whipple < 125 ? .watch : .bad,
      count: total, total: total, measure: measure)
  }

  /// One decimal with a point.
  private static func decimal(_ value: Double) -> String {
    let tenths = Int((10 * value).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
