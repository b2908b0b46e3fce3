/// The printers of the office.
public protocol PrinterDesk: Sendable {
  /// All of them, by name.
  func printers() async throws -> [Printer]
  /// Keeps a printer in place of one of the same name; throws `PrinterRefusal`.
  func keep(_ printer: Printer) async throws
  /// Forgets a printer.
  func remove(named name: String) async throws
}
