import RegistryServices

/// A server that takes mails for the office's own domain, and answers 550 to others.
actor DemoPost: MailSending {
  private(set) var taken: [MailMessage] = []

  func send(_ message: MailMessage, through settings: MailSettings) async throws(MailFailure) {
    guard message.recipient.text.hasSuffix("@hungdao.example") else { throw .refused(code: 550) }
    taken.append(message)
  }
}
