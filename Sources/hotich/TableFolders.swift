internal import Foundation
internal import Interchange
internal import VitalStatistics

/// The statutory tables of the program, and those that the office put into `tables` of its data folder.
enum TableFolders {
  /// A table of the office takes the place of the program's own with the same code.
  static func definitions(
    _ resources: ResourceFolders, _ folder: DataFolder
  ) throws -> [TableDefinition] {
    var tables: [String: TableDefinition] = [:]
    for place in [resources.statistics, folder.url.appending(path: "tables")] {
      for file in try files(in: place) {
        let table = try TableFile.table(path: file.path)
        tables[table.code] = table
      }
    }
    return tables.values.sorted { $0.code < $1.code }
  }

  private static func files(in folder: URL) throws -> [URL] {
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "yaml" }.sorted { $0.path < $1.path }
  }
}
