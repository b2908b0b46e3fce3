import HTTPTypes
import Hummingbird
import Messages
import RegistryServices

/// The named cases behind each figure, and what was found out about one.
struct CaseController: Sendable {
  let desk: any CaseDesk
  let pages: PageRenderer

  private var messages: MessageCatalogue { pages.configuration.messages }

  func addRoutes(to table: inout RouteTable) {
    table.page("/chi-tieu/:indicator", for: .readsPeople) { request, context in
      let address = try address(request, context)
      let list = try await desk.cases(address.query, by: context.requireAccount())
      let page = CaseListPage(
        list: list, address: address, messages: messages,
        hasSpreadsheet: pages.configuration.spreadsheet != nil)
      return pages.page("cases/list", title: list.title, in: context, page.fields)
    }
    table.page("/chi-tieu/:indicator/tai-ve/:kind", for: .readsPeople) { request, context in
      var query = try address(request, context).query
      query.page = 0
      let list = try await desk.cases(query, by: context.requireAccount())
      let day = Address.day(list.asOf)
      let year = query.year.map { "-\($0)" } ?? ""
      let table = ReaderTable(
        name: "\(list.query.indicator)\(year)-\(day)", columns: CaseRow.columns,
        rows: list.rows.map { CaseRow(item: $0, messages: messages).cells })
      return try await Download.response(
        table, kind: context.pathValue("kind"), configuration: pages.configuration)
    }
    table.page("/ca/:id", for: .readsPeople) { _, context in
      try await casePage(context.pathValue("id"), problem: nil, text: "", in: context)
    }
    table.form("/ca/:id/ghi-chu", for: .notesCases) { form, _, context in
      let id = try context.pathValue("id")
      let text = CleanText.paragraphs(form["noiDung"])
      do {
        _ = try await desk.note(
          caseID: id, text: text, by: context.requireAccount(),
          requestKey: RequestKey.checked(form["requestKey"]))
        return .redirect(to: "/ca/\(QueryText.escaped(id))#ghi-chu", type: .normal)
      } catch let refusal as CaseRefusal where refusal != .unknownCase {
        return try await casePage(id, problem: refusal.message, text: text, in: context)
      }
    }
  }

  private func address(
    _ request: Request, _ context: OfficeRequestContext
  ) throws -> CaseAddress {
    try CaseAddress(
      indicator: context.pathValue("indicator"), fields: QueryFields(request))
  }

  private func casePage(
    _ id: String, problem: MessageCode?, text: String, in context: OfficeRequestContext
  ) async throws -> Response {
    guard let item = try await desk.namedCase(id: id, by: context.requireAccount()) else {
      throw CaseRefusal.unknownCase
    }
    let notes = try await desk.notes(caseID: id)
    let row = CaseRow(item: item, messages: messages)
    return pages.page(
      "cases/case", title: item.name.isEmpty ? "Trường hợp chưa có tên" : item.name, in: context,
      row.fields.merging([
        "relatedName": Fields.optional(item.relatedName),
        "registeredOn": Fields.optional(row.registeredOn),
        "noteText": text, "mayNote": try context.requireAccount().role.notesCases,
        "beginnings": CaseBeginning.all(
          of: item, for: try context.requireAccount().role, messages
        ).map(\.fields),
        "requestKey": SecretText.random(),
        "problem": Fields.optional(problem.map(messages.text)),
        "problemCode": problem?.key ?? "",
        "action": "/ca/\(QueryText.escaped(id))/ghi-chu",
        "notes": notes.map { note in
          [
            "text": note.text, "author": note.author,
            "moment": VietnameseFormat.moment(note.recordedAt),
          ] as Fields
        },
      ]),
      status: problem == nil ? .ok : .unprocessableContent)
  }
}
