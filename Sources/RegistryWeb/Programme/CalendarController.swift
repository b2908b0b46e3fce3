import CivilDate
import HTTPTypes
import Hummingbird
import Messages
import NIOCore
import RegistryServices

/// A person's calendar feed: its secret address given once, renewed or ended at will, and the feed itself.
struct CalendarController: Sendable {
  let feeds: any CalendarFeeds
  let programme: any ProgrammeDesk
  let reminders: any ReminderDesk
  let pages: PageRenderer

  private var messages: MessageCatalogue { pages.configuration.messages }

  func addRoutes(to table: inout RouteTable) {
    table.page("/ke-hoach/lich", for: .worksOnPlan) { _, context in
      try await page(address: nil, in: context)
    }
    table.form("/ke-hoach/lich", for: .worksOnPlan) { form, request, context in
      let account = try context.requireAccount()
      if form["dung"] == "co" {
        try await feeds.revoke(for: account)
        return try await page(address: nil, in: context)
      }
      let token = try await feeds.renew(for: account)
      return try await page(address: "\(site(request))/lich/\(token).ics", in: context)
    }
    table.form("/ke-hoach/lich/thu", for: .worksOnPlan) { form, _, context in
      let account = try context.requireAccount()
      let typed = form.line("diaChi")
      guard typed.isEmpty || MailAddress(typed) != nil else {
        return try await page(address: nil, mail: typed, hasMailProblem: true, in: context)
      }
      try await reminders.keep(address: MailAddress(typed), of: account.id)
      return .redirect(to: "/ke-hoach/lich", type: .normal)
    }
    table.open("/lich/:token") { request, context in
      let name = try context.pathValue("token")
      let token = name.hasSuffix(".ics") ? String(name.dropLast(4)) : name
      guard let owner = try await feeds.owner(ofToken: token) else { throw WebFailure.notFound }
      let plan = try await programme.plan(asOf: nil)
      let text = CalendarText(
        plan: plan, ownerID: owner, now: pages.configuration.now(), site: site(request),
        messages: messages
      ).text
      return Response(
        status: .ok,
        headers: [
          .contentType: "text/calendar; charset=utf-8", .cacheControl: "private, no-store",
        ],
        body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
  }

  private func site(_ request: Request) -> String {
    let scheme = pages.configuration.isReachedThroughHTTPS ? "https" : "http"
    return "\(scheme)://\(request.head.authority ?? "")"
  }

  private func page(
    address: String?, mail typed: String? = nil, hasMailProblem: Bool = false,
    in context: OfficeRequestContext
  ) async throws -> Response {
    let account = try context.requireAccount()
    let kept = try await reminders.recipients().first { $0.accountID == account.id }?.address
    return pages.page(
      "programme/calendar", title: "Lịch nhắc việc", in: context,
      [
        "address": Fields.optional(address),
        "exists": try await feeds.exists(for: account),
        "mail": typed ?? kept?.text ?? "",
        "mailProblem": Fields.optional(
          hasMailProblem ? messages.text("mail.notAnAddress", typed ?? "") : nil),
        "sendsMail": try await reminders.settings() != nil,
      ], status: hasMailProblem ? .unprocessableContent : .ok)
  }
}
