internal import ArgumentParser
internal import Foundation
internal import PostgresDriver
internal import RegistryStore
internal import SQLToolkit
internal import SQLiteDriver

/// `hotich rebuild`: derives every projection anew, compares, swaps.
struct RebuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Suy lại mọi bảng từ sổ gốc · derive all projections anew, compare, swap.",
    discussion: """
      Sau khi cài bản HoTich mới không cần chạy: sổ được tự cập nhật khi mở. Sổ trên PostgreSQL được suy lại \
      trong một giao dịch, sổ trong tệp được suy lại vào tệp mới rồi thay tệp cũ.
      """)

  @OptionGroup var data: DataOption
  @Flag(help: "Chỉ so sánh, không thay gì · compare only.") var check = false

  func run() async throws {
    let folder = data.folder
    try folder.mustExist()
    try folder.lock()
    let databases = try folder.databases
    let migrations = try MigrationFolder(ResourceFolders().migrations("ledger"))
      .migrations(for: databases.dialect)
    do {
      let report =
        switch databases {
        case .files: try await rebuildFile(of: folder, migrations)
        case .server(let address): try await rebuildServer(address, migrations)
        }
      let differing = report.differing.joined(separator: ", ")
      print(
        report.differing.isEmpty
          ? "Đã suy lại từ \(report.acts) việc: mọi bảng khớp."
          : "Đã suy lại từ \(report.acts) việc: khác ở \(differing).")
      if check, !report.differing.isEmpty { throw ExitCode.doesNotFit }
    } catch let problem as VerificationProblem {
      print(VerificationText.failure(problem, json: false))
      throw ExitCode.doesNotFit
    }
  }

  private func rebuildFile(
    of folder: DataFolder, _ migrations: [Migration]
  ) async throws -> RegisterRebuild.Report {
    let fresh = RebuiltFile(folder.url.appending(path: "ledger.rebuilt.sqlite"))
    try fresh.remove()
    let report = try await derive(from: folder.ledger.path, into: fresh.url.path, migrations)
    if check {
      try fresh.remove()
    } else {
      try await SQLiteDatabase(path: folder.ledger.path).emptyLog()
      try fresh.swap(into: folder.ledger)
    }
    return report
  }

  /// Both files are closed again when this returns.
  private func derive(
    from kept: String, into fresh: String, _ migrations: [Migration]
  ) async throws -> RegisterRebuild.Report {
    let target = try SQLiteDatabase(path: fresh)
    let rebuild = RegisterRebuild(
      of: try SQLiteDatabase(readingPath: kept), migrations: migrations)
    let report = try await rebuild.run(into: target)
    try await target.emptyLog()
    return report
  }

  private func rebuildServer(
    _ address: String, _ migrations: [Migration]
  ) async throws -> RegisterRebuild.Report {
    guard check else {
      let ledger = try OfficeDatabases.open(address, "ledger", for: .writing)
      return try await LedgerUpdate(of: ledger, migrations: migrations).deriveAnew()
    }
    let kept = try OfficeDatabases.open(address, "ledger", for: .reading)
    return try await LedgerProof.withSchema(on: address) { fresh in
      try await RegisterRebuild(of: kept, migrations: migrations).run(into: fresh)
    }
  }
}
