internal import CivilDate
internal import Logging
internal import RegistryServices

/// Looks at the plan while the server runs: at its start, then every hour by day. What could not be sent
/// is tried again at the next look.
struct ReminderWatch {
  let round: ReminderRound
  let logger: Logger

  /// Hours of the day at which mail leaves: nobody's telephone rings at night.
  private static let hours = 7..<20

  /// Ends when its task is cancelled.
  func run() async {
    while !Task.isCancelled {
      await look()
      // Cut short when the server stops.
      do { try await Task.sleep(for: .seconds(3_600)) } catch { return }
    }
  }

  private func look() async {
    let moment = Office.clock()
    let minutes = moment.millisecondsSince1970 / 60_000 + Int64(Now.vietnamOffsetMinutes)
    guard Self.hours.contains(Int(minutes / 60 % 24)) else { return }
    do {
      let outcome = try await round.run()
      guard outcome.isSetUp else { return }
      logger.info(
        "reminders",
        metadata: [
          "mails": "\(outcome.mails)", "sent": "\(outcome.sent)", "failed": "\(outcome.failed)",
          "withoutAddress": "\(outcome.withoutAddress)",
        ])
    } catch {
      // The next look begins anew; the reason's own text may name people.
      logger.error("reminders failed", metadata: ["error": "\(type(of: error))"])
    }
  }
}
