internal import Foundation
internal import RegistryStore
internal import SQLiteDriver

/// What copies need of SQLite: a copy beside a writer, and a proof of the copy.
enum BackupRoom {
  static func parts(of folder: DataFolder, _ resources: ResourceFolders) -> BackupParts {
    let data = folder.url
    return BackupParts(
      copyDatabase: { name, path in
        if case .server(let address) = try folder.databases {
          let isLedger = name == folder.ledger.lastPathComponent
          return try await ServerCopy(address, resources).make(isLedger ? .ledger : .work, at: path)
        }
        let file = data.appending(path: name).path
        guard FileManager.default.fileExists(atPath: file) else { return false }
        // A connection of its own: whoever registers meanwhile does not wait.
        try await SQLiteDatabase(readingPath: file).copy(toPath: path)
        return true
      },
      verify: { path, anchors in
        try await LedgerProof(resources).verify(path, anchors: anchors)
      })
  }

  /// The copies of an office whose data folder may be in use by its server.
  static func backups(
    of folder: DataFolder, commune: String, _ resources: ResourceFolders
  ) -> OfficeBackups {
    OfficeBackups(
      data: folder.url.path, commune: commune, parts: parts(of: folder, resources),
      now: Office.clock)
  }
}
