import CivilDate
import RegistryServices
import VitalStatistics

/// A report and a statutory table of an invented commune, and a log that remembers who looked.
struct DemoReporting: ReportDesk, TableDesk, AdministrativePrinting {
  let definitions: [TableDefinition] = {
    do {
      return [
        try TableDefinition(
          code: "13a", title: "Kết quả đăng ký", source: "thử", orientation: .columns,
          periods: [
            TablePeriod(
              kind: .fullYear, start: .init(month: 1, day: 1), end: .init(month: 12, day: 31),
              estimatedMonths: 0, due: .init(month: 1, day: 20, yearsLater: 1))
          ],
          items: [
            TableItem(
              id: "1", groups: ["Khai sinh"], title: "Tổng số", unit: "ca",
              measure: .count(subject: "birth", []))
          ], rules: [])
      ]
    } catch {
      preconditionFailure("the demo's table is none: \(error)")
    }
  }()

  static var desks: ReportingDesks {
    let demo = DemoReporting()
    return ReportingDesks(reports: demo, tables: demo, printing: demo, accessLog: DemoAccessLog())
  }

  func report(
    year: Int, asOf: PlainDate?, for audience: ReportAudience, in wording: ReportWording
  ) async throws -> AdministrativeDocument {
    guard year < 2026 else { throw ReportRefusal.yearNotOver(year) }
    var document = AdministrativeDocument(
      agency: PaperAgency(name: "UBND", place: "x"), kind: "Báo cáo", subject: "năm \(year)")
    document.look = .publication
    document.body = [
      .heading("1. <Sinh>", level: 1), .paragraph("Bản \(audience.rawValue)"),
      .list(["một", "hai"]),
      .table(
        AdministrativeTable(
          title: "Bảng 1", columns: [.init(), .init(alignment: .right)],
          head: [[.text("Tháng"), .text("Số")]], rows: [[.text("3"), .count(1_234)]],
          note: "ghi chú")),
      .chart(
        AdministrativeChart(
          title: "Theo tháng", form: .bars, labels: ["1"],
          series: [.init(name: "Sinh", values: [3])])),
    ]
    return document
  }

  func communeName() async throws -> String { "Xã Hưng Đạo" }

  func fill(
    code: String, _ kind: TablePeriod.Kind, year: Int, asOf: PlainDate?
  ) async throws -> FilledTable {
    let record = StatisticalRecord(
      id: "K1", subject: "birth", day: DemoOffice.day(year, 3, 3))
    guard let table = definitions.first(where: { $0.code == code }),
      let filled = FilledTable(
        table, kind, year: year, records: [record], asOf: DemoOffice.today)
    else { throw TableRefusal.unknown(code: code, known: definitions.map(\.code)) }
    return filled
  }

  func lock(
    code: String, _ kind: TablePeriod.Kind, year: Int, asOf: PlainDate?, signer: String,
    by actor: String, requestKey: String
  ) async throws -> LockedTable {
    guard !signer.isEmpty else { throw TableRefusal.unsigned }
    return try await locked(code: code, kind, year: year)[0]
  }

  func locked(
    code: String, _ kind: TablePeriod.Kind, year: Int
  ) async throws -> [LockedTable] {
    [
      LockedTable(
        code: code, kind: kind, year: year, version: 1, asOf: DemoOffice.today,
        lockedOn: DemoOffice.today, signer: "Nguyễn Văn Chủ", cells: [])
    ]
  }

  func changes(
    code: String, _ kind: TablePeriod.Kind, year: Int
  ) async throws -> [ExplainedChange] {
    [ExplainedChange(item: "1", before: 0, after: 1, came: ["birth 1/2025"], went: [])]
  }

  func file(
    of document: AdministrativeDocument, as format: DocumentFormat
  ) async throws(PrintRefusal) -> PrintedFile {
    PrintedFile(bytes: Array("%\(format.rawValue) \(document.subject)".utf8), pageCount: 1)
  }
}
