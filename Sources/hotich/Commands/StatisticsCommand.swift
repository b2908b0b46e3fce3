internal import ArgumentParser
internal import CivilDate
internal import Foundation
internal import RegistryServices
internal import RegistryStore

/// `hotich statistics`: every rate on every basis, delays, outlooks and quality, as of a day.
struct StatisticsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statistics",
    abstract: "Thống kê hộ tịch: mọi tỷ lệ theo mọi cơ sở, dự báo, chất lượng · vital statistics.",
    discussion: "In JSON: figures (cơ sở, địa bàn, mẫu số, quy tắc hạn), outlooks, delays, quality."
  )

  @OptionGroup var data: DataOption
  @Option(help: "Số liệu đến ngày, YYYY-MM-DD (mặc định hôm nay) · as of.") var asOf: DateArgument?
  @Option(help: "Tệp dân số year,population,birth_rate,death_rate · population file.")
  var population: String?

  func run() async throws {
    try data.folder.mustExist()
    let resources = try ResourceFolders()
    let ledger = CommuneLedger.reading(
      try await data.folder.databases.readLedger())
    let commune = try await ledger.commune().code
    let rules = try RuleFiles(resources, of: data.folder, commune: commune).rules
    let desk = StoredStatistics(
      ledger: ledger, rules: rules, now: Office.clock,
      population: try population.map { try PopulationFile.table(path: $0) }
        ?? PopulationFile.table(of: data.folder), causes: try CauseFiles.list(resources))
    print(try await desk.statisticsJSON(asOf: asOf?.date), terminator: "")
  }
}
