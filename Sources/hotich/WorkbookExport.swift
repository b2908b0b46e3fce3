internal import Foundation
internal import Interchange
internal import RegistryWeb

/// Tables of pages as workbooks.
enum WorkbookExport {
  static let tables = TableExport { table in
    let file = FileManager.default.temporaryDirectory
      .appending(path: "hotich-\(UUID().uuidString).xlsx")
    defer {
      // The bytes are out already; what the system's cleaner finds later does no harm.
      do { try FileManager.default.removeItem(at: file) } catch {}
    }
    let writer = try TableFormat.xlsx.writer(
      path: file.path, columns: table.columns.map { TableColumn($0, width: 22) },
      sheet: table.name)
    for row in table.rows { try writer.write(row) }
    try writer.finish()
    return Array(try Data(contentsOf: file))
  }
}
