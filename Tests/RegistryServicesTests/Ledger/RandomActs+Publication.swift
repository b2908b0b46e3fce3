import CivilDate
import RegistryServices
import VitalStatistics

extension RandomActs {
  /// A signed table with a known and an unknown figure.
  mutating func lockedTable() -> LockedTable {
    let day = PlainDate.firstDay(ofYear: 2026)
    return LockedTable(
      code: anyText(), kind: .fullYear, year: 2025, version: 1, asOf: day, lockedOn: day,
      signer: anyText(),
      cells: [
        FilledTable.Cell(item: "1", value: 2, estimated: 0, entries: [anyText(), text()]),
        FilledTable.Cell(item: text(), value: nil, estimated: 0, entries: []),
      ])
  }

  /// A vintage with texts as nasty as names can be; tabs divide the parts of an observation.
  mutating func vintage() -> PublishedVintage {
    let day = PlainDate.firstDay(ofYear: 2026)
    let observations = (0...2).map { number in
      Observation(
        frequency: "A", area: "VN", indicator: "BIRTHS", basis: "COHORT", geography: "OFFICE",
        period: "\(2020 + number)", value: number == 0 ? "" : "\(number)",
        status: number == 0 ? .missing : .normal,
        confidentiality: number == 0 ? .confidential : .free, unit: "PERSONS",
        denominator: "REGISTERED")
    }
    return PublishedVintage(
      year: 2025, number: 1, asOf: day, publishedOn: day, revisionNote: anyText(),
      signer: anyText(), communeCode: anyText(), communeName: anyText(),
      goals: [PublishedGoal(indicator: .birthOnTime, goal: Goal(year: 2028, hundredths: 9_800))],
      headlines: [
        Headline(
          indicator: .birthOnTime, year: 2025, numerator: 1, denominator: 2, isFinal: true,
          isCarried: true)
      ],
      observations: observations,
      licence: Licence(name: anyText(), address: "https://example.org/\(anyText())"))
  }
}
