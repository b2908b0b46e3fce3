import CivilDate
import VitalStatistics

/// Chapter: births.
extension ReportMaking {
  typealias EventPart = ReportTables.Part<PublishedEvent>
  typealias EntryPart = ReportTables.Part<YearEntry>

  var sexes: [EventPart] {
    [
      EventPart(say("report.male")) { $0.sex == .male },
      EventPart(say("report.female")) { $0.sex == .female },
      EventPart(say("report.unknownSex")) { $0.sex != .male && $0.sex != .female },
    ]
  }

  var entrySexes: [EntryPart] {
    sexes.map { sex in EntryPart(sex.name) { sex.has($0.event) } }
  }

  var months: [EventPart] {
    (1...12).map { month in
      EventPart(wording.month(month)) { $0.occurredOn?.date?.month == month }
    } + [EventPart(say("report.notStated")) { $0.occurredOn?.date == nil }]
  }

  /// Parts that have somebody: a row or column of nobody says nothing. For everybody all of them: one that
  /// stands there with a 0 because of somebody would tell of one or two people.
  func used<Member>(
    _ parts: [ReportTables.Part<Member>], _ members: [Member]
  ) -> [ReportTables.Part<Member>] {
    audience == .everybody ? parts : parts.filter { members.contains(where: $0.has) }
  }

  var births: [AdministrativeDocument.Part] {
    let born = events(.birth, year)
    let entries = facts.entries(of: .birth)
    let ratio = sexRatio(facts.pooled)
    var parts: [AdministrativeDocument.Part] = [
      .heading(say("report.chapter.births"), level: 1),
      .table(
        tables.crossed(
          say("report.table.birthsByMonth", "\(year)"), say("report.month"), born, key: \.key,
          rows: used(months, born), columns: used(sexes, born))),
      .chart(
        tables.bars(
          say("report.chart.birthsByMonth", "\(year)"), born, key: \.key, rows: months,
          columns: sexes, places: 12, series: sexes.prefix(2).map(\.name))),
    ]
    if let value = ratio.ratio, let interval = ratio.interval {
      let span = "\(facts.pooled.lowerBound)–\(facts.pooled.upperBound)"
      let ends =
        wording.decimal(interval.lowerBound, places: 1) + "–"
        + wording.decimal(interval.upperBound, places: 1)
      parts.append(
        .paragraph(say("report.sexRatio.text", span, wording.decimal(value, places: 1), ends)))
    }
    parts += [
      .table(byMotherAge(born)),
      .table(
        tables.crossed(
          say("report.table.birthsByPlace", "\(year)"), say("report.place"), entries,
          key: \.event.key, rows: used(places, entries), columns: used(entrySexes, entries))),
      .table(byResidence(entries, say("report.table.birthsByResidence", "\(year)"))),
    ]
    // Who was late in which month is for the office.
    if audience == .office { parts.append(.table(byMonthOfEntry(entries))) }
    return parts
  }

  var places: [EntryPart] {
    [
      EntryPart(say("report.place.facility")) { $0.place == .facility },
      EntryPart(say("report.place.home")) { $0.place == .home },
      EntryPart(say("report.place.other")) { $0.place == .other },
      EntryPart(say("report.notStated")) { $0.place == .unknown },
    ]
  }

  /// Residence by occurrence.
  func byResidence(_ entries: [YearEntry], _ title: String) -> AdministrativeTable {
    func parts(_ value: KeyPath<YearEntry, Bool?>) -> [EntryPart] {
      [
        EntryPart(say("report.here")) { $0[keyPath: value] == true },
        EntryPart(say("report.elsewhere")) { $0[keyPath: value] == false },
        EntryPart(say("report.notStated")) { $0[keyPath: value] == nil },
      ]
    }
    return tables.crossed(
      title, say("report.residence"), entries, key: \.event.key,
      rows: used(parts(\.isResident), entries), columns: used(parts(\.isHere), entries),
      note: say("report.note.occurrence"))
  }

  private func byMotherAge(_ born: [PublishedEvent]) -> AdministrativeTable {
    var rows = [EventPart(say("report.under", "15")) { ($0.age ?? 99) < 15 }]
    rows += YearFacts.motherAges.map { ages in
      EventPart("\(ages.lowerBound)–\(ages.upperBound)") { $0.age.map(ages.contains) ?? false }
    }
    rows.append(EventPart(say("report.andOver", "50")) { ($0.age ?? 0) >= 50 })
    rows.append(EventPart(say("report.notStated")) { $0.age == nil })
    let kept = used(rows, born)
    var table = tables.crossed(
      say("report.table.birthsByMother", "\(year)"), say("report.motherAgeGroup"), born,
      key: \.key, rows: kept, columns: used(sexes, born))
    guard let total = facts.totalFertility else { return table }
    // Births for each thousand women of the age, beside the counts.
    table.columns.append(.init(share: 1.3, alignment: .right))
    table.head[0].append(.text(say("report.fertilityRate")))
    for (place, part) in kept.enumerated() {
      let ages = YearFacts.motherAges.first { "\($0.lowerBound)–\($0.upperBound)" == part.name }
      table.rows[place].append(wording.cell(ages.flatMap { rate($0, born) }, places: 1))
    }
    table.rows[kept.count].append(.text(""))
    table.note = say("report.note.fertility", wording.decimal(total, places: 2))
    return table
  }

  /// Births for each thousand women of an age, of the births as they are told.
  private func rate(_ ages: ClosedRange<Int>, _ born: [PublishedEvent]) -> Double? {
    guard audience == .everybody else { return facts.fertility(ages) }
    return facts.women(ages).map { women in
      1_000 * Double(count(born.filter { $0.age.map(ages.contains) ?? false })) / Double(women)
    }
  }

  /// The month of birth by the months that went by until the entry.
  private func byMonthOfEntry(_ entries: [YearEntry]) -> AdministrativeTable {
    let known = entries.filter { $0.delay != nil }
    func months(_ entry: YearEntry) -> Int {
      guard let day = entry.event.occurredOn?.date else { return 0 }
      return 12 * (entry.registeredOn.year - day.year) + entry.registeredOn.month - day.month
    }
    let waits: [(String, ClosedRange<Int>)] = [
      ("0", 0...0), ("1", 1...1), ("2", 2...2), ("3–5", 3...5), ("6–11", 6...11),
    ]
    var columns = waits.map { name, span in EntryPart(name) { span.contains(months($0)) } }
    columns.append(EntryPart("12+") { months($0) >= 12 })
    return tables.crossed(
      say("report.table.birthsByDelay", "\(year)"), say("report.month"), known,
      key: \.event.key,
      rows: (1...12).map { month in
        EntryPart(wording.month(month)) { $0.event.occurredOn?.date?.month == month }
      }, columns: columns, note: say("report.note.delay"))
  }
}
