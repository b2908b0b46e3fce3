import CivilDate
import VitalStatistics

/// Counts, cross tables and charts of a report, in one wording and for one audience.
struct ReportTables {
  let wording: ReportWording
  let audience: ReportAudience

  /// A row or column: its name and who belongs to it.
  struct Part<Member> {
    var name: String
    var has: (Member) -> Bool

    init(_ name: String, _ has: @escaping (Member) -> Bool) {
      self.name = name
      self.has = has
    }
  }

  /// So many, with the noise of the published tables for everybody.
  func count<Member>(_ members: [Member], key: (Member) -> Int) -> Int {
    guard audience == .everybody else { return members.count }
    var cell = CellKey()
    for member in members { cell.add(key(member)) }
    return NoiseTable.house.published(members.count, key: cell.value)
  }

  /// Rows by columns, with a total of each: totals carry their own noise and are no sums.
  func crossed<Member>(
    _ title: String, _ corner: String, _ members: [Member], key: (Member) -> Int,
    rows: [Part<Member>], columns: [Part<Member>], note: String = ""
  ) -> AdministrativeTable {
    let all = Part<Member>(wording.say("report.total")) { _ in true }
    let told = counts(members, key: key, rows: rows, columns: columns)
    let lines = zip(rows + [all], told).enumerated().map { place, line -> [AdministrativeCell] in
      let isBold = place == rows.count
      return [.text(line.0.name, isBold: isBold)]
        + line.1.map { number in
          number.map { wording.cell($0, isBold: isBold) }
            ?? AdministrativeCell(.missing(Self.hidden), isBold: isBold)
        }
    }
    let isHidden = told.contains { $0.contains(nil) }
    let notes = [note, isHidden ? wording.say("report.note.hidden", Self.hidden) : ""]
    return AdministrativeTable(
      title: title, columns: Self.columns(columns.count + 1, first: 2.2),
      head: [[.text(corner)] + (columns + [all]).map { .text($0.name) }],
      rows: lines, note: notes.filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// What stands where a count would give a person away.
  static let hidden = "x"

  /// The counts of a cross table as they are told: rows and columns with a total of each. For everybody a
  /// count is nil where the others around it would show one or two people.
  func counts<Member>(
    _ members: [Member], key: (Member) -> Int, rows: [Part<Member>], columns: [Part<Member>]
  ) -> [[Int?]] {
    let all = Part<Member>("") { _ in true }
    let exact = (rows + [all]).map { row in
      let own = members.filter(row.has)
      return (columns + [all]).map { column in own.filter(column.has) }
    }
    let told = exact.map { $0.map { count($0, key: key) } }
    guard audience == .everybody else { return told }
    return CrossProtection(exact.map { $0.map(\.count) }).protected(told)
  }

  /// A name and a number a line.
  func listed(
    _ title: String, head: [String], _ rows: [[AdministrativeCell]], note: String = "",
    first: Double = 2.2
  ) -> AdministrativeTable {
    AdministrativeTable(
      title: title, columns: Self.columns(head.count - 1, first: first),
      head: [head.map { .text($0) }], rows: rows, note: note)
  }

  private static func columns(_ numbers: Int, first: Double) -> [AdministrativeTable.Column] {
    [.init(share: first)]
      + (0..<numbers).map { _ in AdministrativeTable.Column(share: 1, alignment: .right) }
  }

  /// The first places and series of a cross table as bars; without series its totals, under their name. What
  /// the table does not tell, the chart does not draw.
  func bars<Member>(
    _ title: String, _ members: [Member], key: (Member) -> Int, rows: [Part<Member>],
    columns: [Part<Member>], places: Int, series: [String]
  ) -> AdministrativeChart {
    let told = counts(members, key: key, rows: rows, columns: columns)
    return AdministrativeChart(
      title: title, form: .bars, labels: rows.prefix(places).map(\.name),
      series: series.enumerated().map { column, name in
        .init(name: name, values: told.prefix(places).map { $0[column].map(Double.init) })
      })
  }
}
