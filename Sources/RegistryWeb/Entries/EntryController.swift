import CivilRegistration
import Hummingbird
import Messages
import RegistryServices

/// Entries with their history, and the log of the papers given out.
struct EntryController: Sendable {
  let desk: any EntryDesk
  let counter: PrintCounter
  let pages: PageRenderer

  private var messages: MessageCatalogue { pages.configuration.messages }

  func addRoutes(to table: inout RouteTable) {
    table.page("/muc/:id", for: .readsPeople) { request, context in
      let account = try context.requireAccount()
      guard let view = try await desk.entry(id: context.pathValue("id"), by: account) else {
        throw WebFailure.notFound
      }
      let query = try QueryFields(request)
      let page = EntryPage(
        view: view, messages: messages, mayWrite: account.role.writesRegister,
        isDone: query.holds("xong"), compared: query.number("so-voi"))
      return pages.page("entries/entry", title: page.title, in: context, page.fields)
    }
    table.form("/muc/:id/ban-chinh", for: .writesRegister) { form, _, context in
      let receiver = String(form.line("nguoiNhan").prefix(200))
      let id = try context.pathValue("id")
      let paper = try await desk.giveOriginal(
        entryID: id, receiver: receiver, reason: String(form.line("lyDo").prefix(300)),
        by: context.requireAccount(),
        requestKey: RequestKey.checked(form["requestKey"]))
      return .redirect(to: "/giay-da-cap/\(QueryText.escaped(paper))?xong=1", type: .normal)
    }
    table.page("/giay-da-cap", for: .readsPeople) { request, context in
      let page = try QueryFields(request).page
      let (lines, total) = try await desk.givenPapers(
        page: page, by: context.requireAccount())
      let printers = try await counter.choices()
      let pager = Pager(page: page, pageCount: max(1, (total + 49) / 50)) { number in
        Address.path("/giay-da-cap", [("trang", number > 1 ? "\(number)" : nil)])
      }
      return pages.page(
        "entries/papers", title: "Giấy tờ đã cấp", in: context,
        [
          "total": VietnameseFormat.number(total), "isEmpty": lines.isEmpty,
          "rows": lines.map { GivenPaperRow(line: $0).fields }, "pager": pager.fields,
          "printers": printers, "hasPrinters": !printers.isEmpty,
        ])
    }
    table.page("/giay-da-cap/:id", for: .readsPeople) { request, context in
      let (id, account) = (try context.pathValue("id"), try context.requireAccount())
      guard let paper = try await desk.givenPaper(id: id, by: account) else {
        throw WebFailure.notFound
      }
      let page = GivenPaperPage(
        paper: paper,
        look: try await counter.look { try await counter.papers.given([id], by: account) },
        printers: try await counter.choices(), messages: messages,
        isDone: try QueryFields(request).holds("xong"))
      return pages.page("entries/paper", title: page.title, in: context, page.fields)
    }
  }
}
