internal import ActionProgramme
internal import CivilDate

/// One look at the plan: who is to be reminded of what, a mail a person, each reminder once.
public struct ReminderRound: Sendable {
  private let plan: @Sendable () async throws -> PlanView
  private let desk: any ReminderDesk
  private let post: any MailSending
  private let words: @Sendable (ReminderLetter) -> (subject: String, body: String)
  private let now: Now
  private let identifiers: Identifiers

  /// `plan` gives the plan of today, `words` puts a letter into the office's language.
  public init(
    plan: @escaping @Sendable () async throws -> PlanView, desk: any ReminderDesk,
    post: any MailSending, now: Now,
    identifiers: Identifiers,
    words: @escaping @Sendable (ReminderLetter) -> (subject: String, body: String)
  ) {
    self.plan = plan
    self.desk = desk
    self.post = post
    self.words = words
    self.now = now
    self.identifiers = identifiers
  }

  /// Sends what is due and was not sent. What fails is due again at the next round; a failure of the
  /// server ends the round, a mail that the server does not take only that mail.
  public func run() async throws -> ReminderOutcome {
    guard let settings = try await desk.settings() else { return ReminderOutcome(isSetUp: false) }
    let view = try await plan()
    let sent = try await desk.sentKeys()
    let open = DueReminder.all(of: view).filter { !sent.contains($0.key) }
    let recipients = try await desk.recipients()
    var outcome = ReminderOutcome(isSetUp: true)
    let owners = Dictionary(grouping: open, by: \.key.owner).sorted { $0.key < $1.key }
    for (owner, reminders) in owners {
      guard let recipient = recipients.first(where: { $0.accountID == owner }),
        let address = recipient.address
      else {
        outcome.withoutAddress += reminders.count
        continue
      }
      let letter = ReminderLetter(
        commune: view.programme.commune.name, recipientName: recipient.name, asOf: view.asOf,
        reminders: reminders.sorted { $0.key.due < $1.key.due }, site: settings.site)
      let text = words(letter)
      let moment = now()
      let message = MailMessage(
        sender: settings.sender, senderName: "HoTich \(view.programme.commune.name)",
        recipient: address, subject: text.subject, body: text.body, sentAt: moment,
        messageID: "\(identifiers.next(at: moment))@\(Self.domain(of: settings.sender))")
      do throws(MailFailure) {
        try await post.send(message, through: settings)
      } catch {
        outcome.failure = error
        outcome.failed += reminders.count
        if case .refused = error { continue }
        break
      }
      try await desk.note(sent: reminders.map(\.key), at: moment)
      outcome.mails += 1
      outcome.sent += reminders.count
    }
    try await desk.note(outcome, at: now())
    return outcome
  }

  private static func domain(of address: MailAddress) -> Substring {
    address.text.split(separator: "@").last ?? "hotich"
  }
}
