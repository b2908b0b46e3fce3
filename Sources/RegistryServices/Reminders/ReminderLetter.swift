public import CivilDate

/// What one person is reminded of at once, to be put into words.
public struct ReminderLetter: Sendable, Equatable {
  public var commune: String
  public var recipientName: String
  public var asOf: PlainDate
  /// The nearest due day first.
  public var reminders: [DueReminder]
  /// The address of the office's pages; empty leaves the links out.
  public var site: String

  public init(
    commune: String, recipientName: String, asOf: PlainDate, reminders: [DueReminder], site: String
  ) {
    self.commune = commune
    self.recipientName = recipientName
    self.asOf = asOf
    self.reminders = reminders
    self.site = site
  }
}
