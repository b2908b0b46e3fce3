internal import ArgumentParser
internal import Foundation
internal import Messages
internal import RegistryServices
internal import RegistryStore

/// `hotich backup`: a copy of the whole office on another disk, proven before it counts.
struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Sao lưu sang ổ đĩa khác và kiểm tra bản sao · copy to another disk, proven.",
    discussion: """
      Chạy được cả khi máy chủ đang mở. --to nêu thư mục trên ổ đĩa khác; thêm --daily thì từ đó máy
      chủ tự sao lưu mỗi ngày. Không có --to: dùng thư mục đã ghi nhớ. Giữ bản mới nhất của 30 ngày,
      12 tháng và mỗi năm. Khôi phục: hotich restore.
      """)

  @OptionGroup var data: DataOption
  @Option(help: "Thư mục chứa các bản sao lưu · folder for the copies.") var to: String?
  @Flag(help: "Ghi nhớ thư mục, máy chủ tự sao lưu mỗi ngày · remember it, copy daily.")
  var daily = false
  @Flag(help: "Thôi sao lưu hằng ngày · end the daily copies.") var off = false
  @Option(help: "Kiểm tra một bản sao lưu, không ghi gì · prove a copy.") var check: String?

  func validate() throws {
    guard !daily || to != nil else { throw ValidationError("--daily đi cùng --to THƯ-MỤC.") }
  }

  func run() async throws {
    let folder = data.folder
    let resources = try ResourceFolders()
    let messages = try Office.messages(resources)
    do {
      if let check {
        let parts = BackupRoom.parts(of: folder, resources)
        let backup = try await BackupRestoring(of: Self.path(check), parts: parts).check()
        print("Bản sao lưu \(backup.name) nguyên vẹn: \(backup.acts) việc.")
        return
      }
      try folder.mustExist()
      let setting = BackupSetting(data: folder.url.path)
      if off {
        try setting.keep(nil)
        print("Đã thôi sao lưu hằng ngày.")
        return
      }
      try await make(of: folder, setting, resources)
    } catch let problem as BackupProblem {
      print(messages.text(problem.message))
      throw ExitCode.doesNotFit
    }
  }

  private func make(
    of folder: DataFolder, _ setting: BackupSetting, _ resources: ResourceFolders
  ) async throws {
    let ledger = CommuneLedger.reading(try folder.databases.readLedgerAsItIs())
    let backups = BackupRoom.backups(
      of: folder, commune: try await ledger.commune().code, resources)
    let backup =
      if let to { try await backups.make(on: Self.path(to)) } else { try await backups.make() }
    print("Đã sao lưu \(backup.acts) việc, \(backup.byteCount / 1_048_576) MB: \(backup.name)")
    print(LedgerAnchor(sequence: backup.acts, chain: backup.chain).line)
    let place = to.map(Self.path) ?? BackupSetting(data: folder.url.path).folder()
    if let place, DiskEncryption().isEncrypted(folder: place) == false {
      print("Lưu ý: ổ đĩa của \(place) chưa mã hóa; ai cầm được nó đọc được dữ liệu của cả xã.")
    }
    if daily, let to {
      try setting.keep(Self.path(to))
      print("Từ nay máy chủ tự sao lưu vào \(Self.path(to)) mỗi ngày.")
    }
  }

  private static func path(_ text: String) -> String {
    URL(filePath: text).standardizedFileURL.path
  }
}
