/// What came of a round of reminders.
public struct ReminderOutcome: Sendable, Equatable {
  /// Whether a server is set; without one nothing is tried.
  public var isSetUp: Bool
  /// Mails that left.
  public var mails = 0
  /// Reminders in them.
  public var sent = 0
  /// Reminders to people of whom no address is known.
  public var withoutAddress = 0
  /// Reminders that will be tried again.
  public var failed = 0
  /// Why, when something failed.
  public var failure: MailFailure?

  public init(isSetUp: Bool) { self.isSetUp = isSetUp }
}
