import CivilRegistration
import HTTPTypes
import Hummingbird
import Messages
import RegistryServices

/// Rows that were refused or taken with warnings: reading, correcting here, or taking them to Excel.
struct RowController: Sendable {
  let desk: any ImportDesk
  let accessLog: any AccessLogging
  let pages: PageRenderer

  private var messages: MessageCatalogue { pages.configuration.messages }

  func addRoutes(to table: inout RouteTable) {
    table.page("/dong-can-sua", for: .writesRegister) { request, context in
      try await listPage(RowFilter(QueryFields(request)), in: context)
    }
    table.page("/dong-can-sua/:id", for: .writesRegister) { request, context in
      let issue = try await issue(context)
      try await noteSeen(1, in: context)
      let outcome = try QueryFields(request)["xong"]
      return page(RowForm(issue: issue, outcome: outcome, messages: messages), in: context)
    }
    table.form("/dong-can-sua/:id", for: .writesRegister) { form, _, context in
      try await correct(form, in: context)
    }
    table.page("/dong-can-sua/tai-ve/:kind/:format", for: .writesRegister) { request, context in
      guard let kind = SourceKind(rawValue: try context.pathValue("kind")) else {
        throw WebFailure.notFound
      }
      let table = try await RowDownload(desk: desk, kind: kind).table(
        jobID: QueryFields(request)["tep"])
      try await noteSeen(table.rows.count, in: context)
      return try await Download.response(
        table, kind: context.pathValue("format"), configuration: pages.configuration)
    }
  }

  /// A row is about people, also one that was refused.
  private func noteSeen(_ rows: Int, in context: OfficeRequestContext) async throws {
    guard rows > 0 else { return }
    try await accessLog.note(
      .sawCases(indicator: "importRows", rows: rows, by: context.requireAccount().id))
  }

  private func issue(_ context: OfficeRequestContext) async throws -> RowIssue {
    guard let issue = try await desk.issue(id: context.pathValue("id")) else {
      throw WebFailure.notFound
    }
    return issue
  }

  private func page(_ page: RowForm, in context: OfficeRequestContext) -> Response {
    pages.page(
      "imports/row", title: page.title, in: context, page.fields,
      status: page.isRefusedAgain ? .unprocessableContent : .ok)
  }

  private func correct(
    _ form: FormBody, in context: OfficeRequestContext
  ) async throws -> Response {
    var issue = try await issue(context)
    let known = Set(issue.kind.columns).union(issue.cells.map(\.column))
    let cells = form.lines(prefix: "o:").filter { known.contains($0.name) && !$0.value.isEmpty }
      .map { RowIssue.Cell(column: $0.name, text: $0.value) }
    let correction = try await desk.correct(
      issueID: issue.id, cells: cells, by: context.requireAccount(),
      requestKey: RequestKey.checked(form["requestKey"]))
    switch correction {
    case .taken(_, let warnings):
      return done(issue, warnings.isEmpty ? "nhan" : "luu-y")
    case .unchanged: return done(issue, "trung")
    case .refused(let findings):
      // What was typed stays in the form: nothing is lost by a second refusal.
      issue.cells = cells
      issue.findings = findings
      return page(
        RowForm(issue: issue, outcome: "tu-choi", messages: messages), in: context)
    }
  }

  private func done(_ issue: RowIssue, _ outcome: String) -> Response {
    .redirect(to: "/dong-can-sua/\(QueryText.escaped(issue.id))?xong=\(outcome)", type: .normal)
  }

  private func listPage(_ filter: RowFilter, in context: OfficeRequestContext) async throws
    -> Response
  {
    let list = try await desk.issues(jobID: filter.jobID, state: filter.state, page: filter.page)
    try await noteSeen(list.rows.count, in: context)
    let pager = Pager(page: list.page, pageCount: list.pageCount) { filter.with(page: $0).path }
    let kinds = SourceKind.allCases.filter { kind in list.rows.contains { $0.kind == kind } }
    return pages.page(
      "imports/rows", title: "Dòng cần sửa", in: context,
      [
        "total": VietnameseFormat.number(list.total),
        "isEmpty": list.rows.isEmpty,
        "rows": list.rows.map { RowIssueLine(issue: $0, messages: messages).fields },
        "states": [RowIssue.State.open, .warned, .resolved].map { state in
          [
            "label": messages.text(state.label), "href": filter.with(state: state).path,
            "isChosen": filter.state == state,
          ] as Fields
        },
        "isOpen": filter.state == .open,
        "jobChip": Fields.optional(filter.jobID.map { _ in filter.withoutJob.path }),
        "downloads": filter.state == .open
          ? kinds.map { kind in
            [
              "label": messages.text(kind.label),
              "workbook": pages.configuration.spreadsheet == nil
                ? false : download(kind, "xlsx", filter),
              "text": download(kind, "csv", filter),
            ] as Fields
          } : [],
        "pager": pager.fields,
      ])
  }

  private func download(_ kind: SourceKind, _ format: String, _ filter: RowFilter) -> String {
    Address.path("/dong-can-sua/tai-ve/\(kind.rawValue)/\(format)", [("tep", filter.jobID)])
  }
}
