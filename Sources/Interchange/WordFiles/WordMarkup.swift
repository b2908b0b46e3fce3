/// Pieces of a Word file's body.
enum WordMarkup {
  /// How a paragraph looks. Sizes in half points, lengths in twentieths of a point.
  struct Look {
    var style = ""
    var alignment = ""
    var isBold = false
    var isItalic = false
    var size = 0
    var before = 0
    /// A line above, as long as the indents leave: the rules under the head's lines.
    var hasRule = false
    var indent = 0
    var keepsWithNext = false
    var breaksPage = false
  }

  /// A paragraph; line ends in its text are line ends in Word.
  static func paragraph(_ text: String, _ look: Look = Look()) -> String {
    var properties = ""
    if !look.style.isEmpty { properties += "<w:pStyle w:val=\"\(look.style)\"/>" }
    if look.keepsWithNext { properties += "<w:keepNext/>" }
    if look.breaksPage { properties += "<w:pageBreakBefore/>" }
    if look.hasRule {
      properties +=
        "<w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>"
    }
    if look.before > 0 || look.hasRule {
      let line = look.hasRule ? " w:line=\"60\" w:lineRule=\"exact\"" : ""
      properties += "<w:spacing w:before=\"\(look.hasRule ? 40 : look.before)\"\(line)/>"
    }
    if look.indent > 0 {
      properties += "<w:ind w:left=\"\(look.indent)\" w:right=\"\(look.indent)\"/>"
    }
    if !look.alignment.isEmpty { properties += "<w:jc w:val=\"\(look.alignment)\"/>" }
    let runs = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      run(String($0), look)
    }
    return "<w:p><w:pPr>\(properties)</w:pPr>\(runs.joined(separator: "<w:r><w:br/></w:r>"))</w:p>"
  }

  private static func run(_ text: String, _ look: Look) -> String {
    guard !text.isEmpty else { return "" }
    var properties = ""
    if look.isBold { properties += "<w:b/>" }
    if look.isItalic { properties += "<w:i/>" }
    if look.size > 0 {
      properties += "<w:sz w:val=\"\(look.size)\"/><w:szCs w:val=\"\(look.size)\"/>"
    }
    return
      "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(escaped(text))</w:t></w:r>"
  }

  /// A cell: its paragraphs, its width, how many columns it spans.
  struct Cell {
    var content: String
    var width: Int
    var span = 1
  }

  /// A table. The first `headRows` rows come again on every page; no row is cut by a page's end.
  static func table(_ rows: [[Cell]], widths: [Int], headRows: Int, hasLines: Bool = true) -> String
  {
    let sides = ["top", "left", "bottom", "right", "insideH", "insideV"]
    let lines = sides.map {
      "<w:\($0) w:val=\"\(hasLines ? "single" : "nil")\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
    }
    let total = widths.reduce(0, +)
    var text =
      "<w:tbl><w:tblPr><w:tblW w:w=\"\(total)\" w:type=\"dxa\"/><w:tblBorders>\(lines.joined())</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
    text += widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
    text += "</w:tblGrid>"
    for (place, row) in rows.enumerated() {
      text += "<w:tr><w:trPr><w:cantSplit/>\(place < headRows ? "<w:tblHeader/>" : "")</w:trPr>"
      for cell in row {
        let span = cell.span > 1 ? "<w:gridSpan w:val=\"\(cell.span)\"/>" : ""
        text +=
          "<w:tc><w:tcPr><w:tcW w:w=\"\(cell.width)\" w:type=\"dxa\"/>\(span)</w:tcPr>\(cell.content)</w:tc>"
      }
      text += "</w:tr>"
    }
    return text + "</w:tbl>"
  }

  /// Without what XML does not carry: control characters are left out.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t": escaped += " "
      default:
        guard scalar.value >= 0x20, scalar.value != 0xFFFE, scalar.value != 0xFFFF else { continue }
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
