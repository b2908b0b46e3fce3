internal import Foundation
internal import Logging
internal import Messages
internal import RegistryServices
internal import RegistryStore

/// A round of reminders, put together from the office's parts.
enum ReminderRounds {
  static func round(_ desks: OfficeDesks, _ messages: MessageCatalogue) -> ReminderRound {
    let plan = desks.programme
    return ReminderRound(
      plan: { try await plan.plan(asOf: nil) }, desk: desks.reminders, post: desks.post,
      now: Office.clock, identifiers: .system,
      words: { letter in
        let text = ReminderText(letter: letter, messages: messages)
        return (text.subject, text.body)
      })
  }

  /// A round at the server's start, and every hour by day.
  static func watch(
    _ desks: OfficeDesks, _ messages: MessageCatalogue, _ logger: Logger
  ) -> ReminderWatch {
    let round = round(desks, messages)
    return ReminderWatch(
      round: { try await round.run() }, now: Office.clock,
      rest: { try await Task.sleep(for: .seconds($0)) },
      report: { result in
        switch result {
        case .success(let outcome) where outcome.isSetUp:
          logger.info(
            "reminders",
            metadata: [
              "mails": "\(outcome.mails)", "sent": "\(outcome.sent)",
              "failed": "\(outcome.failed)", "withoutAddress": "\(outcome.withoutAddress)",
            ])
        case .success: break
        // The reason's own text may name people.
        case .failure(let error):
          logger.error("reminders failed", metadata: ["error": "\(type(of: error))"])
        }
      })
  }
}
