import CivilDate
import RegistryServices

/// Mail settings of the demo office, in memory.
actor DemoReminders: ReminderDesk {
  private(set) var server: MailSettings?
  private(set) var addresses: [String: MailAddress] = [:]
  var last: (outcome: ReminderOutcome, at: Instant)?

  func settings() async throws -> MailSettings? { server }
  func keep(_ settings: MailSettings?) async throws { server = settings }

  func recipients() async throws -> [ReminderRecipient] {
    try await DemoAccounts().accounts().map {
      ReminderRecipient(accountID: $0.id, name: $0.fullName, address: addresses[$0.id])
    }
  }

  func keep(address: MailAddress?, of accountID: String) async throws {
    addresses[accountID] = address
  }

  func sentKeys() async throws -> Set<DueReminder.Key> { [] }
  func note(sent keys: [DueReminder.Key], at moment: Instant) async throws {}
  func note(_ outcome: ReminderOutcome, at moment: Instant) async throws {
    last = (outcome, moment)
  }
  func lastRound() async throws -> (outcome: ReminderOutcome, at: Instant)? { last }
}
