internal import CivilDate
public import RegistryServices
public import SQLToolkit

/// The printers of the office, in the work file.
public struct StoredPrinters: PrinterDesk {
  private let work: any SQLDatabase

  private static let mostPrinters = 50
  private static let longestName = 80

  public init(work: any SQLDatabase) {
    self.work = work
  }

  /// All of them, by name.
  public func printers() async throws -> [Printer] {
    try await work.read { connection in
      try connection.rows("SELECT name, content, offset_x, offset_y FROM printer ORDER BY name") {
        row in
        Printer(
          name: row.text(0),
          setting: PrintSetting(
            content: PrintSetting.Content(rawValue: row.text(1)) ?? .whole,
            offsetX: row.integer(2), offsetY: row.integer(3)))
      }
    }
  }

  /// Keeps a printer in place of one of the same name; throws `PrinterRefusal`.
  public func keep(_ printer: Printer) async throws {
    guard !printer.name.isEmpty, printer.name.count <= Self.longestName else {
      throw PrinterRefusal.nameMissing
    }
    let limit = Printer.mostOffset
    guard abs(printer.setting.offsetX) <= limit, abs(printer.setting.offsetY) <= limit else {
      throw PrinterRefusal.offset(limit: limit / 10)
    }
    try await work.write { connection in
      let others =
        try connection.firstRow("SELECT count(*) FROM printer WHERE name <> \(printer.name)") {
          $0.integer(0)
        } ?? 0
      guard others < Self.mostPrinters else {
        throw PrinterRefusal.tooMany(limit: Self.mostPrinters)
      }
      try connection.insert(
        Self.insertion,
        [
          .text(printer.name), .text(printer.setting.content.rawValue),
          .integer(printer.setting.offsetX), .integer(printer.setting.offsetY),
        ])
    }
  }

  /// Forgets a printer.
  public func remove(named name: String) async throws {
    try await work.write { try $0.run("DELETE FROM printer WHERE name = \(name)") }
  }

  private static let insertion = SQLInsert(
    "printer", ["name", "content", "offset_x", "offset_y"], orReplaceBy: ["name"])
}
