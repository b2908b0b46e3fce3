internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit
internal import VitalStatistics

/// Births on time by the mother's village, of the last year that is over.
struct VillageCounts {
  let connection: any SQLConnection
  let rules: OfficeRules
  let asOf: PlainDate

  func shares() throws -> [VillageShare] {
    let cases = try CaseSource(connection: connection, rules: rules, asOf: asOf)
      .cases(.birthOnTime, year: asOf.year - 1)
      .filter { $0.state != .pending }
    let summaries = try PaperSummary.load(Set(cases.flatMap(\.papers)), connection)
    var counts: [String: (village: String, onTime: Int, due: Int)] = [:]
    for item in cases {
      let village = item.papers.lazy.compactMap { summaries[$0]?.village }.first { !$0.isEmpty }
      // "Thôn Việt Yên" and "Việt Yên" are one village, Đông Lư and Đồng Lư are two.
      guard let village, let key = Village(cell: village)?.key else { continue }
      var count = counts[key] ?? (village: village, onTime: 0, due: 0)
      count.due += 1
      count.onTime += item.state == .onTime ? 1 : 0
      counts[key] = count
    }
    return VillageShare.comparison(of: counts.values.map { $0 })
  }
}
