/// A line of comma-separated text (RFC 4180) that a spreadsheet opens safely.
///
/// A cell that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV
/// Injection"); ``SourceFile`` takes it off again, so that a downloaded list can be corrected and
/// sent back.
public enum DelimitedLine {
  /// The mark by which Excel knows UTF-8; it stands at the beginning of the file.
  public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The line of the titles.
  public static func header(_ columns: [TableColumn]) -> [UInt8] {
    line(columns.map(\.title), columns.map { TableColumn($0.title) })
  }

  /// The line of a row, with its line break.
  public static func line(_ cells: [String], _ columns: [TableColumn]) -> [UInt8] {
    var line: [UInt8] = []
    for (place, cell) in cells.enumerated() {
      if place > 0 { line.append(0x2C) }
      let isNumber = columns.indices.contains(place) && columns[place].kind == .number
      append(cell, isNumber: isNumber && Double(cell) != nil, to: &line)
    }
    line.append(0x0D)
    line.append(0x0A)
    return line
  }

  /// Whether a spreadsheet could take the text for a formula.
  ///
  /// Full-width forms count: some spreadsheets read them like the plain ones.
  static func isFormulaLike(_ first: Unicode.Scalar) -> Bool {
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{0}", "＝", "＋", "－", "＠": true
    default: false
    }
  }

  private static func append(_ cell: String, isNumber: Bool, to line: inout [UInt8]) {
    var needsQuotes = cell.utf8.first == 0x20 || cell.utf8.last == 0x20
    for byte in cell.utf8 {
      if byte == 0x2C || byte == 0x22 || byte == 0x0D || byte == 0x0A { needsQuotes = true }
    }
    if needsQuotes { line.append(0x22) }
    // A text that begins with our own apostrophe keeps it through a second one.
    // A lone hyphen is how registers write "nothing"; it runs nothing and stays as it is.
    if !isNumber, cell != "-", let first = cell.unicodeScalars.first,
      isFormulaLike(first) || first == "'" && isEscaped(cell)
    {
      line.append(0x27)
    }
    for byte in cell.utf8 where byte != 0 {
      if byte == 0x22 { line.append(0x22) }
      line.append(byte)
    }
    if needsQuotes { line.append(0x22) }
  }

  /// Whether the text is an apostrophe before what could be a formula, or before such a text.
  static func isEscaped(_ text: String) -> Bool {
    let rest = text.unicodeScalars.drop { $0 == "'" }
    return rest.startIndex != text.unicodeScalars.startIndex
      && (rest.first.map(isFormulaLike) ?? false)
  }
}
