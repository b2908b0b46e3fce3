internal import ActionProgramme
internal import Foundation
internal import Interchange
internal import RegistryServices
internal import RegistryStore
internal import SQLToolkit

/// The plan of an office that has one of its own: its work, its agencies, its goals.
struct OwnProgramme {
  let folder: DataFolder

  /// Adopts the plan of a file as an act and keeps the file with the office's data, where copies take it along.
  ///
  /// Throws `DataFileRefusal` with everything that is wrong with the file, and an `OperatorError` for the plan of
  /// another commune.
  func take(_ file: URL) async throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    let programme = try ProgrammeFile.programme(text: text, path: file.path)
    let office = try await Office.open(folder)
    let own = try await office.ledger.commune()
    guard programme.commune.code == own.code else {
      throw OperatorError(
        what:
          "Kế hoạch trong \(file.path) là của mã xã \(programme.commune.code), sổ này của \(own.code).",
        hint: "Sửa dòng unit của tệp cho đúng xã: \(own.name), \(own.province).")
    }
    // The office's rules first: an act that adopts goals which no figure uses would be half a plan.
    try FileManager.default.createDirectory(
      at: folder.programme.deletingLastPathComponent(), withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    try Data(text.utf8).write(to: folder.programme, options: .atomic)
    let desk = StoredProgramme(
      ledger: office.ledger, rules: try office.rules.rules, template: programme,
      evidence: folder.evidence.path, uploads: folder.uploads.path, now: Office.clock,
      identifiers: .system)
    let author = Account(
      id: "command-line", signInName: "command-line", fullName: "hotich programme",
      role: .administrator, isActive: true, hasPassword: false, lastSignInAt: nil)
    _ = try await desk.adopt(programme, by: author, requestKey: UUID().uuidString)
    try await office.ledgerDatabase.checkpoint()
    let items = programme.items.count { !$0.isHeading }
    let goals = programme.targets.reduce(0) { $0 + $1.goals.count }
    let counts = "\(items) mục, \(programme.targets.count) chỉ tiêu, \(goals) mốc phần trăm"
    print("Đã đưa vào sổ Kế hoạch của \(own.name): \(counts).")
  }
}
