import CXLSXWriter
import RegistryServices

/// One table on its sheet.
final class TableSheet {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let table: AdministrativeTable
  private var formats: [String: UnsafeMutablePointer<lxw_format>] = [:]
  private var row: UInt32 = 0

  init(
    _ workbook: UnsafeMutablePointer<lxw_workbook>, _ sheet: UnsafeMutablePointer<lxw_worksheet>,
    _ table: AdministrativeTable
  ) {
    self.workbook = workbook
    self.sheet = sheet
    self.table = table
  }

  func write() throws(PrintRefusal) {
    setUpPage()
    let last = UInt16(clamping: max(1, table.columns.count) - 1)
    for (text, key) in [(table.title, "title"), (table.unit, "unit")] where !text.isEmpty {
      try put(text, row: row, columns: 0...last, format(key, isBold: key == "title"))
      row += 1
    }
    let headStart = row
    try write(table.head, isHead: true)
    if row > headStart {
      try check(worksheet_repeat_rows(sheet, headStart, row - 1))
      worksheet_freeze_panes(sheet, row, 0)
    }
    try write(table.rows, isHead: false)
    if !table.note.isEmpty {
      try put(table.note, row: row, columns: 0...last, format("note"))
    }
  }

  private func setUpPage() {
    let shares = table.columns.map { max(0.01, $0.share) }
    let sum = max(0.01, shares.reduce(0, +))
    let isWide = table.columns.count > 8
    let letters = isWide ? 140.0 : 92.0
    for (place, share) in shares.enumerated() {
      let at = UInt16(clamping: place)
      worksheet_set_column(sheet, at, at, max(4, share / sum * letters), nil)
    }
    if isWide { worksheet_set_landscape(sheet) }
    worksheet_set_paper(sheet, 9)  // A4
    worksheet_set_margins(sheet, 0.8, 0.6, 0.8, 0.8)
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_set_footer(sheet, "&C&\"Times New Roman\"&11&P")
  }

  private func write(_ rows: [[AdministrativeCell]], isHead: Bool) throws(PrintRefusal) {
    var taken = [Int](repeating: 0, count: table.columns.count)
    for cells in rows {
      guard row < 1_048_000 else { throw .tooLong(limit: 1_048_000) }
      var column = 0
      for cell in cells {
        while column < taken.count, taken[column] > 0 { column += 1 }
        guard column < taken.count else { break }
        let end = min(taken.count, column + max(1, cell.columnSpan)) - 1
        let rowSpan = isHead ? max(1, cell.rowSpan) : 1
        try put(
          cell, rows: row...(row + UInt32(rowSpan - 1)),
          columns: UInt16(column)...UInt16(end), isHead: isHead)
        for place in column...end { taken[place] = rowSpan }
        column = end + 1
      }
      taken = taken.map { max(0, $0 - 1) }
      row += 1
    }
  }

  private func put(
    _ cell: AdministrativeCell, rows: ClosedRange<UInt32>, columns: ClosedRange<UInt16>,
    isHead: Bool
  ) throws(PrintRefusal) {
    let alignment =
      isHead ? LayoutStyle.Alignment.centre : table.columns[Int(columns.lowerBound)].alignment
    let format = format(
      isHead ? "head" : "cell", isBold: isHead || cell.isBold, alignment,
      number: Self.numberFormat(of: cell.content))
    if rows.count > 1 || columns.count > 1 {
      try check(
        worksheet_merge_range(
          sheet, rows.lowerBound, columns.lowerBound, rows.upperBound, columns.upperBound, "",
          format))
    }
    let (row, column) = (rows.lowerBound, columns.lowerBound)
    switch cell.content {
    case .text(let text), .missing(let text):
      try check(worksheet_write_string(sheet, row, column, text, format))
    case .count(let number):
      try check(worksheet_write_number(sheet, row, column, Double(number), format))
    case .decimal(let value, let places), .percent(let value, let places):
      // Rounded as printed, so that no reader finds another figure behind the one shown.
      let rounded = Self.rounded(value, places)
      if rounded.isFinite {
        try check(worksheet_write_number(sheet, row, column, rounded, format))
      } else {
        try check(worksheet_write_string(sheet, row, column, "", format))
      }
    }
  }

  private func put(
    _ text: String, row: UInt32, columns: ClosedRange<UInt16>,
    _ format: UnsafeMutablePointer<lxw_format>?
  ) throws(PrintRefusal) {
    if columns.count > 1 {
      try check(
        worksheet_merge_range(
          sheet, row, columns.lowerBound, row, columns.upperBound, "", format))
    }
    try check(worksheet_write_string(sheet, row, columns.lowerBound, text, format))
  }

  private static func rounded(_ value: Double, _ places: Int) -> Double {
    var scale = 1.0
    for _ in 0..<min(6, max(0, places)) { scale *= 10 }
    return (value * scale).rounded(.toNearestOrAwayFromZero) / scale
  }

  private static func numberFormat(of content: AdministrativeCell.Content) -> String {
    func decimals(_ places: Int) -> String {
      let places = min(6, max(0, places))
      return places > 0 ? "." + String(repeating: "0", count: places) : ""
    }
    return switch content {
    case .text, .missing: "@"
    case .count: "#,##0"
    case .decimal(_, let places): "#,##0" + decimals(places)
    case .percent(_, let places): "#,##0" + decimals(places) + "\"%\""
    }
  }

  private func format(
    _ kind: String, isBold: Bool = false, _ alignment: LayoutStyle.Alignment = .left,
    number: String = "@"
  ) -> UnsafeMutablePointer<lxw_format>? {
    let key = "\(kind) \(isBold) \(alignment) \(number)"
    if let format = formats[key] { return format }
    guard let format = workbook_add_format(workbook) else { return nil }
    format_set_font_name(format, "Times New Roman")
    format_set_font_size(format, kind == "title" ? 13 : 12)
    format_set_text_wrap(format)
    format_set_num_format(format, number)
    if isBold { format_set_bold(format) }
    if kind == "unit" || kind == "note" { format_set_italic(format) }
    if kind == "head" || kind == "cell" {
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    }
    let horizontal =
      switch (kind, alignment) {
      case ("title", _), ("head", _), (_, .centre): LXW_ALIGN_CENTER
      case ("unit", _), (_, .right): LXW_ALIGN_RIGHT
      case (_, .left), (_, .justified): LXW_ALIGN_LEFT
      }
    format_set_align(format, UInt8(horizontal.rawValue))
    let vertical = kind == "head" ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP
    format_set_align(format, UInt8(vertical.rawValue))
    formats[key] = format
    return format
  }

  private func check(_ code: lxw_error) throws(PrintRefusal) {
    guard code != LXW_NO_ERROR else { return }
    throw .failed(reason: lxw_strerror(code).map { String(cString: $0) } ?? "xlsx")
  }
}
