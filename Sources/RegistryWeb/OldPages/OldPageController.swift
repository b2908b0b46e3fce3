import CivilRegistration
import HTTPTypes
import Hummingbird
import Messages
import RegistryServices

/// Pages of old books: typed by two people, compared, sampled, taken in.
struct OldPageController: Sendable {
  let books: any OldBookDesk
  let desk: any OldPageDesk
  let pages: PageRenderer

  private var messages: MessageCatalogue { pages.configuration.messages }

  func addRoutes(to table: inout RouteTable) {
    table.page("/so-cu/quyen/:id/trang", for: .writesRegister) { _, context in
      try await listPage(problem: nil, in: context)
    }
    table.form("/so-cu/quyen/:id/trang", for: .writesRegister) { form, _, context in
      try await begin(form, in: context)
    }
    table.page("/so-cu/trang/:id", for: .writesRegister) { request, context in
      let done = try QueryFields(request)["xong"]
      return try await page(problem: nil, done: done, in: context)
    }
    table.form("/so-cu/trang/:id/chep", for: .writesRegister) { form, _, context in
      try await step(in: context) { id, account in
        try await desk.type(id: id, cells: try await cells(of: form, page: id), by: account)
        return "chep"
      }
    }
    table.form("/so-cu/trang/:id/doi-chieu", for: .writesRegister) { form, _, context in
      try await step(in: context) { id, account in
        try await desk.settle(id: id, choices: try await choices(of: form, page: id), by: account)
        return "doi-chieu"
      }
    }
    table.form("/so-cu/trang/:id/nhan", for: .writesRegister) { form, _, context in
      try await step(in: context) { id, account in
        _ = try await desk.accept(id: id, isSampleRight: form["mau"] == "dung", by: account)
        return "nhan"
      }
    }
  }

  private func book(_ context: OfficeRequestContext) async throws -> OldBook {
    guard let book = try await books.book(id: context.pathValue("id")) else {
      throw WebFailure.notFound
    }
    return book
  }

  private func listPage(
    problem: OldPageRefusal?, in context: OfficeRequestContext
  ) async throws -> Response {
    let book = try await book(context)
    let list = OldPageList(
      book: book, pages: try await desk.pages(ofBook: book.id), messages: messages,
      problem: problem)
    return pages.page(
      "old-pages/list", title: list.title, in: context, list.fields,
      status: problem == nil ? .ok : .unprocessableContent)
  }

  private func begin(_ form: FormBody, in context: OfficeRequestContext) async throws -> Response {
    let book = try await book(context)
    do {
      let id = try await desk.begin(
        book, page: form.line("trang"), rowCount: Int(form.line("soDong")) ?? 0,
        by: context.requireAccount())
      return .redirect(to: "/so-cu/trang/\(QueryText.escaped(id))", type: .normal)
    } catch let refusal as OldPageRefusal {
      return try await listPage(problem: refusal, in: context)
    }
  }

  private func page(
    problem: OldPageRefusal?, done: String?, in context: OfficeRequestContext
  ) async throws -> Response {
    guard let page = try await desk.page(id: context.pathValue("id")) else {
      throw WebFailure.notFound
    }
    let shown = OldPagePage(
      page: page, accountID: try context.requireAccount().id, messages: messages,
      problem: problem, done: done)
    return pages.page(
      "old-pages/page", title: shown.title, in: context, shown.fields,
      status: problem == nil ? .ok : .unprocessableContent)
  }

  /// One step of a page; back to it with what came of the step.
  private func step(
    in context: OfficeRequestContext, _ take: (String, Account) async throws -> String
  ) async throws -> Response {
    let id = try context.pathValue("id")
    do {
      let done = try await take(id, context.requireAccount())
      return .redirect(to: "/so-cu/trang/\(QueryText.escaped(id))?xong=\(done)", type: .normal)
    } catch let refusal as OldPageRefusal where refusal != .unknownPage {
      return try await page(problem: refusal, done: nil, in: context)
    }
  }

  /// The grid as it was sent: `o:ROW:COLUMN`.
  private func cells(of form: FormBody, page id: String) async throws -> [[String]] {
    guard let page = try await desk.page(id: id) else { throw OldPageRefusal.unknownPage }
    let texts = Dictionary(form.lines(prefix: "o:").map { ($0.name, $0.value) }) { $1 }
    return (0..<page.rowCount).map { row in
      page.columns.indices.map { texts["\(row):\($0)"] ?? "" }
    }
  }

  /// What was decided where the two differ: the text of one of them, or another one.
  private func choices(of form: FormBody, page id: String) async throws -> [String] {
    guard let page = try await desk.page(id: id) else { throw OldPageRefusal.unknownPage }
    return try page.differences.enumerated().map { place, difference in
      switch form["chon:\(place)"] {
      case "1": difference.first
      case "2": difference.second
      case "3": form.line("khac:\(place)")
      default: throw OldPageRefusal.undecided
      }
    }
  }
}
