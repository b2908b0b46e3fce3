internal import ArgumentParser
internal import Foundation
internal import Messages
internal import RegistryServices
internal import RegistryStore

/// `hotich restore`: a data folder from a copy.
struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Khôi phục thư mục dữ liệu từ bản sao lưu · make a data folder of a copy.",
    discussion: """
      Thư mục đích phải chưa có sổ: dữ liệu đang có không bao giờ bị ghi đè. Mọi tệp được so với mã
      kiểm tra, sổ được kiểm tra toàn bộ trước khi dùng.
      """)

  @Option(help: "Thư mục của một bản sao lưu · folder of one copy.") var from: String
  @OptionGroup var data: DataOption
  @OptionGroup var server: DatabaseOption

  func run() async throws {
    let resources = try ResourceFolders()
    let messages = try Office.messages(resources)
    let parts = BackupRoom.parts(of: data.folder, resources)
    let source = URL(filePath: from).standardizedFileURL.path
    do {
      let backup = try await BackupRestoring(of: source, parts: parts)
        .restore(to: data.folder.url.path)
      if let address = server.database {
        try await ServerCopy(address, resources).take(from: data.folder)
        try data.folder.keep(address: address)
      }
      print("Đã khôi phục \(backup.acts) việc từ \(backup.name).")
      print("Mở lại: hotich serve --data \(data.folder.url.path)")
    } catch let problem as BackupProblem {
      print(messages.text(problem.message))
      throw ExitCode.doesNotFit
    }
  }
}
