import RegistryServices

/// A server that takes mails, or fails as it is told.
actor FakePost: MailSending {
  private(set) var taken: [MailMessage] = []
  private var failures: [String: MailFailure]

  /// `failures` by the recipient's address.
  init(failures: [String: MailFailure] = [:]) { self.failures = failures }

  func heal() { failures = [:] }

  func send(_ message: MailMessage, through settings: MailSettings) async throws(MailFailure) {
    if let failure = failures[message.recipient.text] { throw failure }
    taken.append(message)
  }
}
