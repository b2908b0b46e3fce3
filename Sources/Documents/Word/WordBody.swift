import RegistryServices

/// Paragraphs and tables of a body as Word has them. Their look is that of the template's styles.
enum WordBody {
  /// Between the margins, in twentieths of a point.
  static let portraitWidth = 9_354
  static let landscapeWidth = 14_288

  static func elements(
    of parts: [AdministrativeDocument.Part], width: Int
  ) -> [XMLElement] {
    parts.flatMap { part -> [XMLElement] in
      switch part {
      case .heading(let text, let level):
        [paragraph(text, style: "HoTichHeading\(min(3, max(1, level)))")]
      case .paragraph(let text): [paragraph(text, style: "HoTichBody")]
      case .list(let points): points.map { paragraph("- \($0)", style: "HoTichList") }
      case .table(let table): elements(of: table, width: width)
      case .chart(let chart): WordChart(chart).elements
      }
    }
  }

  static func head(of annex: AdministrativeAnnex, reference: String) -> [XMLElement] {
    [
      paragraph(annex.heading, style: "HoTichAnnex"),
      paragraph(annex.title.uppercased(), style: "HoTichAnnex"),
      paragraph("(\(reference))", style: "HoTichAnnexReference"),
    ]
  }

  static func paragraph(
    _ text: String, style: String, alignment: String? = nil, isBold: Bool = false
  )
    -> XMLElement
  {
    var properties = [XMLElement("w:pStyle", [("w:val", style)])]
    if let alignment { properties.append(XMLElement("w:jc", [("w:val", alignment)])) }
    var run: [XMLElement] = []
    if isBold { run.append(XMLElement("w:rPr", elements: [XMLElement("w:b")])) }
    run.append(XMLElement("w:t", [("xml:space", "preserve")], [.text(text)]))
    let runs = text.isEmpty ? [] : [XMLElement("w:r", elements: run)]
    return XMLElement("w:p", elements: [XMLElement("w:pPr", elements: properties)] + runs)
  }

  // MARK: tables

  private static func elements(of table: AdministrativeTable, width: Int) -> [XMLElement] {
    var elements: [XMLElement] = []
    if !table.title.isEmpty { elements.append(paragraph(table.title, style: "HoTichTableTitle")) }
    if !table.unit.isEmpty { elements.append(paragraph(table.unit, style: "HoTichTableUnit")) }
    let widths = widths(of: table.columns, whole: width)
    let borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map { side in
      XMLElement(
        "w:\(side)",
        [("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), ("w:color", "000000")])
    }
    let properties = XMLElement(
      "w:tblPr",
      elements: [
        XMLElement("w:tblW", [("w:w", String(width)), ("w:type", "dxa")]),
        XMLElement("w:tblBorders", elements: borders),
        XMLElement("w:tblLayout", [("w:type", "fixed")]),
        XMLElement(
          "w:tblCellMar",
          elements: [
            XMLElement("w:left", [("w:w", "70"), ("w:type", "dxa")]),
            XMLElement("w:right", [("w:w", "70"), ("w:type", "dxa")]),
          ]),
      ])
    let grid = XMLElement(
      "w:tblGrid", elements: widths.map { XMLElement("w:gridCol", [("w:w", String($0))]) })
    let rows =
      self.rows(table.head, table.columns, widths, isHead: true)
      + self.rows(table.rows, table.columns, widths, isHead: false)
    elements.append(XMLElement("w:tbl", elements: [properties, grid] + rows))
    // Two tables without a paragraph between them become one in Word.
    elements.append(paragraph(table.note, style: "HoTichNote"))
    return elements
  }

  private static func widths(of columns: [AdministrativeTable.Column], whole: Int) -> [Int] {
    let shares = columns.map { max(0.01, $0.share) }
    let sum = max(0.01, shares.reduce(0, +))
    return shares.map { Int(($0 / sum * Double(whole)).rounded()) }
  }

  /// Rows with their merged cells: one that spans rows goes on in the rows below as an empty cell.
  private static func rows(
    _ rows: [[AdministrativeCell]], _ columns: [AdministrativeTable.Column], _ widths: [Int],
    isHead: Bool
  ) -> [XMLElement] {
    /// For each column, how many rows a cell from above still takes, and how many columns it is wide.
    var taken = [(rows: Int, span: Int)](repeating: (0, 1), count: widths.count)
    return rows.map { row in
      var cells: [XMLElement] = []
      var column = 0
      func goOn() {
        while column < widths.count, taken[column].rows > 0 {
          let span = taken[column].span
          cells.append(
            cell(
              nil, column..<min(widths.count, column + span), widths, columns, isHead: isHead,
              merge: "continue"))
          taken[column].rows -= 1
          column += span
        }
      }
      for given in row {
        goOn()
        guard column < widths.count else { break }
        let span = min(max(1, given.columnSpan), widths.count - column)
        let spansRows = isHead && given.rowSpan > 1
        cells.append(
          cell(
            given, column..<(column + span), widths, columns, isHead: isHead,
            merge: spansRows ? "restart" : nil))
        if spansRows { taken[column] = (given.rowSpan - 1, span) }
        column += span
      }
      goOn()
      while column < widths.count {
        cells.append(cell(nil, column..<(column + 1), widths, columns, isHead: isHead, merge: nil))
        column += 1
      }
      var properties = [XMLElement("w:cantSplit")]
      if isHead { properties.append(XMLElement("w:tblHeader")) }
      return XMLElement("w:tr", elements: [XMLElement("w:trPr", elements: properties)] + cells)
    }
  }

  private static func cell(
    _ given: AdministrativeCell?, _ span: Range<Int>, _ widths: [Int],
    _ columns: [AdministrativeTable.Column], isHead: Bool, merge: String?
  ) -> XMLElement {
    var properties = [
      XMLElement(
        "w:tcW", [("w:w", String(widths[span].reduce(0, +))), ("w:type", "dxa")])
    ]
    if span.count > 1 {
      properties.append(XMLElement("w:gridSpan", [("w:val", String(span.count))]))
    }
    if let merge { properties.append(XMLElement("w:vMerge", [("w:val", merge)])) }
    if isHead { properties.append(XMLElement("w:vAlign", [("w:val", "center")])) }
    let alignment: String? =
      isHead
      ? nil
      : columns.indices.contains(span.lowerBound)
        ? columns[span.lowerBound].alignment.wordName : nil
    return XMLElement(
      "w:tc",
      elements: [
        XMLElement("w:tcPr", elements: properties),
        paragraph(
          given?.text ?? "", style: isHead ? "HoTichTableHead" : "HoTichTable",
          alignment: alignment, isBold: given?.isBold ?? false),
      ])
  }
}

extension LayoutStyle.Alignment {
  /// As Word names it; nil where the style's own holds.
  fileprivate var wordName: String? {
    switch self {
    case .left: nil
    case .centre: "center"
    case .right: "right"
    case .justified: "both"
    }
  }
}
