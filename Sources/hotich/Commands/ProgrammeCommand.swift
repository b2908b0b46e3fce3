internal import ArgumentParser
internal import Foundation
internal import RegistryServices
internal import RegistryStore

/// `hotich programme`: the plan with every instance, and where each target stands.
struct ProgrammeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "programme",
    abstract: "Kế hoạch: từng mục, từng năm, tình trạng · the plan, item by item.")

  @OptionGroup var data: DataOption
  @Option(help: "Tình trạng đến ngày, YYYY-MM-DD (mặc định hôm nay) · as of.")
  var asOf: DateArgument?
  @Flag(help: "In dạng JSON · print JSON.") var json = false
  @Option(
    help: ArgumentHelp(
      "Nhận Kế hoạch riêng của xã từ một tệp YAML · take the commune's own plan.",
      discussion: "Dừng máy chủ trước khi nhận. Bắt đầu từ tệp mà --source in ra.",
      valueName: "tệp"))
  var take: String?
  @Flag(help: "In tệp YAML của Kế hoạch đang dùng · print the file of the plan in use.")
  var source = false

  func validate() throws {
    guard take == nil || !(source || json || asOf != nil) else {
      throw ValidationError("--take không đi cùng lựa chọn khác.")
    }
  }

  func run() async throws {
    try data.folder.mustExist()
    let resources = try ResourceFolders()
    if let take {
      try await OwnProgramme(folder: data.folder).take(URL(filePath: take).standardizedFileURL)
      return
    }
    if source {
      let own = data.folder.programme
      let isOwn = FileManager.default.fileExists(atPath: own.path)
      print(
        try String(contentsOf: isOwn ? own : resources.programme, encoding: .utf8), terminator: "")
      return
    }
    let ledger = CommuneLedger.reading(
      try await data.folder.databases.readLedger())
    let rules = try RuleFiles(
      resources, of: data.folder, commune: await ledger.commune().code)
    let desk = StoredProgramme(
      ledger: ledger, rules: rules.rules, template: rules.programme,
      evidence: data.folder.evidence.path, uploads: data.folder.uploads.path, now: Office.clock,
      identifiers: .system, shipped: rules.shippedRecords)
    let report = ProgrammeReport(try await desk.plan(asOf: asOf?.date))
    print(json ? try report.json : report.text)
  }
}
