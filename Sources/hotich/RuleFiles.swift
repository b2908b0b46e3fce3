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

  /// The rules of an office, `commune` being the code of its register's own. Throws `DataFileRefusal` with
  /// everything that is wrong with a file.
  init(_ resources: ResourceFolders, of folder: DataFolder, commune: String) throws {
    let holidays = try HolidayFile.calendar(path: resources.holidays.path)
    let law = try LawFile.book(folder: resources.law.path, holidays: holidays)
    let programme = try Self.programme(resources, folder, commune)
    self.programme = programme
    rules = try Self.rules(resources, law, holidays, programme)
    shippedRecords = try ShippedRecordFile.records(paths: resources.shippedRecords.map(\.path))
  }

  /// What the figures need, and no more of the law: a command that prints them is over sooner than the
  /// whole law is read. Throws as above.
  static func ofFigures(
    _ resources: ResourceFolders, of folder: DataFolder, commune: String
  ) throws -> OfficeRules {
    let holidays = try HolidayFile.calendar(path: resources.holidays.path)
    return try rules(
      resources, LawFile.book(file: resources.lawOfRegistration.path, holidays: holidays), holidays,
      programme(resources, folder, commune))
  }

  /// What the law says, whoever asks. Throws as above.
  static func law(_ resources: ResourceFolders) throws -> LawBook {
    let holidays = try HolidayFile.calendar(path: resources.holidays.path)
    return try LawFile.book(folder: resources.law.path, holidays: holidays)
  }

  /// The office's own plan, or else the one that comes with the program. Of that one another commune has the
  /// work and the figures, and no goals: they are percentages of the commune that it was written for.
  private static func programme(
    _ resources: ResourceFolders, _ folder: DataFolder, _ commune: String
  ) throws -> Programme {
    guard !FileManager.default.fileExists(atPath: folder.programme.path) else {
      return try ProgrammeFile.programme(path: folder.programme.path)
    }
    var programme = try ProgrammeFile.programme(path: resources.programme.path)
    if programme.commune.code != commune {
      for index in programme.targets.indices { programme.targets[index].goals = [] }
    }
    return programme
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
