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

  func run() async throws {
    try data.folder.mustExist()
    let rules = try RuleFiles(try ResourceFolders())
    let ledger = CommuneLedger.reading(
      try data.folder.databases.readLedger())
    let desk = StoredProgramme(
      ledger: ledger, rules: rules.rules, template: rules.programme,
      evidence: data.folder.evidence.path, uploads: data.folder.uploads.path, now: Office.clock,
      identifiers: .system, shipped: rules.shippedRecords)
    let report = ProgrammeReport(try await desk.plan(asOf: asOf?.date))
    print(json ? try report.json : report.text)
  }
}
