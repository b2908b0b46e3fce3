import CivilRegistration
import FoundationEssentials
import RegistryServices

/// Imports of the demo office; uploads land in a folder of their own.
actor DemoImports: ImportDesk {
  private(set) var started: [(name: String, bytes: [UInt8])] = []
  private(set) var discarded: [String] = []
  private(set) var corrected: [[RowIssue.Cell]] = []
  private(set) var lastPlace = ""

  func newUpload(fileName: String) async throws -> Upload {
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("hotich-web-\(UUID().uuidString)").path
    lastPlace = place
    return Upload(id: "tl-\(started.count)", fileName: fileName, place: place)
  }

  func start(upload: Upload, by: Account) async throws -> ImportJob {
    let url = URL(fileURLWithPath: upload.place)
    started.append((upload.fileName, Array(try Data(contentsOf: url))))
    try FileManager.default.removeItem(at: url)
    return Self.all[0]
  }

  func discard(upload: Upload) async {
    discarded.append(upload.fileName)
    do {
      try FileManager.default.removeItem(at: URL(fileURLWithPath: upload.place))
    } catch {
      // A file that was never opened has nothing to remove.
    }
  }

  func jobs() async throws -> [ImportJob] { Self.all }
  func job(id: String) async throws -> ImportJob? { Self.all.first { $0.id == id } }

  func issues(jobID: String?, state: RowIssue.State?, page: Int) async throws -> RowIssuePage {
    let rows = Self.rows.filter { state == nil || $0.state == state }
    return RowIssuePage(rows: rows, total: rows.count, page: page, pageCount: 1)
  }

  func issue(id: String) async throws -> RowIssue? { Self.rows.first { $0.id == id } }

  func correct(
    issueID: String, cells: [RowIssue.Cell], by: Account, requestKey: String
  ) async throws -> RowCorrection {
    corrected.append(cells)
    if cells.contains(where: { $0.column == "nksNgaySinh" && $0.text == "31/02/2026" }) {
      return .refused(Self.rows[0].findings)
    }
    return .taken(ActReceipt(actID: "bt-1", sequence: 1, wasKnown: false), warnings: [])
  }

  private static let all: [ImportJob] = [
    job("nl-1", "khaisinh-2026.xlsx", .birth, .running, 430, .init(rows: 7_410)),
    job(
      "nl-2", "khaisinh.xlsx", .birth, .done, 1_000,
      .init(rows: 17_239, imported: 16_801, warned: 397, refused: 31, unchanged: 10)),
    job(
      "nl-3", "danso.csv", .residents, .done, 1_000,
      .init(rows: 2_994, imported: 0, warned: 0, refused: 0, unchanged: 2_994)),
    job("nl-4", "anh-chup.xlsx", nil, .refused, 0, .init(), problem: .init("import.noFile")),
  ]

  private static func job(
    _ id: String, _ name: String, _ kind: SourceKind?, _ state: ImportJob.State, _ permille: Int,
    _ counts: ImportCounts, problem: MessageCode? = nil
  ) -> ImportJob {
    ImportJob(
      id: id, fileName: name, byteCount: 8_412_331, kind: kind, state: state,
      progressPermille: permille, counts: counts, problem: problem,
      remarks: state == .done ? [MessageCode("error.400.text")] : [],
      startedBy: "Nguyễn Thị Lan", startedAt: DemoOffice.moment())
  }

  private static let rows: [RowIssue] = [
    row(
      "dg-1", 118, .open,
      [("nksNgaySinh", MessageCode("date.unreadable", ["31/02/2026"]), true)]),
    row(
      "dg-2", 119, .open,
      [
        ("nksNgaySinh", MessageCode("date.unreadable", ["5005"]), true),
        ("", MessageCode("error.409.text"), true),
      ]),
    row("dg-3", 2_004, .warned, [("meNgaySinh", MessageCode("date.unreadable", ["85"]), false)]),
  ]

  private static func row(
    _ id: String, _ number: Int, _ state: RowIssue.State,
    _ findings: [(String, MessageCode, Bool)]
  ) -> RowIssue {
    RowIssue(
      id: id, kind: .birth, fileName: "khaisinh.xlsx", rowNumber: number,
      cells: [
        .init(column: "so", text: "98/2026"), .init(column: "nksHoTen", text: "Đặng Đức An"),
        .init(column: "nksNgaySinh", text: "31/02/2026"),
        .init(column: "ghiChu", text: "=HYPERLINK(\"http://x\")"),
      ],
      findings: findings.map { .init(column: $0.0, message: $0.1, refuses: $0.2) }, state: state)
  }
}
