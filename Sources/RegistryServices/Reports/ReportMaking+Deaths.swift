import CivilDate
import VitalStatistics

/// Chapters: deaths, and causes of death.
extension ReportMaking {
  var deaths: [AdministrativeDocument.Part] {
    let died = events(.death, year)
    let entries = facts.entries(of: .death)
    let aged = deathsToldByAge
    return [
      .heading(say("report.chapter.deaths"), level: 1),
      .table(
        tables.crossed(
          say("report.table.deathsByMonth", "\(year)"), say("report.month"), died, key: \.key,
          rows: used(months, died), columns: used(sexes, died))),
      .table(
        tables.crossed(
          say("report.table.deathsByAge", aged.span), say("report.age"), aged.died, key: \.key,
          rows: used(deathAges, aged.died), columns: used(sexes, aged.died))),
      .chart(
        tables.bars(
          say("report.chart.deathsByAge", aged.span), aged.died, key: \.key, rows: deathAges,
          columns: sexes, places: deathAges.count - 1, series: sexes.prefix(2).map(\.name))),
      .paragraph(infants),
      .table(
        tables.crossed(
          say("report.table.deathsByPlace", "\(year)"), say("report.place"), entries,
          key: \.event.key, rows: used(places, entries), columns: used(entrySexes, entries))),
      .table(byResidence(entries, say("report.table.deathsByResidence", "\(year)"))),
    ]
  }

  /// Deaths of the year; for everybody those of the pooled years, since an age is soon one person.
  private var deathsToldByAge: (died: [PublishedEvent], span: String) {
    guard audience == .everybody else { return (events(.death, year), "\(year)") }
    return (
      facts.pooled.flatMap { events(.death, $0) },
      "\(facts.pooled.lowerBound)–\(facts.pooled.upperBound)"
    )
  }

  private var deathAges: [EventPart] {
    let groups: [ClosedRange<Int>] = [
      0...0, 1...4, 5...14, 15...24, 25...34, 35...44, 45...54, 55...64, 65...74, 75...84,
    ]
    var parts = groups.map { ages in
      EventPart(
        ages.count == 1 ? "\(ages.lowerBound)" : "\(ages.lowerBound)–\(ages.upperBound)"
      ) { $0.age.map(ages.contains) ?? false }
    }
    parts.append(EventPart("85+") { ($0.age ?? 0) >= 85 })
    parts.append(EventPart(say("report.notStated")) { $0.age == nil })
    return parts
  }

  /// Deaths under one year: pooled, since a commune's year has next to none.
  private var infants: String {
    let span = "\(facts.pooled.lowerBound)–\(facts.pooled.upperBound)"
    func pooled(_ book: EntryCell.Book) -> [PublishedEvent] {
      facts.events.filter { event in
        event.book == book
          && (event.occurredOn.map { facts.pooled.contains($0.year) } ?? false)
      }
    }
    let young = count(pooled(.death).filter { $0.age == 0 })
    let born = count(pooled(.birth))
    guard born >= 100 else { return say("report.infants.none", span) }
    return say(
      "report.infants", span, wording.number(young),
      wording.decimal(1_000 * Double(young) / Double(born), places: 1))
  }

  var causesOfDeath: [AdministrativeDocument.Part] {
    let died = facts.pooledDeaths
    guard !causes.groups.isEmpty, !died.isEmpty else { return [] }
    let span = "\(facts.pooled.lowerBound)–\(facts.pooled.upperBound)"
    var rows = causes.groups.map { group in
      EntryPart(wording.language == .vietnamese ? group.name : group.englishName) { entry in
        entry.cause.map { causes.group(of: $0)?.id == group.id } ?? false
      }
    }
    rows.append(
      EntryPart(say("report.cause.other")) { entry in
        entry.cause.map { causes.group(of: $0) == nil } ?? false
      })
    rows.append(EntryPart(say("report.notStated")) { $0.cause == nil })
    let table = tables.crossed(
      say("report.table.causes", span), say("report.cause"), died, key: \.event.key,
      rows: used(rows, died), columns: used(entrySexes, died), note: say("report.note.causes"))
    let vague = died.count { entry in
      guard let code = entry.cause else { return true }
      return causes.fault(of: code, sex: entry.event.sex, age: entry.event.age) == .unusable
        || causes.group(of: code)?.id == "ill_defined"
    }
    let share = wording.decimal(100 * Double(vague) / Double(died.count), places: 1)
    return [
      .heading(say("report.chapter.causes"), level: 1),
      .paragraph(say("report.causes.text", span, share)), .table(table),
    ]
  }
}
