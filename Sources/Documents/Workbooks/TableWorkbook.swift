import CXLSXWriter
import FoundationEssentials
import Glibc
import RegistryServices

/// The tables of a document as a workbook, a sheet each: numbers are numbers, texts are texts and never
/// formulas, merged heads are merged and come again on every printed page.
enum TableWorkbook {
  /// The bytes of the workbook.
  static func bytes(of tables: [AdministrativeTable]) throws(PrintRefusal) -> [UInt8] {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "hotich-\(UUID().uuidString).xlsx").path
    defer { unlink(path) }
    guard let workbook = workbook_new(path) else { throw .failed(reason: "xlsx") }
    var names: Set<String> = []
    for (place, table) in tables.enumerated() {
      let name = sheetName(table.title, place, &names)
      guard let sheet = workbook_add_worksheet(workbook, name) else {
        lxw_workbook_free(workbook)
        throw .failed(reason: name)
      }
      do throws(PrintRefusal) {
        try TableSheet(workbook, sheet, table).write()
      } catch {
        lxw_workbook_free(workbook)
        throw error
      }
    }
    let code = workbook_close(workbook)
    guard code == LXW_NO_ERROR else {
      throw .failed(reason: lxw_strerror(code).map { String(cString: $0) } ?? "xlsx")
    }
    do { return Array(try Data(contentsOf: URL(filePath: path))) } catch {
      throw .failed(reason: "xlsx")
    }
  }

  /// A sheet's name is unique, has at most 31 letters and none of `[]:*?/\`, nor an apostrophe at its ends.
  private static func sheetName(
    _ title: String, _ place: Int, _ names: inout Set<String>
  ) -> String {
    let allowed = String(title.map { "[]:*?/\\".contains($0) ? " " : $0 })
    func short(_ count: Int) -> String {
      var text = allowed
      while text.utf16.count > count { text.removeLast() }
      return String(text.drop { $0 == "'" || $0 == " " })
    }
    var name = short(31)
    while name.last == "'" || name.last == " " { name.removeLast() }
    if name.isEmpty { name = "Bảng \(place + 1)" }
    if !names.insert(name.lowercased()).inserted {
      name = "\(short(25)) (\(place + 1))"
      names.insert(name.lowercased())
    }
    return name
  }
}
