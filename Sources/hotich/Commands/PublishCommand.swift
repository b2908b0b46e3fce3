internal import ArgumentParser
internal import CivilDate
internal import Foundation
internal import Interchange
internal import Messages
internal import RegistryServices
internal import RegistryStore
internal import SQLToolkit

/// `hotich publish`: makes a year's statistics public, as a frozen vintage in a folder.
struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Công bố số liệu hộ tịch của một năm · publish a year's statistics.",
    discussion: """
      Mỗi lần công bố được ghi vào sổ và giữ nguyên mãi; có số mới thì công bố lần sau.
      Thư mục ra phải chưa có hoặc trống: một lần công bố không bao giờ bị ghi đè.
      """)

  @OptionGroup var data: DataOption
  @Option(help: "Năm của sự kiện · year of the events.") var year: Int
  @Option(help: "Thư mục ra · folder to write.") var out: String
  @Option(help: "Số liệu đến ngày, YYYY-MM-DD (mặc định hôm nay) · as of.") var asOf: DateArgument?
  @Option(help: "Người chịu trách nhiệm · who answers for it.") var signer = "Chủ tịch UBND"
  @Option(help: "Lấy lại lần công bố này thay vì công bố mới · write an existing vintage again.")
  var vintage: Int?

  func run() async throws {
    try data.folder.mustExist()
    let folder = URL(filePath: out).standardizedFileURL
    try Self.mustBeFree(folder)
    let office = try await Office.open(data.folder)
    let desk = StoredPublications(
      ledger: office.ledger, rules: try office.rules.rules, now: Office.clock)
    do {
      let made = try await found(desk)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for file in try PublicationFiles().files(of: made) {
        try Data(file.bytes).write(
          to: folder.appending(path: file.name), options: .withoutOverwriting)
      }
      try await office.ledgerDatabase.checkpoint()
      print("Đã công bố \(made.id): \(made.observations.count) ô số liệu, \(folder.path)")
    } catch let refusal as PublicationRefusal {
      throw OperatorError(
        what: office.messages.text(refusal.message), hint: "Không có gì được công bố.")
    }
  }

  private func found(_ desk: StoredPublications) async throws -> PublishedVintage {
    guard let vintage else {
      return try await desk.publish(
        year: year, asOf: asOf?.date, signer: signer, by: "command-line",
        requestKey: "\(year)-\(UUID().uuidString)")
    }
    guard let known = try await desk.vintage(year: year, number: vintage) else {
      throw OperatorError(
        what: "Chưa có lần công bố \(vintage) của năm \(year).",
        hint: "Bỏ --vintage để công bố lần mới.")
    }
    return known
  }

  private static func mustBeFree(_ folder: URL) throws {
    let manager = FileManager.default
    guard manager.fileExists(atPath: folder.path) else { return }
    var isFolder: ObjCBool = false
    _ = manager.fileExists(atPath: folder.path, isDirectory: &isFolder)
    let content = isFolder.boolValue ? try manager.contentsOfDirectory(atPath: folder.path) : [""]
    guard content.isEmpty else {
      throw OperatorError(
        what: "“\(folder.path)” đã có nội dung.",
        hint: "Chọn một thư mục mới: lần công bố đã có không bị ghi đè.")
    }
  }
}
