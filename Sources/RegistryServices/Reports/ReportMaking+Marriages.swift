import CivilDate
import VitalStatistics

/// Chapters: marriages and divorces.
extension ReportMaking {
  var marriages: [AdministrativeDocument.Part] {
    let married = events(.marriage, year)
    let entries = facts.entries(of: .marriage)
    let all = EventPart(say("report.marriages")) { _ in true }
    var byMonth = tables.crossed(
      say("report.table.marriagesByMonth", "\(year)"), say("report.month"), married,
      key: \.key, rows: used(months, married), columns: [])
    byMonth.head[0][1] = .text(all.name)
    return [
      .heading(say("report.chapter.marriages"), level: 1), .table(byMonth),
      .chart(
        tables.bars(
          say("report.chart.marriagesByMonth", "\(year)"), married, key: \.key, rows: months,
          columns: [], places: 12, series: [all.name])),
      .table(
        tables.crossed(
          say("report.table.marriagesByAge", "\(year)"), say("report.husband"), entries,
          key: \.event.key, rows: used(ages(\.husbandAge), entries),
          columns: used(ages(\.wifeAge), entries), note: say("report.note.firstMarriage"))),
    ]
  }

  private func ages(_ age: KeyPath<YearEntry, Int?>) -> [EntryPart] {
    let groups: [ClosedRange<Int>] = [20...24, 25...29, 30...34, 35...39]
    var parts = [EntryPart(say("report.under", "20")) { ($0[keyPath: age] ?? 99) < 20 }]
    parts += groups.map { group in
      EntryPart("\(group.lowerBound)–\(group.upperBound)") {
        $0[keyPath: age].map(group.contains) ?? false
      }
    }
    parts.append(EntryPart(say("report.andOver", "40")) { ($0[keyPath: age] ?? 0) >= 40 })
    parts.append(EntryPart(say("report.notStated")) { $0[keyPath: age] == nil })
    return parts
  }

  var divorces: [AdministrativeDocument.Part] {
    typealias DivorcePart = ReportTables.Part<YearDivorce>
    let parted = divorces(year)
    // For everybody the chapter is there in any year: that it is there must not tell of one divorce.
    guard audience == .everybody || !parted.isEmpty else { return [] }
    let groups: [(String, ClosedRange<Int>)] = [
      (say("report.under", "1"), 0...0), ("1–4", 1...4), ("5–9", 5...9), ("10–14", 10...14),
      ("15–19", 15...19), (say("report.andOver", "20"), 20...200),
    ]
    var rows = groups.map { name, years in
      DivorcePart(name) { $0.duration.map(years.contains) ?? false }
    }
    rows.append(DivorcePart(say("report.notStated")) { ($0.duration ?? -1) < 0 })
    var table = tables.crossed(
      say("report.table.divorces", "\(year)"), say("report.duration"), parted, key: \.key,
      rows: used(rows, parted), columns: [], note: say("report.note.divorces"))
    table.head[0][1] = .text(say("report.divorces"))
    return [.heading(say("report.chapter.divorces"), level: 1), .table(table)]
  }
}
