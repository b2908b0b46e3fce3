internal import CivilDate
internal import Foundation
internal import Interchange
internal import LegalRules
internal import Messages
internal import RegistryServices
internal import RegistryStore
internal import SQLToolkit
internal import SQLiteDriver

/// The office put together: every part built once, in reading order.
struct Office {
  let folder: DataFolder
  let resources: ResourceFolders
  let messages: MessageCatalogue
  let ledger: CommuneLedger
  let ledgerFile: SQLiteDatabase

  static let clock = Now {
    Instant(millisecondsSince1970: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
  }

  /// Opens a data folder for writing, making it when there is none.
  static func open(_ folder: DataFolder, commune code: String?) async throws -> Office {
    let resources = try ResourceFolders()
    try folder.make()
    try folder.lock()
    let file = try SQLiteDatabase(path: folder.ledger.path)
    let migrations = try MigrationFolder(resources.migrations("ledger")).migrations(for: .sqlite)
    let ledger = try await CommuneLedger.open(
      file, migrations: migrations, commune: try communeName(code, resources), now: clock,
      identifiers: .system, endProcess: { _exit(75) })
    return Office(
      folder: folder, resources: resources,
      messages: try MessageCatalogue(csv: String(contentsOf: resources.messages, encoding: .utf8)),
      ledger: ledger, ledgerFile: file)
  }

  /// The commune of the programme unless another code is given.
  private static func communeName(
    _ code: String?, _ resources: ResourceFolders
  ) throws -> CommuneName {
    CommuneName(
      code: code ?? "09931", name: "Xã Hưng Đạo", province: "Thành phố Hà Nội",
      predecessors: ["Cộng Hòa", "Đồng Quang", "Hưng Đạo"])
  }
}
