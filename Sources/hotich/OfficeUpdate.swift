internal import Foundation
internal import RegistryStore
internal import SQLToolkit

/// A ledger that an older version of the program wrote last is brought up to date before anything is asked of it, and
/// the person at the terminal is told. On standard error: what a command answers stands on standard output.
struct OfficeUpdate {
  let folder: DataFolder
  let databases: OfficeDatabases
  let update: LedgerUpdate

  /// Nothing for a ledger that is up to date. Throws an `OperatorError` and leaves the ledger as it was where it cannot
  /// be updated.
  func run() async throws {
    guard let acts = try await update.acts() else { return }
    var kept = ""
    if case .files = databases {
      let copy = SafetyCopy(of: folder)
      try await copy.make()
      kept = " Sổ trước khi cập nhật: \(copy.url.path)"
    }
    Self.say(
      """
      Sổ do bản HoTich cũ hơn ghi: đang cập nhật, suy lại mọi bảng từ \(acts) việc.
      Nếu bị ngắt giữa chừng, sổ vẫn nguyên như trước; mở lại là làm lại từ đầu.
      """)
    let clock = ContinuousClock()
    let started = clock.now
    let line = ProgressLine(name: "Cập nhật sổ")
    do {
      try await update.run { read in line.show(min(1000, read * 1000 / acts), rows: read) }
    } catch {
      line.end()
      throw Self.explained(error)
    }
    line.end()
    let seconds = Int(((clock.now - started) / .seconds(1)).rounded(.up))
    Self.say("Đã cập nhật sổ: \(acts) việc, \(seconds) giây.\(kept)")
  }

  private static func explained(_ error: any Error) -> any Error {
    switch error {
    case let problem as VerificationProblem: StoreErrors.notUpdated(problem)
    case SQLFailure.diskFull: StoreErrors.noRoom(needed: nil)
    default: error
    }
  }

  private static func say(_ text: String) {
    FileHandle.standardError.write(Data("\(text)\n".utf8))
  }
}
