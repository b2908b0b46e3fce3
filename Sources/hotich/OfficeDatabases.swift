internal import Foundation
internal import PostgresDriver
internal import RegistryServices
internal import RegistryStore
internal import SQLToolkit
internal import SQLiteDriver

/// Where an office keeps its ledger and its work.
enum OfficeDatabases {
  /// Two files in the data folder: a commune.
  case files(DataFolder)
  /// Two schemas of a PostgreSQL database, whose address stands in the folder's file `database`: a province.
  case server(String)

  var dialect: Dialect {
    switch self {
    case .files: .sqlite
    case .server: .postgresql
    }
  }

  /// The ledger for writing, made when there is none. Throws `ImportRefusal.folderInUse` when another program
  /// writes to it.
  func openLedger() throws -> any SQLDatabase {
    switch self {
    case .files(let folder): try SQLiteDatabase(path: folder.ledger.path)
    case .server(let address): try Self.open(address, "ledger", for: .writing)
    }
  }

  /// Accounts, sessions, drafts and uploads on their way, for writing.
  func openWork() throws -> any SQLDatabase {
    switch self {
    case .files(let folder): try SQLiteDatabase(path: folder.work.path)
    case .server(let address): try Self.open(address, "work", for: .writing)
    }
  }

  /// The ledger for reading, beside whoever writes; as this program derives it, for a command that only reads does not
  /// bring an older one up to date: throws `StoreErrors.olderLedger`, or `Migrator.Failure` for a newer one.
  func readLedger() async throws -> any SQLDatabase {
    let database = try readLedgerAsItIs()
    let migrations = try MigrationFolder(ResourceFolders().migrations("ledger"))
      .migrations(for: dialect)
    let migrator = Migrator(migrations, fingerprint: CommuneLedger.fingerprint)
    guard try await migrator.missing(in: database).isEmpty else { throw StoreErrors.olderLedger }
    return database
  }

  /// The same whichever version wrote it last: for a copy.
  func readLedgerAsItIs() throws -> any SQLDatabase {
    switch self {
    case .files(let folder): try SQLiteDatabase(readingPath: folder.ledger.path)
    case .server(let address): try Self.open(address, "ledger", for: .reading)
    }
  }

  static func open(
    _ address: String, _ schema: String, for access: PostgresDatabase.Access
  ) throws -> PostgresDatabase {
    do {
      return try PostgresDatabase(address, schema: schema, for: access)
    } catch PostgresDatabase.OpenFailure.inUse {
      throw ImportRefusal.folderInUse
    }
  }
}

extension DataFolder {
  /// The address of a PostgreSQL database, in a folder that keeps none itself.
  var databaseAddress: URL { url.appending(path: "database") }

  var databases: OfficeDatabases {
    get throws {
      guard FileManager.default.fileExists(atPath: databaseAddress.path) else {
        return .files(self)
      }
      let text = try String(contentsOf: databaseAddress, encoding: .utf8)
      return .server(text.trimmingCharacters(in: .whitespacesAndNewlines))
    }
  }

  /// Remembers the address given with `--database`; nothing without one.
  ///
  /// Throws an `OperatorError` where the office keeps its ledger elsewhere already.
  func keep(address: String?) throws {
    guard let address else { return }
    switch try databases {
    case .server(address): return
    case .files where !FileManager.default.fileExists(atPath: ledger.path): break
    default:
      throw OperatorError(
        what: "Thư mục \(url.path) đã có sổ ở nơi khác.",
        hint: "Bỏ --database, hoặc nêu một thư mục dữ liệu mới.")
    }
    // First that it answers: a folder must not point at nothing.
    _ = try OfficeDatabases.open(address, "ledger", for: .reading)
    try make()
    try Data("\(address)\n".utf8).write(to: databaseAddress, options: .atomic)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: databaseAddress.path)
  }
}
