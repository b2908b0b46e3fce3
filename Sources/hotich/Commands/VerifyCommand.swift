internal import ArgumentParser
internal import Foundation
internal import RegistryStore
internal import SQLToolkit
internal import SQLiteDriver

/// `hotich verify`: proves that the register is whole.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Kiểm tra sổ còn nguyên vẹn · prove that the register is whole.",
    discussion: """
      Lược đồ, tệp, chuỗi băm, từng dòng suy ra từ sổ gốc, và mốc đã lưu nơi khác (--anchor).
      Nêu điều đầu tiên không khớp và kết thúc với mã 1.
      """)

  @OptionGroup var data: DataOption
  @Option(help: "Tệp có dòng mốc in ra lần trước · a file with an anchor line.")
  var anchor: String?
  @Flag(help: "In kết quả dạng JSON · print the result as JSON.") var json = false

  func run() async throws {
    try data.folder.mustExist()
    let resources = try ResourceFolders()
    let migrations = try MigrationFolder(resources.migrations("ledger")).migrations(for: .sqlite)
    let anchors = try anchor.map(anchors(in:)) ?? []
    do {
      let verification = RegisterVerification(
        of: try SQLiteDatabase(readingPath: data.folder.ledger.path),
        fresh: try SQLiteDatabase(inMemory: ()), migrations: migrations)
      let report = try await verification.run(anchors: anchors)
      print(VerificationText.success(report, json: json))
    } catch let problem as VerificationProblem {
      print(VerificationText.failure(problem, json: json))
      throw ExitCode.doesNotFit
    }
  }

  private func anchors(in path: String) throws -> [LedgerAnchor] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let anchors = text.split(whereSeparator: \.isNewline).compactMap { LedgerAnchor(line: $0) }
    guard !anchors.isEmpty else {
      throw OperatorError(
        what: "Tệp \(path) không có dòng mốc nào.",
        hint: "Dòng mốc do hotich verify in ra, bắt đầu bằng hotich-anchor.")
    }
    return anchors
  }
}
