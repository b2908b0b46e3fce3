import CivilRegistration
import HTTPTypes
import Hummingbird
import Messages
import RegistryServices

/// Rows that were refused or taken with warnings: reading, correcting here, or taking them to Excel.
struct RowController: Sendable {
  let desk: any ImportDesk
  let pages: PageRenderer

  private var messages: MessageCatalogue { pages.configuration.messages }

  func addRoutes(to table: inout RouteTable) {
    table.page("/dong-can-sua", for: .writesRegister) { request, context in
      try await listPage(RowFilter(QueryFields(request)), in: context)
    }
    table.page("/dong-can-sua/:id", for: .writesRegister) { request, context in
      let issue = try await issue(context)
      let outcome = try QueryFields(request)["xong"]
      return page(RowForm(issue: issue, outcome: outcome, messages: messages), in: context)
    }
    table.form("/dong-can-sua/:id", for: .writesRegister) { form, _, context in
      try await correct(form, in: context)
    }
    table.page("/dong-can-sua/tai-ve/:kind", for: .writesRegister) { request, context in
      guard let kind = SourceKind(rawValue: try context.pathValue("kind")) else {
        throw WebFailure.notFound
      }
      return try await download(kind, jobID: QueryFields(request)["tep"])
    }
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
              "href": Address.path(
                "/dong-can-sua/tai-ve/\(kind.rawValue)", [("tep", filter.jobID)]),
            ] as Fields
          } : [],
        "pager": pager.fields,
      ])
  }

  /// The refused rows of a kind under the columns of the exchange format, ready to be corrected in
  /// Excel and sent in again.
  private func download(_ kind: SourceKind, jobID: String?) async throws -> Response {
    var rows: [[String]] = []
    var page = 1
    while true {
      let list = try await desk.issues(jobID: jobID, state: .open, page: page)
      for issue in list.rows where issue.kind == kind {
        let texts = Dictionary(issue.cells.map { ($0.column, $0.text) }) { first, _ in first }
        rows.append(kind.columns.map { texts[$0] ?? "" })
      }
      guard page < list.pageCount else { break }
      page += 1
    }
    return Download.file(
      CSVTable.bytes(columns: kind.columns, rows: rows), name: "can-sua-\(kind.rawValue).csv",
      mediaType: "text/csv; charset=utf-8")
  }
}
