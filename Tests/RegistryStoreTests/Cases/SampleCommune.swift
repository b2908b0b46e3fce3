import ActionProgramme
import CivilDate
import CivilRegistration
import FoundationEssentials
import Interchange
import RegistryServices
import SQLToolkit
import SQLiteDriver
import Testing
import VitalStatistics

@testable import RegistryStore

/// The small sample commune of the project, imported once for all tests that look at it.
struct SampleCommune: Sendable {
  let register: TestRegister
  let rules: OfficeRules
  let outcomes: [String: FileImport.Outcome]

  static let files = [
    "khaisinh.xlsx", "khaitu.xlsx", "kethon.xlsx", "danso.csv", "chungsinh.csv", "baotu.csv",
    "bananlyhon.csv", "yeuthe.csv",
  ]

  /// Imported at the first call.
  static func imported() async throws -> SampleCommune { try await importing.value }

  private static let importing = Task { try await SampleCommune() }

  private init() async throws {
    let project = Self.project
    let register = try await TestRegister()
    let sample = project.appending(path: "Samples/hung-dao-small")
    var outcomes: [String: FileImport.Outcome] = [:]
    let intake = FileImport(ledger: register.ledger, files: ProjectFiles())
    for name in Self.files {
      outcomes[name] = try await intake.run(
        place: sample.appending(path: name).path, fileName: name, actor: "OFFICER")
    }
    self.register = register
    self.outcomes = outcomes
    rules = try Self.rules()
  }

  static var project: URL {
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder
  }

  /// Law, holidays and plan from the project's data files.
  static func rules() throws -> OfficeRules {
    let resources = project.appending(path: "Sources/Interchange/Resources")
    let holidays = try HolidayFile.calendar(
      path: resources.appending(path: "Holidays/holidays-vn.csv").path)
    let programme = try ProgrammeFile.programme(
      path: resources.appending(path: "Programme/programme-2026-2030.yaml").path)
    return OfficeRules(
      law: try LawFile.book(
        folder: resources.appending(path: "Law").path, holidays: holidays),
      holidays: holidays,
      targets: programme.targets.map { target in
        ProgrammeTargetRule(
          key: target.indicator, name: target.name, goals: target.goals,
          nationalGoals: programme.nationalGoals[target.indicator] ?? [])
      },
      releases: try ReleaseCalendar(
        csv: String(
          contentsOf: resources.appending(path: "Statistics/publication.csv"), encoding: .utf8)))
  }
}

/// Files as the program opens them.
struct ProjectFiles: SourceOpening {
  func open(place: String) throws -> any SourceReading {
    do {
      return try ProjectFile(try SourceFile.open(path: place))
    } catch let problem as SourceFileProblem {
      throw SourceRefusal(MessageCode(problem.code))
    }
  }
}

final class ProjectFile: SourceReading {
  private let file: SourceFile
  private let rows: SourceRows

  init(_ file: SourceFile) throws {
    self.file = file
    rows = try file.rows()
  }

  var kind: SourceKind { file.kind }
  var digest: String { file.digest }
  var remarks: [MessageCode] { [] }
  var progressPermille: Int {
    rows.progress.bytesRead * 1_000 / max(1, rows.progress.bytesInAll)
  }

  func next() throws -> [SourceRow]? { try rows.next() }
}
