import CivilDate
import Testing
import VitalStatistics

@testable import RegistryServices

/// A statutory table on paper: groups over columns, dots for what is not known, the signature while it holds.
@Suite struct StatutoryDocumentTests {
  private func table() throws -> TableDefinition {
    func item(_ id: String, _ groups: [String], _ title: String, _ conditions: [String])
      -> TableItem
    {
      TableItem(
        id: id, groups: groups, title: title, unit: "ca",
        measure: .count(subject: "birth", conditions.compactMap { RecordCondition($0) }))
    }
    return try TableDefinition(
      code: "1", title: "Thử", source: "thử", orientation: .columns,
      periods: [
        TablePeriod(
          kind: .fullYear, start: .init(month: 1, day: 1), end: .init(month: 12, day: 31),
          estimatedMonths: 0, due: .init(month: 1, day: 20, yearsLater: 1))
      ],
      items: [
        item("a", ["Sinh"], "Tổng", []), item("b", ["Sinh", "Giới"], "Nam", ["sex = male"]),
        item("c", ["Sinh", "Giới"], "Nữ", ["sex = female"]),
        item("d", [], "Kinh", ["ethnicity = kinh"]),
      ], rules: [])
  }

  private func filled() throws -> FilledTable {
    let day = try #require(PlainDate(iso8601: "2025-05-05"))
    let records = ["male", "male", "female"].enumerated().map { place, sex in
      StatisticalRecord(id: "\(place)", subject: "birth", day: day, words: ["sex": sex])
    }
    let asOf = try #require(PlainDate(iso8601: "2026-01-20"))
    let filled = FilledTable(
      try table(), .fullYear, year: 2025, records: records, asOf: asOf)
    return try #require(filled)
  }

  @Test func `groups span their columns, titles the levels below them`() throws {
    let document = StatutoryDocument(
      table: try table(), filled: try filled(), communeName: "xã Hưng Đạo", locked: nil
    ).document
    let table = try #require(document.tables.first)
    #expect(document.isLandscape && document.look == .publication)
    #expect(table.head.count == 4)
    #expect(table.head[0].map(\.text) == ["Sinh", "Kinh"])
    #expect(table.head[0].map(\.columnSpan) == [3, 1] && table.head[0][1].rowSpan == 3)
    #expect(table.head[1].map(\.text) == ["Tổng", "Giới"])
    #expect(table.head[1][0].rowSpan == 2 && table.head[1][1].columnSpan == 2)
    #expect(table.head[2].map(\.text) == ["Nam", "Nữ"])
    // Nobody's ethnicity is known: dots and no zero.
    #expect(table.rows.map { $0.map(\.text) } == [["3", "2", "1", "…"]])
    #expect(document.signer.name.isEmpty)
  }

  @Test func `a signature stands only under the figures that were signed`() throws {
    let filled = try filled()
    var locked = LockedTable(
      code: "1", kind: .fullYear, year: 2025, version: 2, asOf: filled.asOf,
      lockedOn: filled.asOf, signer: "Nguyễn Văn Chủ", cells: filled.cells)
    func name(_ locked: LockedTable) throws -> String {
      StatutoryDocument(
        table: try table(), filled: filled, communeName: "xã", locked: locked
      ).document.signer.name
    }
    #expect(try name(locked) == "Nguyễn Văn Chủ")
    locked.cells[0].value = 4
    #expect(try name(locked) == "")
  }
}
