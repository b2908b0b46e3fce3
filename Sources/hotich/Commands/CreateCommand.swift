internal import ArgumentParser
internal import Foundation
internal import RegistryServices
internal import RegistryStore
internal import SQLToolkit

/// `hotich create`: an office without any entry, for a commune that begins.
struct CreateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Mở sổ cho một xã · make the office of a commune.",
    discussion: """
      Thư mục phải chưa có sổ. Mã xã là mã của danh mục hành chính hiện nay; tra bằng: hotich place hung dao
      Sau đó: hotich user add, hotich serve, và nhập các sổ đang có.
      """)

  @OptionGroup var data: DataOption
  @OptionGroup var server: DatabaseOption
  @Option(help: "Mã xã, phường, đặc khu · commune code.") var commune: String

  func run() async throws {
    guard !data.folder.exists else {
      throw OperatorError(
        what: "Thư mục \(data.folder.url.path) đã có sổ.", hint: "Nêu một thư mục mới bằng --data.")
    }
    // Before anything is made: a wrong code leaves nothing behind.
    _ = try Office.communeName(commune, ResourceFolders())
    try data.folder.keep(address: server.database)
    let office = try await Office.open(data.folder, commune: commune)
    let own = try await office.ledger.commune()
    try await office.ledgerDatabase.checkpoint()
    let called = "\(own.name), \(own.province) (\(own.code))"
    print("Đã mở sổ của \(called) trong \(data.folder.url.path).")
    let next = "hotich user add --data \(data.folder.url.path) --name … --role administrator"
    print("Thêm người dùng: \(next)")
  }
}
