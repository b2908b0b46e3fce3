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
    let columns = columns + [all]
    func row(_ part: Part<Member>, isBold: Bool) -> [AdministrativeCell] {
      let own = members.filter(part.has)
      return [.text(part.name, isBold: isBold)]
        + columns.map { wording.cell(count(own.filter($0.has), key: key), isBold: isBold) }
    }
    return AdministrativeTable(
      title: title, columns: Self.columns(columns.count, first: 2.2),
      head: [[.text(corner)] + columns.map { .text($0.name) }],
      rows: rows.map { row($0, isBold: false) } + [row(all, isBold: true)], note: note)
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

  func bars<Member>(
    _ title: String, _ members: [Member], key: (Member) -> Int, places: [Part<Member>],
    series: [Part<Member>]
  ) -> AdministrativeChart {
    AdministrativeChart(
      title: title, form: .bars, labels: places.map(\.name),
      series: series.map { part in
        .init(
          name: part.name,
          values: places.map { place in
            Double(count(members.filter { part.has($0) && place.has($0) }, key: key))
          })
      })
  }
}
