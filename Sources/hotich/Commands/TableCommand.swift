internal import ActionProgramme
internal import ArgumentParser
internal import CivilDate
internal import Documents
internal import Foundation
internal import Interchange
internal import Messages
internal import RegistryServices
internal import RegistryStore
internal import SQLToolkit
internal import VitalStatistics

/// `hotich table`: a statutory table, filled, signed, or compared with the signed one.
struct TableCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Lập biểu thống kê theo thông tư · fill a statutory table.",
    discussion: """
      Biểu có sẵn: 13a, 14a. Biểu của thông tư khác: đặt tệp .yaml vào thư mục tables của dữ liệu.
      Kỳ: half_year, preliminary_year, full_year.
      """)

  @OptionGroup var data: DataOption
  @Option(help: "Mã biểu · code.") var code = "13a"
  @Option(help: "Kỳ báo cáo · period.") var period = "full_year"
  @Option(help: "Năm báo cáo · year.") var year: Int
  @Option(help: "Số liệu đến ngày · as of.") var asOf: DateArgument?
  @Option(help: "Tệp ra: .xlsx, .pdf hoặc .docx · file to write.") var out: String?
  @Option(help: "Khóa biểu với người ký này · lock, signed by.") var lock: String?
  @Flag(help: "Nêu thay đổi so với bản đã khóa · what changed since it was locked.")
  var changes = false
  @Flag(help: "In dạng JSON · print JSON.") var json = false

  func run() async throws {
    try data.folder.mustExist()
    guard let kind = TablePeriod.Kind(rawValue: period) else {
      throw OperatorError(
        what: "Không có kỳ “\(period)”.",
        hint: "Các kỳ: \(TablePeriod.Kind.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    let resources = try ResourceFolders()
    let messages = try Office.messages(resources)
    do {
      try await run(kind, resources)
    } catch let refusal as TableRefusal {
      throw OperatorError(what: messages.text(refusal.message), hint: "Không có gì được ghi.")
    }
  }

  private func run(_ kind: TablePeriod.Kind, _ resources: ResourceFolders) async throws {
    let definitions = try TableFolders.definitions(resources, data.folder)
    let reading = CommuneLedger.reading(
      try await data.folder.databases.readLedger())
    let rules = try RuleFiles(resources, of: data.folder, commune: await reading.commune().code)
    if let lock {
      let office = try await Office.open(data.folder)
      let desk = StoredTables(
        ledger: office.ledger, rules: rules.rules, now: Office.clock, definitions: definitions)
      let locked = try await desk.lock(
        code: code, kind, year: year, asOf: asOf?.date, signer: lock, by: "command-line",
        requestKey: UUID().uuidString)
      try await office.ledgerDatabase.checkpoint()
      print("Đã khóa \(locked.id), người ký \(locked.signer).")
      return
    }
    let desk = StoredTables(
      ledger: reading, rules: rules.rules, now: Office.clock, definitions: definitions)
    if changes {
      printChanges(try await desk.changes(code: code, kind, year: year))
      return
    }
    let filled = try await desk.fill(code: code, kind, year: year, asOf: asOf?.date)
    guard let table = definitions.first(where: { $0.code == code }) else { return }
    if let out {
      let commune = try await reading.commune().name
      try await write(table, filled, desk, commune, resources, to: out)
    }
    print(json ? Self.json(filled) : Self.text(table, filled))
  }

  private func write(
    _ table: TableDefinition, _ filled: FilledTable, _ desk: StoredTables, _ commune: String,
    _ resources: ResourceFolders, to path: String
  ) async throws {
    let last = try await desk.locked(code: code, filled.kind, year: year).first
    let file = URL(filePath: path)
    guard let format = DocumentFormat(rawValue: file.pathExtension.lowercased()) else {
      throw OperatorError(
        what: "Không rõ dạng tệp của “\(path)”.", hint: "Đặt đuôi .xlsx, .pdf hoặc .docx.")
    }
    if format != .xlsx {
      let document = StatutoryDocument(
        table: table, filled: filled, communeName: commune, locked: last
      ).document
      let press = try PrintRoom.administrative(resources, data.folder)
      let made = try await press.file(of: document, as: format)
      try Data(made.bytes).write(to: file)
      return
    }
    let isSigned = last?.cells == filled.cells
    let frame = StatutoryWorkbook.Frame(
      unit: "UBND \(commune)",
      period: "\(StatutoryDocument.name(filled.kind)) \(year)", madeBy: "",
      signer: isSigned ? last?.signer ?? "" : "",
      version: last.map {
        isSigned ? "Bản khóa lần \($0.version), ngày \($0.lockedOn.slashed)" : ""
      } ?? "")
    try StatutoryWorkbook(table: table, filled: filled, frame: frame).write(to: path)
  }

  private func printChanges(_ changes: [ExplainedChange]) {
    for change in changes {
      let before = change.before.map(String.init) ?? "…"
      let after = change.after.map(String.init) ?? "…"
      print("Cột \(change.item): \(before) → \(after)")
      for entry in change.came { print("  + \(entry)") }
      for entry in change.went { print("  − \(entry)") }
    }
    if changes.isEmpty { print("Không có thay đổi so với bản đã khóa.") }
  }

  private static func text(_ table: TableDefinition, _ filled: FilledTable) -> String {
    var lines = table.items.map { item -> String in
      let cell = filled[item.id]
      let value = cell?.value.map { value in
        if case .mean = item.measure { return "\(value / 10),\(value % 10)" }
        return String(value)
      }
      let estimated = (cell?.estimated ?? 0) > 0 ? " (ước \(cell?.estimated ?? 0))" : ""
      let title = (item.groups + [item.title]).joined(separator: " · ")
      return "\(item.id)\t\(value ?? "…")\(estimated)\t\(title)"
    }
    lines += filled.breaks.map { "! \($0.rule): \($0.left) và \($0.right)" }
    return lines.joined(separator: "\n")
  }

  private static func json(_ filled: FilledTable) -> String {
    let cells = filled.cells.map {
      "  {\"item\": \"\($0.item)\", \"value\": \($0.value.map(String.init) ?? "null"), \"estimated\": \($0.estimated), \"entries\": \($0.entries.count)}"
    }
    let breaks = filled.breaks.map { "\"\($0.rule)\"" }.joined(separator: ", ")
    return
      "{\"code\": \"\(filled.code)\", \"period\": \"\(filled.kind.rawValue)\", \"year\": \(filled.year), \"asOf\": \"\(filled.asOf.iso8601)\", \"breaks\": [\(breaks)], \"cells\": [\n\(cells.joined(separator: ",\n"))\n]}"
  }
}
