/// Somebody who may be reminded.
public struct ReminderRecipient: Sendable, Equatable {
  public var accountID: String
  public var name: String
  /// Nil until somebody gave one.
  public var address: MailAddress?

  public init(accountID: String, name: String, address: MailAddress?) {
    self.accountID = accountID
    self.name = name
    self.address = address
  }
}
