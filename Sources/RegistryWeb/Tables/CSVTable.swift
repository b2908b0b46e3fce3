/// A table as comma-separated text that Excel opens as it is: UTF-8 with its mark, CRLF, RFC 4180
/// quoting, and no cell that a spreadsheet would run as a formula.
enum CSVTable {
  static func bytes(columns: [String], rows: [[String]]) -> [UInt8] {
    var text = "\u{FEFF}"
    append(columns, to: &text)
    for row in rows { append(row, to: &text) }
    return Array(text.utf8)
  }

  private static func append(_ record: [String], to text: inout String) {
    var isFirst = true
    for cell in record {
      if !isFirst { text += "," }
      isFirst = false
      text += quoted(neutral(cell))
    }
    text += "\r\n"
  }

  /// A cell that begins like a formula gets an apostrophe before it: spreadsheet programs run what
  /// begins with `= + - @`, a tab or a line end, and their full-width forms (OWASP, CSV injection).
  static func neutral(_ cell: String) -> String {
    var scalars = cell.unicodeScalars[...]
    while let first = scalars.first, isInvisible(first) { scalars = scalars.dropFirst() }
    guard let first = scalars.first, formulaStarts.contains(first) else {
      return startsWithControl(cell) ? "'\(cell)" : cell
    }
    // A lone hyphen is how registers write "nothing"; it runs nothing.
    return cell == "-" ? cell : "'\(cell)"
  }

  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{2212}",
  ]

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x7F...0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: true
    default: false
    }
  }

  private static func startsWithControl(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first else { return false }
    return first == "\t" || first == "\r" || first == "\n" || first.value == 0
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
      return cell
    }
    var text = "\""
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { text += "\"" }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }
}
