internal import ActionProgramme
internal import CivilDate
internal import Foundation
internal import Interchange
internal import LegalRules
internal import RegistryServices
internal import VitalStatistics

/// Law, holidays and plan from the program's data files.
struct RuleFiles {
  let programme: Programme
  let rules: OfficeRules
  let shippedRecords: ShippedRecords

  /// Throws `DataFileRefusal` with everything that is wrong with a file.
  init(_ resources: ResourceFolders) throws {
    let holidays = try HolidayFile.calendar(path: resources.holidays.path)
    let law = try LawFile.book(folder: resources.law.path, holidays: holidays)
    let programme = try ProgrammeFile.programme(path: resources.programme.path)
    self.programme = programme
    rules = try Self.rules(resources, law, holidays, programme)
    shippedRecords = try ShippedRecordFile.records(paths: resources.shippedRecords.map(\.path))
  }

  /// What the figures need, and no more of the law: a command that prints them is over sooner than the
  /// whole law is read. Throws as above.
  static func ofFigures(_ resources: ResourceFolders) throws -> OfficeRules {
    let holidays = try HolidayFile.calendar(path: resources.holidays.path)
    return try rules(
      resources, LawFile.book(file: resources.lawOfRegistration.path, holidays: holidays), holidays,
      ProgrammeFile.programme(path: resources.programme.path))
  }

  private static func rules(
    _ resources: ResourceFolders, _ law: LawBook, _ holidays: WorkingCalendar,
    _ programme: Programme
  ) throws -> OfficeRules {
    OfficeRules(
      law: law, holidays: holidays,
      targets: programme.targets.map { target in
        ProgrammeTargetRule(
          key: target.indicator, name: target.name, goals: target.goals,
          nationalGoals: programme.nationalGoals[target.indicator] ?? [])
      }, releases: try PublicationRulesFile.calendar(resources))
  }
}
