import CivilRegistration
import HTTPTypes
import Hummingbird
import Messages
import RegistryServices

/// Books of the past: which volumes there are, where they lie, and what is digitised of them.
struct OldBookController: Sendable {
  let desk: any OldBookDesk
  let pages: PageRenderer

  private var messages: MessageCatalogue { pages.configuration.messages }

  func addRoutes(to table: inout RouteTable) {
    table.page("/so-cu", for: .readsPeople) { request, context in
      let query = try QueryFields(request)
      let filter = OldBookFilter(query)
      let page = OldBookInventory(
        shelves: try await desk.shelves(), filter: filter, isDone: query["xong"] != nil,
        canWrite: context.session?.account.role.writesRegister ?? false, messages: messages)
      return pages.page("old-books/inventory", title: "Sổ cũ", in: context, page.fields)
    }
    table.page("/so-cu/quyen/:id", for: .writesRegister) { request, context in
      let id = try context.pathValue("id")
      if id == "moi" {
        return try await formPage(OldBookForm.empty(QueryFields(request)), in: context)
      }
      guard let book = try await desk.book(id: id) else { throw WebFailure.notFound }
      return try await formPage(OldBookForm(book), in: context)
    }
    table.form("/so-cu/quyen/:id", for: .writesRegister) { form, _, context in
      try await save(form, in: context)
    }
    table.form("/so-cu/quyen/:id/rut", for: .writesRegister) { form, _, context in
      _ = try await desk.withdraw(
        id: context.pathValue("id"), reason: form.line("lyDo"), by: context.requireAccount(),
        requestKey: RequestKey.checked(form["requestKey"]))
      return .redirect(to: "/so-cu?xong=1", type: .normal)
    }
  }

  private func save(_ form: FormBody, in context: OfficeRequestContext) async throws -> Response {
    let id = try context.pathValue("id")
    let typed = OldBookForm(form, id: id == "moi" ? "" : id)
    guard let book = typed.book else {
      return try await formPage(typed, problem: OldBookRefusal.numbersImpossible, in: context)
    }
    do {
      _ = try await desk.list(
        book, by: context.requireAccount(), requestKey: RequestKey.checked(form["requestKey"]))
    } catch let refusal as OldBookRefusal where refusal != .unknownBook {
      return try await formPage(typed, problem: refusal, in: context)
    }
    if form["tiep"] == "next" {
      return .redirect(to: typed.nextVolume, type: .normal)
    }
    return .redirect(to: "/so-cu?xong=1", type: .normal)
  }

  private func formPage(
    _ form: OldBookForm, problem: OldBookRefusal? = nil, in context: OfficeRequestContext
  ) async throws -> Response {
    let offices = try await desk.offices()
    return pages.page(
      "old-books/book", title: form.id.isEmpty ? "Thêm quyển sổ cũ" : "Quyển sổ cũ", in: context,
      form.fields(offices: offices, messages: messages).merging([
        "problem": Fields.optional(problem.map { messages.text($0.message) }),
        "problemField": problem?.field ?? "",
        "requestKey": SecretText.random(),
      ]),
      status: problem == nil ? .ok : .unprocessableContent)
  }
}

extension OldBookRefusal {
  /// The field of the form that is to be mended.
  fileprivate var field: String {
    switch self {
    case .officeMissing: "noi"
    case .yearImpossible: "nam"
    case .numbersImpossible: "tuSo"
    case .textTooLong: "ghiChu"
    case .unknownBook, .listedAlready: "quyen"
    }
  }
}
