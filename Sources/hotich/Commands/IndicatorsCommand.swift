internal import ArgumentParser
internal import CivilDate
internal import Foundation
internal import RegistryServices
internal import RegistryStore
internal import VitalStatistics

/// `hotich indicators`: the thirteen figures of a day, and the cases behind one of them.
struct IndicatorsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicators",
    abstract: "Mười ba chỉ tiêu của Kế hoạch · the plan's thirteen figures.")

  @OptionGroup var data: DataOption
  @Option(help: "Số liệu đến ngày, YYYY-MM-DD (mặc định hôm nay) · as of.") var asOf: DateArgument?
  @Flag(help: "In dạng JSON · print JSON.") var json = false
  @Option(help: "Liệt kê từng trường hợp của một chỉ tiêu · name the cases of an indicator.")
  var cases: String?
  @Option(help: "Chỉ năm này · one cohort year.") var year: Int?
  @Option(help: "overdue | late | pending | on-time.") var state: StateArgument?

  func run() async throws {
    try data.folder.mustExist()
    let resources = try ResourceFolders()
    let ledger = CommuneLedger.reading(
      try await data.folder.databases.readLedger())
    let rules = try RuleFiles.ofFigures(
      resources, of: data.folder, commune: await ledger.commune().code)
    if let cases {
      try await printCases(of: cases, ledger, rules)
      return
    }
    let desk = StoredCockpit(ledger: ledger, rules: rules, now: Office.clock)
    if json {
      print(try await desk.indicatorsJSON(asOf: asOf?.date))
    } else {
      print(FigureTable(try await desk.cockpit(asOf: asOf?.date)).text)
    }
  }

  private func printCases(
    of indicator: String, _ ledger: CommuneLedger, _ rules: OfficeRules
  ) async throws {
    let reading = CaseReading(ledger: ledger, rules: rules, now: Office.clock)
    let query = CaseQuery(
      indicator: indicator, year: year, state: state?.state, asOf: asOf?.date, page: 0)
    do {
      let list = try await reading.cases(query)
      print(json ? try CaseLines(list).json : CaseLines(list).text)
    } catch CaseRefusal.unknownIndicator(let key) {
      throw OperatorError(
        what: "Không có chỉ tiêu “\(key)” trong Kế hoạch.",
        hint: "Các chỉ tiêu: \(rules.targets.map(\.key.rawValue).joined(separator: ", ")).")
    }
  }
}
