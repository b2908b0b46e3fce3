import HTTPTypes
import Hummingbird
import Messages
import RegistryServices

/// The administrator's page about mail: the server, everybody's address, how the last round went.
struct ReminderController: Sendable {
  let desk: any ReminderDesk
  let post: any MailSending
  let pages: PageRenderer

  private static let path = "/thu-nhac-viec"
  private var messages: MessageCatalogue { pages.configuration.messages }

  func addRoutes(to table: inout RouteTable) {
    table.page(Self.path, for: .managesUsers) { _, context in
      try await page(MailForm(try await desk.settings()), in: context)
    }
    table.form(Self.path, for: .managesUsers) { body, _, context in
      let standing = try await desk.settings()
      if body["ngung"] == "co" {
        try await desk.keep(nil)
        return .redirect(to: Self.path, type: .normal)
      }
      var form = MailForm(body)
      guard let settings = form.settings(standing: standing, messages) else {
        return try await page(form, in: context)
      }
      try await desk.keep(settings)
      return .redirect(to: Self.path, type: .normal)
    }
    table.form("\(Self.path)/thu-gui", for: .managesUsers) { body, _, context in
      try await trial(body.line("diaChi"), in: context)
    }
    table.form("\(Self.path)/dia-chi", for: .managesUsers) { body, _, context in
      let typed = body.line("diaChi")
      guard typed.isEmpty || MailAddress(typed) != nil else {
        throw WebFailure.refused(MessageCode("mail.notAnAddress", [typed]))
      }
      let owner = body["nguoi"]
      guard try await desk.recipients().contains(where: { $0.accountID == owner }) else {
        throw WebFailure.malformed
      }
      try await desk.keep(address: MailAddress(typed), of: owner)
      return .redirect(to: Self.path, type: .normal)
    }
  }

  /// Sends a mail at once, so that wrong settings show before anything is due.
  private func trial(_ typed: String, in context: OfficeRequestContext) async throws -> Response {
    let settings = try await desk.settings()
    var form = MailForm(settings)
    guard let settings else { throw WebFailure.malformed }
    guard let address = MailAddress(typed) else {
      form.trialProblem = messages.text("mail.notAnAddress", typed)
      return try await page(form, in: context)
    }
    let message = ReminderText.trial(
      to: address, settings: settings, at: pages.configuration.now(), id: SecretText.random(),
      messages: messages)
    do {
      try await post.send(message, through: settings)
      form.trialDone = messages.text("mail.trialSent", address.text)
    } catch {
      form.trialProblem = messages.text(error.message)
    }
    return try await page(form, in: context)
  }

  private func page(_ form: MailForm, in context: OfficeRequestContext) async throws -> Response {
    let recipients = try await desk.recipients()
    let isSetUp = try await desk.settings() != nil
    var round: String?
    var failure: String?
    if let last = try await desk.lastRound() {
      let moment = VietnameseFormat.moment(last.at)
      round = "\(moment): \(messages.text(last.outcome.message))"
      failure = last.outcome.failure.map { messages.text($0.message) }
    }
    return pages.page(
      "programme/mail", title: "Thư nhắc việc", in: context,
      form.fields(messages).merging([
        "isSetUp": isSetUp, "round": Fields.optional(round), "failure": Fields.optional(failure),
        "recipients": recipients.map { recipient in
          [
            "account": recipient.accountID, "name": recipient.name,
            "address": recipient.address?.text ?? "",
          ] as Fields
        },
      ]), status: form.isRight ? .ok : .unprocessableContent)
  }
}
