import CivilDate
import CivilRegistration
import RegistryServices

/// One comparison of the demo office, with two entries that differ; decisions are kept as they came.
actor DemoExchange: ExchangeDesk {
  private(set) var decided:
    [(difference: ExchangeDifference, choice: ExchangeChoice, places: [Int]?)] = []
  private(set) var marked: [ExchangeMark] = []
  private(set) var sent: [SourceKind] = []

  func tallies() async throws -> [ExchangeTally] {
    [
      ExchangeTally(kind: .birth, entries: 17_239, states: [.held: 17_000, .toSend: 2]),
      ExchangeTally(kind: .death, entries: 12, states: [:]),
    ]
  }

  func compare(upload: Upload, by: Account) async throws -> String {
    guard upload.fileName.hasPrefix("KS") else { throw ExchangeRefusal.notARegister }
    return "ds-1"
  }

  func reconciliations() async throws -> [ReconciliationSummary] { [Self.made] }

  func reconciliation(id: String) async throws -> ReconciliationSummary? {
    id == "ds-1" ? Self.made : nil
  }

  func rows(
    of reconciliationID: String, _ difference: ExchangeDifference, page: Int, by: Account
  ) async throws -> ExchangeRowPage {
    let pair = RowComparison(
      .birth, ours: Self.row(name: "Đỗ An"), theirs: Self.row(name: "Đỗ \"Ân\""))
    let rows = [
      ExchangeRow(
        place: 4, entryID: "m-1", reference: "01/2018", name: "Đỗ An", columns: pair.columns,
        choice: nil),
      ExchangeRow(
        place: 5, entryID: nil, reference: "", name: "", columns: [], choice: .leave),
    ]
    return ExchangeRowPage(rows: rows, total: 2, page: 1, pageCount: 1)
  }

  func decide(
    _ reconciliationID: String, _ difference: ExchangeDifference, _ choice: ExchangeChoice,
    places: [Int]?, by: Account, requestKey: String
  ) async throws -> Int {
    decided.append((difference, choice, places))
    return places?.count ?? 7
  }

  func entry(id: String, by: Account) async throws -> ExchangeEntry? {
    guard id == "m-1" else { return nil }
    return ExchangeEntry(
      id: id, kind: .birth, reference: "01/2018", name: "Đỗ An", state: .rejected, number: "HT-9")
  }

  func mark(
    _ mark: ExchangeMark, reason: String, by: Account, requestKey: String
  ) async throws -> ActReceipt {
    guard mark.number.count < 65 else { throw ExchangeRefusal.numberUnusable(longest: 64) }
    marked.append(mark)
    return ActReceipt(actID: "bt", sequence: 1, wasKnown: false)
  }

  func toSend(
    _ kind: SourceKind, by: Account
  ) async throws -> (columns: [String], rows: [[String]]) {
    (["so", "nksHoTen"], [["01/2018", "=1"]])
  }

  func markSent(
    _ kind: SourceKind, reason: String, by: Account, requestKey: String
  ) async throws -> Int {
    sent.append(kind)
    return 2
  }

  private static let made = ReconciliationSummary(
    id: "ds-1", kind: .birth, fileName: "KS-2018.xlsx", madeAt: DemoOffice.moment(),
    madeBy: "Nguyễn Thị Lan",
    counts: [
      .init(difference: .equal, all: 100, open: 100), .init(difference: .changed, all: 2, open: 1),
    ])

  private static func row(name: String) -> SourceRow {
    var cells = [String](repeating: "", count: BirthColumn.allCases.count)
    cells[BirthColumn.nksHoTen.rawValue] = name
    return SourceRow(rowNumber: 2, cells: cells)
  }
}
