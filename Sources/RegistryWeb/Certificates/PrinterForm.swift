import RegistryServices

/// A printer as it was typed: offsets in millimetres, with a comma.
struct PrinterForm {
  var name = ""
  var content = PrintSetting.Content.whole
  var right = "0"
  var down = "0"

  init() {}

  init(_ form: FormBody) {
    name = String(form.line("ten").prefix(80))
    content = PrintSetting.Content(rawValue: form["noiDung"]) ?? .whole
    right = String(form.line("sangPhai").prefix(10))
    down = String(form.line("xuongDuoi").prefix(10))
  }

  /// Nil when an offset is no number of millimetres.
  var printer: Printer? {
    guard let x = Self.tenths(right), let y = Self.tenths(down) else { return nil }
    return Printer(
      name: name, setting: PrintSetting(content: content, offsetX: x, offsetY: y))
  }

  /// `1,5` is 15 tenths; at most one digit behind the comma.
  static func tenths(_ text: String) -> Int? {
    let isNegative = text.first == "-" || text.first == "–"
    let digits = text.drop { "-–+".contains($0) }
    let parts = digits.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard (1...2).contains(parts.count), let whole = Int(parts[0]), whole <= 1_000,
      parts.count == 1 || parts[1].count == 1, let part = parts.count == 2 ? Int(parts[1]) : 0
    else { return nil }
    return (whole * 10 + part) * (isNegative ? -1 : 1)
  }

  /// `-1,5`.
  static func millimetres(_ tenths: Int) -> String {
    let size = abs(tenths)
    let text = size % 10 == 0 ? "\(size / 10)" : "\(size / 10),\(size % 10)"
    return tenths < 0 ? "-\(text)" : text
  }
}
