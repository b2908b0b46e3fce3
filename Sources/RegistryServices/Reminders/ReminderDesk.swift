public import CivilDate

/// Settings, addresses and the record of what was sent.
public protocol ReminderDesk: Sendable {
  /// Nil until a server is set.
  func settings() async throws -> MailSettings?
  /// Sets the server; nil ends the sending.
  func keep(_ settings: MailSettings?) async throws
  /// Everybody who may sign in, with the address where one is known.
  func recipients() async throws -> [ReminderRecipient]
  /// Sets somebody's address; nil takes it away.
  func keep(address: MailAddress?, of accountID: String) async throws
  /// Every reminder that was sent.
  func sentKeys() async throws -> Set<DueReminder.Key>
  /// Records that reminders were sent.
  func note(sent keys: [DueReminder.Key], at moment: Instant) async throws
  /// Records how a round went.
  func note(_ outcome: ReminderOutcome, at moment: Instant) async throws
  /// How the last round went; nil before the first one.
  func lastRound() async throws -> (outcome: ReminderOutcome, at: Instant)?
}
