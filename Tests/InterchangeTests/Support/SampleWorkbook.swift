import CZip
import FoundationEssentials

/// A small workbook written part by part, so that a test can hold exactly what a file holds.
struct SampleWorkbook {
  /// Sheets by name, each the XML inside `<sheetData>`.
  var sheets: [(name: String, rows: String)]
  var sharedTexts: [String] = []
  /// The XML inside `<styleSheet>`.
  var styles: String?
  var countsFrom1904 = false
  /// Names of sheets that nobody sees.
  var hidden: Set<String> = []
  /// What stands before the root element of each sheet.
  var prologue = ""
  /// Parts beside the usual ones.
  var extraParts: [(name: String, bytes: [UInt8])] = []
  var password: String?

  init(_ rows: String) { sheets = [("DL Import", rows)] }
  init(sheets: [(name: String, rows: String)]) { self.sheets = sheets }

  /// A row of inline texts.
  static func row(_ number: Int, _ cells: [String]) -> String {
    var row = "<row r=\"\(number)\">"
    for cell in cells { row += "<c t=\"inlineStr\"><is><t>\(escaped(cell))</t></is></c>" }
    return row + "</row>"
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  /// Writes the workbook and answers with its path.
  func write(to folder: TemporaryFolder, _ name: String = "sample.xlsx") throws -> String {
    try Self.archive(parts, password: password, to: "\(folder.path)/\(name)")
  }

  var parts: [(name: String, bytes: [UInt8])] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    var parts: [(name: String, text: String)] = []
    var relations = ""
    var list = ""
    for (place, sheet) in sheets.enumerated() {
      relations += "<Relationship Id=\"rId\(place)\" Type=\"\(office)/worksheet\" "
      relations += "Target=\"worksheets/sheet\(place).xml\"/>"
      let state = hidden.contains(sheet.name) ? " state=\"hidden\"" : ""
      list += "<sheet name=\"\(sheet.name)\" sheetId=\"\(place + 1)\"\(state) "
      list += "r:id=\"rId\(place)\"/>"
      var xml = "\(prologue)<worksheet xmlns=\"\(main)\"><sheetData>"
      xml += sheet.rows
      xml += "</sheetData></worksheet>"
      parts.append(("xl/worksheets/sheet\(place).xml", xml))
    }
    if !sharedTexts.isEmpty {
      relations += "<Relationship Id=\"texts\" Type=\"\(office)/sharedStrings\" "
      relations += "Target=\"/xl/sharedStrings.xml\"/>"
      let texts = sharedTexts.joined()
      parts.append(("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(texts)</sst>"))
    }
    if let styles {
      relations += "<Relationship Id=\"styles\" Type=\"\(office)/styles\" Target=\"styles.xml\"/>"
      parts.append(("xl/styles.xml", "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>"))
    }
    let system = countsFrom1904 ? "<workbookPr date1904=\"1\"/>" : "<workbookPr/>"
    var workbook = "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\">\(system)"
    workbook += "<sheets>\(list)</sheets></workbook>"
    parts.append(("xl/workbook.xml", workbook))
    parts.append(("xl/_rels/workbook.xml.rels", "<Relationships>\(relations)</Relationships>"))
    var root = "<Relationships><Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" "
    root += "Target=\"xl/workbook.xml\"/></Relationships>"
    parts.append(("_rels/.rels", root))
    return parts.map { ($0.name, Array($0.text.utf8)) } + extraParts
  }

  struct CannotWrite: Error {}

  /// Writes an archive with libzip, packed, as a spreadsheet program would.
  static func archive(
    _ parts: [(name: String, bytes: [UInt8])], password: String? = nil, to path: String
  ) throws -> String {
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, nil) else { throw CannotWrite() }
    // libzip reads the bytes when it closes the archive: they must stay until then.
    var kept: [UnsafeMutableBufferPointer<UInt8>] = []
    defer { for bytes in kept { bytes.deallocate() } }
    for part in parts {
      let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(part.bytes.count, 1))
      _ = bytes.initialize(from: part.bytes)
      kept.append(bytes)
      let source = zip_source_buffer(archive, bytes.baseAddress, UInt64(part.bytes.count), 0)
      guard let source else { throw CannotWrite() }
      let place = zip_file_add(archive, part.name, source, UInt32(ZIP_FL_ENC_UTF_8))
      guard place >= 0 else { throw CannotWrite() }
      if let password {
        zip_file_set_encryption(archive, UInt64(place), UInt16(ZIP_EM_AES_256), password)
      }
    }
    guard zip_close(archive) == 0 else { throw CannotWrite() }
    return path
  }
}
