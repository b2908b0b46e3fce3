import CXLSXWriter
import CivilDate
import FoundationEssentials
public import VitalStatistics

/// A filled statutory table in the layout of its form: groups above columns, or rows below each other, numbers
/// of the columns, unit, signatures.
public struct StatutoryWorkbook {
  /// What stands around the figures.
  public struct Frame: Sendable {
    public var unit: String
    public var period: String
    public var madeBy: String
    public var signer: String
    /// `Bản khóa lần 2, ngày 20/01/2027`; empty for a draft.
    public var version: String

    public init(unit: String, period: String, madeBy: String, signer: String, version: String) {
      self.unit = unit
      self.period = period
      self.madeBy = madeBy
      self.signer = signer
      self.version = version
    }
  }

  private let table: TableDefinition
  private let filled: FilledTable
  private let frame: Frame

  public init(table: TableDefinition, filled: FilledTable, frame: Frame) {
    self.table = table
    self.filled = filled
    self.frame = frame
  }

  /// Writes the workbook.
  public func write(to path: String) throws(TableProblem) {
    guard let workbook = workbook_new(path) else { throw .cannotWrite(reason: path) }
    let sheet = workbook_add_worksheet(workbook, "Biểu \(table.code)")
    let formats = Formats(workbook)
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    worksheet_set_margins(sheet, 1.18, 0.79, 0.79, 0.79)
    worksheet_fit_to_pages(sheet, 1, 0)
    let width = UInt16(table.orientation == .columns ? table.items.count : 4)
    writeHead(sheet, width, formats)
    let end =
      table.orientation == .columns ? writeColumns(sheet, formats) : writeRows(sheet, formats)
    writeFoot(sheet, width, end + 1, formats)
    let code = workbook_close(workbook)
    guard code == LXW_NO_ERROR else { throw .cannotWrite(reason: "\(code.rawValue)") }
  }

  private typealias Sheet = UnsafeMutablePointer<lxw_worksheet>
  private typealias Format = UnsafeMutablePointer<lxw_format>

  /// The few ways in which a cell looks.
  private struct Formats {
    let title: Format?
    let plain: Format?
    let head: Format?
    let cell: Format?
    let text: Format?
    let estimated: Format?

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>?) {
      func make(bold: Bool, border: Bool, center: Bool, italic: Bool = false) -> Format? {
        let format = workbook_add_format(workbook)
        format_set_font_name(format, "Times New Roman")
        format_set_font_size(format, 11)
        format_set_text_wrap(format)
        if bold { format_set_bold(format) }
        if italic { format_set_italic(format) }
        if border { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
        if center { format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue)) }
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        return format
      }
      title = make(bold: true, border: false, center: true)
      plain = make(bold: false, border: false, center: true)
      head = make(bold: true, border: true, center: true)
      cell = make(bold: false, border: true, center: true)
      text = make(bold: false, border: true, center: false)
      estimated = make(bold: false, border: true, center: true, italic: true)
    }
  }

  private func writeHead(_ sheet: Sheet?, _ width: UInt16, _ formats: Formats) {
    worksheet_merge_range(
      sheet, 0, 0, 0, width - 1, "Biểu số \(table.code) – \(frame.unit)", formats.plain)
    worksheet_merge_range(sheet, 1, 0, 1, width - 1, table.title.uppercased(), formats.title)
    worksheet_merge_range(
      sheet, 2, 0, 2, width - 1,
      "\(frame.period) · từ \(filled.span.lowerBound.slashed) đến \(filled.span.upperBound.slashed) · số liệu đến \(filled.asOf.slashed)",
      formats.plain)
    worksheet_merge_range(
      sheet, 3, 0, 3, width - 1,
      frame.version.isEmpty ? "Bản nháp" : frame.version, formats.plain)
  }

  /// Group headings, merged where neighbours share them; answers the row of the figures.
  private func writeColumns(_ sheet: Sheet?, _ formats: Formats) -> UInt32 {
    let levels = UInt32((table.items.map(\.groups.count).max() ?? 0) + 1)
    let first: UInt32 = 5
    for level in 0..<levels {
      var start = 0
      while start < table.items.count {
        let path = Array(table.items[start].groups.prefix(Int(level) + 1))
        var end = start
        if path.count == Int(level) + 1 {
          while end + 1 < table.items.count,
            Array(table.items[end + 1].groups.prefix(Int(level) + 1)) == path
          {
            end += 1
          }
          put(
            sheet, first + level, UInt16(start), first + level, UInt16(end), path.last ?? "",
            formats.head)
        } else if path.count == Int(level) {
          put(
            sheet, first + level, UInt16(start), first + levels - 1, UInt16(start),
            table.items[start].title, formats.head)
        }
        start = end + 1
      }
    }
    let row = first + levels
    for (place, item) in table.items.enumerated() {
      let column = UInt16(place)
      worksheet_write_string(sheet, row, column, "(\(item.id))", formats.cell)
      write(sheet, row + 1, column, item, formats)
    }
    worksheet_set_column(sheet, 0, UInt16(table.items.count - 1), 9, nil)
    worksheet_freeze_panes(sheet, row, 0)
    return row + 1
  }

  private func writeRows(_ sheet: Sheet?, _ formats: Formats) -> UInt32 {
    for (column, title) in ["Mã số", "Nội dung", "Đơn vị", "Tổng số"].enumerated() {
      worksheet_write_string(sheet, 5, UInt16(column), title, formats.head)
    }
    for (place, item) in table.items.enumerated() {
      let row = UInt32(place + 6)
      worksheet_write_string(sheet, row, 0, item.id, formats.cell)
      worksheet_write_string(sheet, row, 1, item.title, formats.text)
      worksheet_write_string(sheet, row, 2, item.unit, formats.cell)
      write(sheet, row, 3, item, formats)
    }
    worksheet_set_column(sheet, 1, 1, 52, nil)
    worksheet_set_column(sheet, 2, 3, 14, nil)
    worksheet_freeze_panes(sheet, 6, 0)
    return UInt32(table.items.count + 5)
  }

  private func write(
    _ sheet: Sheet?, _ row: UInt32, _ column: UInt16, _ item: TableItem, _ formats: Formats
  ) {
    guard let cell = filled[item.id], let value = cell.value else {
      // What no paper says is three dots, as statistical tables have it, and never 0.
      let isHeading = item.measure == .heading
      worksheet_write_string(sheet, row, column, isHeading ? "" : "…", formats.cell)
      return
    }
    let format = cell.estimated > 0 ? formats.estimated : formats.cell
    if case .mean = item.measure {
      worksheet_write_number(sheet, row, column, Double(value) / 10, format)
    } else {
      worksheet_write_number(sheet, row, column, Double(value), format)
    }
  }

  private func writeFoot(_ sheet: Sheet?, _ width: UInt16, _ row: UInt32, _ formats: Formats) {
    var notes = "Nguồn: \(table.source). “…”: sổ không ghi điều này."
    if filled.cells.contains(where: { $0.estimated > 0 }) {
      notes += " Số nghiêng có phần ước tính theo cùng kỳ năm trước cho các tháng chưa hết."
    }
    worksheet_merge_range(sheet, row, 0, row, width - 1, notes, formats.plain)
    let half = max(1, width / 2)
    put(sheet, row + 2, 0, row + 2, half - 1, "NGƯỜI LẬP BIỂU", formats.title)
    put(sheet, row + 2, half, row + 2, width - 1, "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", formats.title)
    worksheet_set_row(sheet, row + 2, 34, nil)
    put(sheet, row + 6, 0, row + 6, half - 1, frame.madeBy, formats.plain)
    put(sheet, row + 6, half, row + 6, width - 1, frame.signer, formats.plain)
  }

  /// One cell, or several merged into one.
  private func put(
    _ sheet: Sheet?, _ top: UInt32, _ left: UInt16, _ bottom: UInt32, _ right: UInt16,
    _ text: String, _ format: Format?
  ) {
    if top == bottom, left == right {
      worksheet_write_string(sheet, top, left, text, format)
    } else {
      worksheet_merge_range(sheet, top, left, bottom, right, text, format)
    }
  }
}
