import CivilRegistration
import Hummingbird
import Messages
import RegistryServices

/// Entries with their history, and the log of the papers given out.
struct EntryController: Sendable {
  let desk: any EntryDesk
  let dossiers: any DossierDesk
  let counter: PrintCounter
  let accessLog: any AccessLogging
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
        view: view, messages: messages, role: account.role,
        isDone: query.holds("xong"), compared: query.number("so-voi"),
        dossier: try await dossier(query, by: account),
        waiting: account.role.writesRegister
          ? try await dossiers.open(for: EntryPage.acts(about: view.register), by: account) : [])
      return pages.page("entries/entry", title: page.title, in: context, page.fields)
    }
    table.page("/muc/:id/cap-ban-chinh", for: .writesRegister) { request, context in
      let account = try context.requireAccount()
      guard let view = try await desk.entry(id: context.pathValue("id"), by: account) else {
        throw WebFailure.notFound
      }
      let page = OriginalPage(
        view: view, dossier: try await dossier(QueryFields(request), by: account),
        messages: messages)
      guard page.isPossible else { throw WebFailure.notFound }
      return pages.page("entries/original", title: page.title, in: context, page.fields)
    }
    table.form("/muc/:id/ban-chinh", for: .writesRegister) { form, _, context in
      let receiver = String(form.line("nguoiNhan").prefix(200))
      let id = try context.pathValue("id")
      let paper = try await desk.giveOriginal(
        entryID: id, receiver: receiver, reason: String(form.line("lyDo").prefix(300)),
        by: context.requireAccount(),
        requestKey: RequestKey.checked(form["requestKey"]))
      let dossierID = form.line("hoSo")
      return .redirect(
        to: Address.path(
          "/giay-da-cap/\(QueryText.escaped(paper))",
          [("xong", "1"), ("hoSo", dossierID.isEmpty ? nil : dossierID)]), type: .normal)
    }
    table.page("/giay-da-cap", for: .readsPeople) { request, context in
      let query = try QueryFields(request)
      return try await listPage(
        GivenPaperFilter(title: query["loai"] ?? "", page: query.page), in: context)
    }
    // A name is sent, never put into an address.
    table.form("/giay-da-cap", for: .readsPeople) { form, _, context in
      try await listPage(
        GivenPaperFilter(
          title: String(form.line("loai").prefix(200)), text: String(form.line("tu").prefix(200))),
        in: context)
    }
    table.page("/giay-da-cap/:id", for: .readsPeople) { request, context in
      let (id, account) = (try context.pathValue("id"), try context.requireAccount())
      guard let paper = try await desk.givenPaper(id: id, by: account) else {
        throw WebFailure.notFound
      }
      // Drawing it is noted where papers are drawn; of one that cannot be drawn the page tells as much.
      let look = try await counter.look { try await counter.papers.given([id], by: account) }
      if !look.isPrintable {
        try await accessLog.note(
          .sawPerson(paper.entryID.isEmpty ? id : paper.entryID, by: account.id))
      }
      let page = GivenPaperPage(
        paper: paper, look: look,
        printers: try await counter.choices(), messages: messages,
        isDone: try QueryFields(request).holds("xong"),
        dossier: try await dossier(QueryFields(request), paper.dossierID, by: account),
        mayIssue: account.role.issuesPapers)
      return pages.page("entries/paper", title: page.title, in: context, page.fields)
    }
  }

  /// The dossier that an entry or a paper was opened from, or that it answers.
  private func dossier(
    _ query: QueryFields, _ own: String = "", by account: Account
  ) async throws -> DossierLine? {
    let id = own.isEmpty ? query["hoSo"] ?? "" : own
    return id.isEmpty ? nil : try await dossiers.lines([id], by: account).first
  }

  private func listPage(
    _ filter: GivenPaperFilter, in context: OfficeRequestContext
  ) async throws -> Response {
    let account = try context.requireAccount()
    let list = try await desk.givenPapers(filter, by: account)
    if !list.lines.isEmpty {
      try await accessLog.note(
        .sawCases(indicator: "papersGiven", rows: list.lines.count, by: account.id))
    }
    let printers = try await counter.choices()
    let pageCount = filter.text.isEmpty ? max(1, (list.total + 49) / 50) : 1
    let pager = Pager(page: filter.page, pageCount: pageCount) { number in
      Address.path(
        "/giay-da-cap",
        [
          ("loai", filter.title.isEmpty ? nil : filter.title),
          ("trang", number > 1 ? "\(number)" : nil),
        ])
    }
    return pages.page(
      "entries/papers", title: "Giấy tờ đã cấp", in: context,
      [
        "total": VietnameseFormat.number(list.total), "isEmpty": list.lines.isEmpty,
        "isFiltered": !filter.title.isEmpty || !filter.text.isEmpty, "text": filter.text,
        "titles": list.titles.map { title in
          ["value": title, "isChosen": title == filter.title] as Fields
        },
        "rows": list.lines.map { GivenPaperRow(line: $0).fields }, "pager": pager.fields,
        "printers": printers, "hasPrinters": !printers.isEmpty,
        "mayIssue": account.role.issuesPapers,
      ])
  }
}
