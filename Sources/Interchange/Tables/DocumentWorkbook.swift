public import ActionProgramme
import CXLSXWriter

/// The tables of a document as a workbook, a sheet each, with the same texts as its other forms.
public struct DocumentWorkbook: Sendable {
  private let document: ProgrammeDocument

  public init(_ document: ProgrammeDocument) { self.document = document }

  /// Every table of the document, those of the text first.
  private var tables: [ProgrammeDocument.Table] {
    document.blocks.compactMap { block in
      guard case .table(let table) = block else { return nil }
      return table
    } + document.annex
  }

  /// Writes the file. Throws `TableProblem`.
  public func write(to path: String) throws(TableProblem) {
    guard let workbook = workbook_new(path) else { throw .cannotWrite(reason: path) }
    let plain = Self.format(workbook, bold: false)
    let bold = Self.format(workbook, bold: true)
    for (place, table) in tables.enumerated() {
      guard let sheet = workbook_add_worksheet(workbook, "Bảng \(place + 1)") else {
        lxw_workbook_free(workbook)
        throw .cannotWrite(reason: path)
      }
      worksheet_set_landscape(sheet)
      worksheet_set_paper(sheet, 9)  // A4
      worksheet_fit_to_pages(sheet, 1, 0)
      worksheet_repeat_rows(sheet, 1, 1)
      worksheet_write_string(sheet, 0, 0, table.title, bold)
      for (column, name) in table.columns.enumerated() {
        let longest =
          ([name] + table.rows.map { $0.indices.contains(column) ? $0[column] : "" })
          .map(\.count).max() ?? 8
        worksheet_set_column(
          sheet, UInt16(column), UInt16(column), Double(max(8, min(longest + 2, 48))), nil)
        worksheet_write_string(sheet, 1, UInt16(column), name, bold)
      }
      for (row, cells) in table.rows.enumerated() {
        for (column, text) in cells.enumerated() {
          worksheet_write_string(sheet, UInt32(row + 2), UInt16(column), text, plain)
        }
      }
      worksheet_write_string(sheet, UInt32(table.rows.count + 2), 0, table.note, nil)
    }
    guard workbook_close(workbook) == LXW_NO_ERROR else { throw .cannotWrite(reason: path) }
  }

  private static func format(
    _ workbook: UnsafeMutablePointer<lxw_workbook>, bold: Bool
  ) -> UnsafeMutablePointer<lxw_format>? {
    let format = workbook_add_format(workbook)
    format_set_font_name(format, "Times New Roman")
    format_set_font_size(format, 12)
    format_set_text_wrap(format)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if bold { format_set_bold(format) } else { format_set_num_format(format, "@") }
    return format
  }
}
