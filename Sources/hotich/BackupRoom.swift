internal import Foundation
internal import RegistryStore
internal import SQLToolkit
internal import SQLiteDriver

/// What copies need of SQLite: a copy beside a writer, and a proof of the copy.
enum BackupRoom {
  static func parts(of folder: DataFolder, _ resources: ResourceFolders) throws -> BackupParts {
    let migrations = try MigrationFolder(resources.migrations("ledger")).migrations(for: .sqlite)
    let data = folder.url
    return BackupParts(
      copyDatabase: { name, path in
        let file = data.appending(path: name).path
        guard FileManager.default.fileExists(atPath: file) else { return false }
        // A connection of its own: whoever registers meanwhile does not wait.
        try await SQLiteDatabase(readingPath: file).copy(toPath: path)
        return true
      },
      verify: { path, anchors in
        let verification = RegisterVerification(
          of: try SQLiteDatabase(readingPath: path), fresh: try SQLiteDatabase(inMemory: ()),
          migrations: migrations)
        return try await verification.run(anchors: anchors)
      })
  }

  /// The copies of an office whose data folder may be in use by its server.
  static func backups(
    of folder: DataFolder, commune: String, _ resources: ResourceFolders
  ) throws -> OfficeBackups {
    OfficeBackups(
      data: folder.url.path, commune: commune, parts: try parts(of: folder, resources),
      now: Office.clock)
  }
}
