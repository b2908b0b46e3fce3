import Hummingbird
import Messages
import RegistryServices

/// "Còn thiếu": what is still to be registered, village by village, to print and take along.
struct WorkListController: Sendable {
  let desk: any CaseDesk
  let pages: PageRenderer

  private var messages: MessageCatalogue { pages.configuration.messages }

  func addRoutes(to table: inout RouteTable) {
    table.page("/con-thieu", for: .readsPeople) { request, context in
      let filter = try WorkListFilter(QueryFields(request))
      let list = try await desk.workList(
        asOf: filter.day, matter: filter.matter, due: filter.due, village: filter.village,
        by: context.requireAccount())
      let page = WorkListPage(
        list: list, filter: filter, messages: messages,
        hasSpreadsheet: pages.configuration.spreadsheet != nil)
      return pages.page("cases/work-list", title: "Còn thiếu", in: context, page.fields)
    }
    table.page("/con-thieu/tai-ve/:kind", for: .readsPeople) { request, context in
      let filter = try WorkListFilter(QueryFields(request))
      let list = try await desk.workList(
        asOf: filter.day, matter: filter.matter, due: filter.due, village: filter.village,
        by: context.requireAccount())
      let rows = list.villages.flatMap(\.lines).map { line in
        [messages.text(line.matter.label)] + CaseRow(item: line.item, messages: messages).cells
          + [""]
      }
      let table = ReaderTable(
        name: "con-thieu-\(Address.day(list.asOf))",
        columns: ["Việc"] + CaseRow.columns + ["Kết quả"], rows: rows)
      return try await Download.response(
        table, kind: context.pathValue("kind"), configuration: pages.configuration)
    }
  }
}
