internal import CivilDate
internal import Foundation
internal import Interchange
internal import LegalRules
internal import RegistryServices
internal import VitalStatistics

extension OfficeRules {
  /// Law, holidays and targets from the program's files.
  static func load(_ resources: ResourceFolders) throws -> OfficeRules {
    let holidays = try HolidayTable.calendar(
      from: String(contentsOf: resources.holidays, encoding: .utf8))
    let law = try LawBook(try RuleFiles.law(in: resources.law), holidays: holidays)
    let targets = try RuleFiles.targets(resources.programme).compactMap { target in
      IndicatorKey(rawValue: target.key).map { key in
        ProgrammeTargetRule(
          key: key, name: target.name,
          goals: target.goals.map { Goal(year: $0.0, hundredths: $0.1) },
          nationalGoals: target.national.map { Goal(year: $0.0, hundredths: $0.1) })
      }
    }
    return OfficeRules(law: law, holidays: holidays, targets: targets)
  }
}
