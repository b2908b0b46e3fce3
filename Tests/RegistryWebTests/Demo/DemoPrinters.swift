import RegistryServices

/// One printer, a little off.
actor DemoPrinters: PrinterDesk {
  private var kept = [
    Printer(
      name: "Máy in phôi",
      setting: PrintSetting(content: .fieldsOnly, offsetX: 15, offsetY: -20))
  ]

  func printers() async throws -> [Printer] { kept }

  func keep(_ printer: Printer) async throws {
    guard !printer.name.isEmpty else { throw PrinterRefusal.nameMissing }
    kept.append(printer)
  }

  func remove(named name: String) async throws { kept.removeAll { $0.name == name } }
}
