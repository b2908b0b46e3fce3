/// Hands a mail to a server.
public protocol MailSending: Sendable {
  /// Returns when the server has taken the mail. Throws `MailFailure`.
  func send(_ message: MailMessage, through settings: MailSettings) async throws(MailFailure)
}
