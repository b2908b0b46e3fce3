public import RegistryServices

extension MailFailure {
  /// Why a mail did not leave, and what to do.
  public var message: MessageCode {
    switch self {
    case .unreachable(let host, let port): MessageCode("mail.unreachable", [host, "\(port)"])
    case .insecure(let host): MessageCode("mail.insecure", [host])
    case .signIn(let user): MessageCode("mail.signIn", [user])
    case .refused(let code): MessageCode("mail.refused", ["\(code)"])
    case .other(let reason): MessageCode("mail.other", [reason])
    }
  }

  static let samples: [MailFailure] = [
    .unreachable(host: "x", port: 1), .insecure(host: "x"), .signIn(user: "x"), .refused(code: 550),
    .other(reason: "x"),
  ]
}

extension ReminderOutcome {
  /// What a round came to.
  public var message: MessageCode {
    guard isSetUp else { return MessageCode("reminder.notSetUp") }
    return MessageCode(
      "reminder.done",
      [
        VietnameseFormat.number(mails), VietnameseFormat.number(sent),
        VietnameseFormat.number(failed),
      ])
  }
}
