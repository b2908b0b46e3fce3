import CXLSXWriter

/// A table in a workbook that prints as it is: Times New Roman, A4 landscape, the header frozen on
/// screen and repeated on every page.
///
/// Rows go to the disk as they come; texts are always texts and never formulas.
final class WorkbookTable: TableWriter {
  private let columns: [TableColumn]
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private let worksheet: UnsafeMutablePointer<lxw_worksheet>
  private let textFormat: UnsafeMutablePointer<lxw_format>?
  private let numberFormat: UnsafeMutablePointer<lxw_format>?
  private var row: UInt32 = 0
  private let lastRow: UInt32 = 1_048_575

  init(
    path: String, columns: [TableColumn], sheet: String, title: String?
  ) throws(TableProblem) {
    var options = lxw_workbook_options()
    options.constant_memory = 1
    guard let workbook = workbook_new_opt(path, &options) else {
      throw .cannotWrite(reason: path)
    }
    let name = Self.sheetName(sheet)
    guard let worksheet = workbook_add_worksheet(workbook, name.isEmpty ? nil : name) else {
      lxw_workbook_free(workbook)
      throw .cannotWrite(reason: sheet)
    }
    self.columns = columns
    self.workbook = workbook
    self.worksheet = worksheet
    textFormat = Self.cellFormat(workbook)
    format_set_num_format(textFormat, "@")
    numberFormat = Self.cellFormat(workbook)
    setUpPage()
    do throws(TableProblem) {
      try writeHeader(title: title, in: workbook)
    } catch {
      lxw_workbook_free(workbook)
      self.workbook = nil
      throw error
    }
  }

  deinit { if let workbook { lxw_workbook_free(workbook) } }

  func write(_ cells: [String]) throws(TableProblem) {
    guard workbook != nil else { throw .cannotWrite(reason: "finished") }
    guard cells.count == columns.count else {
      throw .wrongCellCount(row: Int(row), cells: cells.count, columns: columns.count)
    }
    guard row <= lastRow else { throw .tooLarge(row: Int(row)) }
    for (place, cell) in cells.enumerated() where !cell.isEmpty {
      if columns[place].kind == .number, let number = Double(cell), number.isFinite {
        try check(worksheet_write_number(worksheet, row, UInt16(place), number, numberFormat))
      } else {
        try check(worksheet_write_string(worksheet, row, UInt16(place), cell, textFormat))
      }
    }
    row += 1
  }

  func finish() throws(TableProblem) {
    guard let open = workbook else { return }
    workbook = nil
    try check(workbook_close(open))
  }

  private func setUpPage() {
    for (place, column) in columns.enumerated() {
      let at = UInt16(place)
      worksheet_set_column(worksheet, at, at, Double(max(4, min(column.width, 80))), nil)
    }
    worksheet_set_landscape(worksheet)
    worksheet_set_paper(worksheet, 9)  // A4
    worksheet_set_margins(worksheet, 0.6, 0.4, 0.6, 0.6)
    worksheet_fit_to_pages(worksheet, 1, 0)
    worksheet_set_footer(worksheet, "&C&\"Times New Roman\"&10&P/&N")
  }

  private func writeHeader(
    title: String?, in workbook: UnsafeMutablePointer<lxw_workbook>
  ) throws(TableProblem) {
    if let title {
      let format = workbook_add_format(workbook)
      format_set_font_name(format, "Times New Roman")
      format_set_font_size(format, 14)
      format_set_bold(format)
      try check(worksheet_write_string(worksheet, 0, 0, title, format))
      row = 2
    }
    let format = Self.cellFormat(workbook)
    format_set_bold(format)
    format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    format_set_bg_color(format, 0xE7E6E6)
    for (place, column) in columns.enumerated() {
      try check(worksheet_write_string(worksheet, row, UInt16(place), column.title, format))
    }
    try check(worksheet_repeat_rows(worksheet, row, row))
    worksheet_freeze_panes(worksheet, row + 1, 0)
    row += 1
  }

  private static func cellFormat(
    _ workbook: UnsafeMutablePointer<lxw_workbook>
  ) -> UnsafeMutablePointer<lxw_format>? {
    let format = workbook_add_format(workbook)
    format_set_font_name(format, "Times New Roman")
    format_set_font_size(format, 11)
    format_set_text_wrap(format)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    return format
  }

  /// A sheet's name has at most 31 letters and none of `[]:*?/\`, nor an apostrophe at its ends.
  private static func sheetName(_ name: String) -> String {
    let allowed = name.map { "[]:*?/\\".contains($0) ? " " : $0 }
    var short = String(allowed.prefix(31))
    while short.utf16.count > 31 { short.removeLast() }
    if short.hasPrefix("'") { short.removeFirst() }
    if short.hasSuffix("'") { short.removeLast() }
    return short
  }

  private func check(_ code: lxw_error) throws(TableProblem) {
    switch code {
    case LXW_NO_ERROR: return
    case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED, LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE:
      throw .tooLarge(row: Int(row))
    default:
      throw .cannotWrite(reason: lxw_strerror(code).map { String(cString: $0) } ?? "\(code)")
    }
  }
}
