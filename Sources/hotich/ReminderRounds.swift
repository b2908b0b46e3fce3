internal import Foundation
internal import Messages
internal import RegistryServices

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
}
