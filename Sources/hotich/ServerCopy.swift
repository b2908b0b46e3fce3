internal import Foundation
internal import PostgresDriver
internal import RegistryStore
internal import SQLToolkit
internal import SQLiteDriver

/// The two databases of an office on a server, as the two files that a copy holds and every HoTich opens; and the
/// way back.
struct ServerCopy {
  /// One of the two, by the name of its schema and of its migrations.
  enum Part: String, CaseIterable { case ledger, work }

  private let address: String
  private let resources: ResourceFolders

  init(_ address: String, _ resources: ResourceFolders) {
    self.address = address
    self.resources = resources
  }

  /// Copies a part into a new file; false when the server has none yet. The acts of the ledger are copied and
  /// everything else is derived from them.
  func make(_ part: Part, at path: String) async throws -> Bool {
    let source = try OfficeDatabases.open(address, part.rawValue, for: .reading)
    guard try await !source.read({ try $0.tables() }).isEmpty else { return false }
    let building = "\(path).building"
    defer { removeFile(building) }
    let target = try SQLiteDatabase(path: building)
    try await fill(target, part, from: source)
    try await target.checkpoint()
    try await target.copy(toPath: path)
    return true
  }

  /// Fills the empty schemas of the server from the files of a folder, which are removed once it is done.
  func take(from folder: DataFolder) async throws {
    for (part, file) in [(Part.ledger, folder.ledger), (.work, folder.work)] {
      let target = try OfficeDatabases.open(address, part.rawValue, for: .writing)
      guard try await target.read({ try $0.tables() }).isEmpty else {
        throw OperatorError(
          what: "Cơ sở dữ liệu PostgreSQL ấy đã có dữ liệu; không ghi đè.",
          hint: "Nêu một cơ sở dữ liệu mới trong --database.")
      }
      try await fill(target, part, from: try SQLiteDatabase(readingPath: file.path))
    }
    for file in [folder.ledger, folder.work] { removeFile(file.path) }
  }

  private func fill(
    _ target: any SQLDatabase, _ part: Part, from source: any SQLDatabase
  ) async throws {
    let migrations = try MigrationFolder(resources.migrations(part.rawValue))
      .migrations(for: target.dialect)
    switch part {
    case .ledger:
      _ = try await RegisterRebuild(of: source, migrations: migrations).run(into: target)
    case .work: try await WholeCopy(of: source, migrations: migrations).run(into: target)
    }
  }

  private func removeFile(_ path: String) {
    for name in [path, "\(path)-wal", "\(path)-shm"] {
      do { try FileManager.default.removeItem(atPath: name) } catch {
        // There is none of that name, or the folder of a copy that failed is taken away as a whole.
      }
    }
  }
}
