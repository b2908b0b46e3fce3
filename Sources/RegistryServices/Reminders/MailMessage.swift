public import CivilDate

/// A mail of plain text.
public struct MailMessage: Hashable, Sendable {
  public var sender: MailAddress
  /// The sender's name as readers show it.
  public var senderName: String
  public var recipient: MailAddress
  public var subject: String
  /// Lines end in a line feed.
  public var body: String
  public var sentAt: Instant
  /// Unique among all mails; without the angle brackets.
  public var messageID: String

  public init(
    sender: MailAddress, senderName: String, recipient: MailAddress, subject: String, body: String,
    sentAt: Instant, messageID: String
  ) {
    self.sender = sender
    self.senderName = senderName
    self.recipient = recipient
    self.subject = subject
    self.body = body
    self.sentAt = sentAt
    self.messageID = messageID
  }
}
