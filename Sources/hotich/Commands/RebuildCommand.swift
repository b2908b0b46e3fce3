internal import ArgumentParser
internal import Foundation
internal import RegistryStore
internal import SQLToolkit
internal import SQLiteDriver

/// `hotich rebuild`: derives every projection anew, compares, swaps.
struct RebuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Suy lại mọi bảng từ sổ gốc · derive all projections anew, compare, swap.")

  @OptionGroup var data: DataOption
  @Flag(help: "Chỉ so sánh, không thay tệp · compare only.") var check = false

  func run() async throws {
    let folder = data.folder
    try folder.mustExist()
    try folder.lock()
    let resources = try ResourceFolders()
    guard case .files = try folder.databases else {
      throw OperatorError(
        what: "Sổ này nằm trên máy chủ PostgreSQL.",
        hint: "Sao lưu rồi khôi phục vào cơ sở dữ liệu mới: mọi bảng được suy lại từ sổ gốc "
          + "(hotich backup --to …, hotich restore --from … --data … --database …).")
    }
    let migrations = try MigrationFolder(resources.migrations("ledger")).migrations(for: .sqlite)
    let fresh = folder.url.appending(path: "ledger.rebuilt.sqlite")
    try RebuiltFile(fresh).remove()
    let report = try await derive(from: folder.ledger.path, into: fresh.path, migrations)
    let differing = report.differing.joined(separator: ", ")
    print(
      report.differing.isEmpty
        ? "Đã suy lại từ \(report.acts) việc: mọi bảng khớp."
        : "Đã suy lại từ \(report.acts) việc: khác ở \(differing).")
    if check {
      try RebuiltFile(fresh).remove()
      if !report.differing.isEmpty { throw ExitCode.doesNotFit }
      return
    }
    try RebuiltFile(fresh).swap(into: folder.ledger)
  }

  /// Both files are closed again when this returns.
  private func derive(
    from kept: String, into fresh: String, _ migrations: [Migration]
  ) async throws -> RegisterRebuild.Report {
    let target = try SQLiteDatabase(path: fresh)
    let rebuild = RegisterRebuild(
      of: try SQLiteDatabase(readingPath: kept), migrations: migrations)
    do {
      let report = try await rebuild.run(into: target)
      try await target.checkpoint()
      return report
    } catch let problem as VerificationProblem {
      print(VerificationText.failure(problem, json: false))
      throw ExitCode.doesNotFit
    }
  }
}
