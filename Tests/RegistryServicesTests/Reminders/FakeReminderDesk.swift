import CivilDate
import RegistryServices

/// Settings, addresses and what was sent, in memory.
actor FakeReminderDesk: ReminderDesk {
  var server: MailSettings?
  var people: [ReminderRecipient]
  private(set) var keys: Set<DueReminder.Key> = []
  private(set) var last: (outcome: ReminderOutcome, at: Instant)?

  init(server: MailSettings?, people: [ReminderRecipient]) {
    self.server = server
    self.people = people
  }

  func settings() -> MailSettings? { server }
  func keep(_ settings: MailSettings?) { server = settings }
  func recipients() -> [ReminderRecipient] { people }
  func keep(address: MailAddress?, of accountID: String) {
    for place in people.indices where people[place].accountID == accountID {
      people[place].address = address
    }
  }
  func sentKeys() -> Set<DueReminder.Key> { keys }
  func note(sent new: [DueReminder.Key], at moment: Instant) { keys.formUnion(new) }
  func note(_ outcome: ReminderOutcome, at moment: Instant) { last = (outcome, moment) }
  func lastRound() -> (outcome: ReminderOutcome, at: Instant)? { last }
}
