import CXLSXWriter
import CivilDate
import FoundationEssentials
internal import RegistryServices
internal import VitalStatistics

/// A vintage as a workbook: the rates on one sheet, every value on another, the same bytes each time.
enum PublicationWorkbook {
  static func bytes(of vintage: PublishedVintage) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "hotich-\(UUID().uuidString).xlsx")
    defer {
      // The bytes are read by then; what the system's cleaner finds later does no harm.
      do { try FileManager.default.removeItem(at: file) } catch {}
    }
    guard let workbook = workbook_new(file.path) else {
      throw TableProblem.cannotWrite(reason: file.path)
    }
    var properties = lxw_doc_properties()
    // The day of publication, so that the same vintage gives the same file.
    properties.created = time_t((vintage.publishedOn - epoch) * 86_400)
    workbook_set_properties(workbook, &properties)
    let bold = workbook_add_format(workbook)
    format_set_bold(bold)
    writeRates(vintage, in: workbook, bold)
    writeValues(vintage, in: workbook, bold)
    let code = workbook_close(workbook)
    guard code == LXW_NO_ERROR else {
      throw TableProblem.cannotWrite(reason: "\(code.rawValue)")
    }
    return Array(try Data(contentsOf: file))
  }

  private static let epoch = PlainDate.firstDay(ofYear: 1970)

  private typealias Format = UnsafeMutablePointer<lxw_format>
  private typealias Workbook = UnsafeMutablePointer<lxw_workbook>

  private static func writeRates(
    _ vintage: PublishedVintage, in workbook: Workbook, _ bold: Format?
  ) {
    let sheet = workbook_add_worksheet(workbook, "Tỷ lệ")
    worksheet_write_string(
      sheet, 0, 0, "Thống kê hộ tịch năm \(vintage.year), \(vintage.communeName)", bold)
    worksheet_write_string(
      sheet, 1, 0,
      "Số liệu đến \(vintage.asOf.slashed), công bố \(vintage.publishedOn.slashed), lần \(vintage.number). \(vintage.revisionNote)",
      nil)
    for (column, title) in ["Chỉ tiêu", "Năm", "Tỷ lệ (%)", "Trạng thái", "Ghi chú"].enumerated() {
      worksheet_write_string(sheet, 3, UInt16(column), title, bold)
    }
    worksheet_freeze_panes(sheet, 4, 0)
    worksheet_set_column(sheet, 0, 0, 46, nil)
    worksheet_set_column(sheet, 4, 4, 40, nil)
    for (place, headline) in vintage.headlines.enumerated() {
      let row = UInt32(place + 4)
      let cell = headline.observation(area: "")
      worksheet_write_string(sheet, row, 0, PublicPage.name(headline.indicator), nil)
      worksheet_write_number(sheet, row, 1, Double(headline.year), nil)
      if let value = Double(cell.value) { worksheet_write_number(sheet, row, 2, value, nil) }
      worksheet_write_string(sheet, row, 3, headline.isFinal ? "chính thức" : "tạm tính", nil)
      worksheet_write_string(sheet, row, 4, PublicPage.words(headline), nil)
    }
  }

  private static func writeValues(
    _ vintage: PublishedVintage, in workbook: Workbook, _ bold: Format?
  ) {
    let sheet = workbook_add_worksheet(workbook, "Số liệu")
    let text = workbook_add_format(workbook)
    format_set_num_format(text, "@")
    for (column, title) in Observation.columns.enumerated() {
      worksheet_write_string(sheet, 0, UInt16(column), title, bold)
    }
    worksheet_freeze_panes(sheet, 1, 0)
    worksheet_set_column(sheet, 0, 14, 16, nil)
    for (place, observation) in vintage.observations.enumerated() {
      let row = UInt32(place + 1)
      for (column, field) in observation.fields.enumerated() where !field.isEmpty {
        let isNumber = Observation.columns[column] == "OBS_VALUE"
        if isNumber, let number = Double(field) {
          worksheet_write_number(sheet, row, UInt16(column), number, nil)
        } else {
          worksheet_write_string(sheet, row, UInt16(column), field, text)
        }
      }
    }
  }
}
