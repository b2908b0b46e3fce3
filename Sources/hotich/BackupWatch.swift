internal import Logging
internal import RegistryServices
internal import RegistryWeb

/// Makes the daily copy while the server runs: a commune's machine is off at night, so the day's copy
/// is made in the first quarter of an hour in which it is on.
struct BackupWatch {
  let desk: any BackupDesk
  let bell: BackupBell
  let logger: Logger

  /// Ends when its task is cancelled.
  func run() async {
    await ring()
    // The first pages come first.
    var pause = 120
    while true {
      // Cut short when the server stops.
      do { try await Task.sleep(for: .seconds(pause)) } catch { return }
      await makeIfDue()
      await ring()
      pause = 900
    }
  }

  private func makeIfDue() async {
    do {
      guard try await desk.standing().isDue(at: Office.clock()) else { return }
      let backup = try await desk.make()
      logger.info("backup", metadata: ["acts": "\(backup.acts)", "bytes": "\(backup.byteCount)"])
    } catch let problem as BackupProblem {
      logger.error("backup failed", metadata: ["code": "\(problem.message.key)"])
    } catch {
      logger.error("backup failed", metadata: ["error": "\(type(of: error))"])
    }
  }

  private func ring() async {
    do { try await bell.ask(desk, at: Office.clock()) } catch {
      logger.error("backups not read", metadata: ["error": "\(type(of: error))"])
    }
  }
}
