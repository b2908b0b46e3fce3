import ActionProgramme
import CivilDate
import HTTPTypes
import Hummingbird
import Messages
import RegistryServices

/// The books beside the plan: their lines, and the form of one line.
struct RecordController: Sendable {
  let desk: any ProgrammeDesk & DocumentDesk
  let pages: PageRenderer

  private var messages: MessageCatalogue { pages.configuration.messages }

  func addRoutes(to table: inout RouteTable) {
    table.page("/ke-hoach/so", for: .worksOnPlan) { _, context in
      let groups = ["II", "III", "IV"].map { section -> Fields in
        let kinds = RecordKind.allCases.filter { $0.section == section }
        return [
          "title": messages.text("recordSection.\(section)"),
          "books": kinds.map { kind in
            ["href": Self.path(kind), "label": messages.text(kind.bookLabel)] as Fields
          },
        ]
      }
      return pages.page(
        "programme/books", title: "Sổ theo dõi", in: context, ["groups": groups])
    }
    table.page("/ke-hoach/so/:kind", for: .worksOnPlan) { request, context in
      let kind = try kind(context)
      let withStruckOut = try QueryFields(request)["ca"] == "het"
      let lines = try await desk.records(kind, withStruckOut: withStruckOut)
      var page = RecordListPage(
        kind: kind, lines: lines, withStruckOut: withStruckOut,
        today: pages.configuration.today(), messages: messages,
        hasSpreadsheet: pages.configuration.spreadsheet != nil)
      if kind == .campaign {
        let measured = try await desk.facts(
          year: pages.configuration.today().year, asOf: nil
        ).effects
        page.effects = measured.map { CampaignText(measured: $0, messages: messages).sentence }
      }
      return pages.page(
        "programme/records", title: messages.text(kind.bookLabel), in: context, page.fields)
    }
    table.page("/ke-hoach/so/:kind/tai-ve/:format", for: .worksOnPlan) { _, context in
      let kind = try kind(context)
      let lines = try await desk.records(kind, withStruckOut: false)
      let page = RecordListPage(
        kind: kind, lines: lines, withStruckOut: false, today: pages.configuration.today(),
        messages: messages, hasSpreadsheet: true)
      return try await Download.response(
        page.table, kind: context.pathValue("format"), configuration: pages.configuration)
    }
    table.page("/ke-hoach/so/:kind/:id", for: .worksOnPlan) { request, context in
      let kind = try kind(context)
      let id = try context.pathValue("id")
      if id == Self.newID {
        let from = Self.pageBefore(request)
        return page(RecordForm(kind: kind, from: from, messages), in: context)
      }
      guard let line = try await desk.record(id: id), line.kind == kind else {
        throw ProgrammeRefusal.unknownRecord
      }
      return page(RecordForm(line), in: context)
    }
    table.form("/ke-hoach/so/:kind/:id", for: .worksOnPlan) { form, _, context in
      try await keep(form, try kind(context), id: context.pathValue("id"), in: context)
    }
  }

  static let newID = "moi"
  static func path(_ kind: RecordKind) -> String { "/ke-hoach/so/\(kind.rawValue)" }

  /// The page from which a form was opened, when it was one of ours; its query is left behind.
  private static func pageBefore(_ request: Request) -> String {
    guard let referrer = request.headers[.referer], let host = request.head.authority,
      let found = referrer.firstRange(of: "//\(host)/")
    else { return "/" }
    let path = referrer[referrer.index(before: found.upperBound)...]
    return ReturnPath.checked(String(path.prefix { $0 != "?" && $0 != "#" }))
  }

  private func kind(_ context: OfficeRequestContext) throws -> RecordKind {
    guard let kind = RecordKind(rawValue: try context.pathValue("kind")) else {
      throw WebFailure.notFound
    }
    return kind
  }

  private func keep(
    _ body: FormBody, _ kind: RecordKind, id: String, in context: OfficeRequestContext
  ) async throws -> Response {
    var form = RecordForm(kind: kind, id: id == Self.newID ? "" : id, body)
    do {
      let command = form.command(isStruckOut: body["gach"] == "co")
      let line = try await desk.keep(
        command, by: context.requireAccount(),
        requestKey: RequestKey.checked(body["requestKey"]))
      let back = ReturnPath.checked(body["ve"])
      let place = back == "/" ? "\(Self.path(kind))?xong=\(QueryText.escaped(line.id))" : back
      return .redirect(to: place, type: .normal)
    } catch ProgrammeRefusal.record(let problems) {
      form.problems = problems
      return page(form, in: context)
    } catch ProgrammeRefusal.changedMeanwhile(let author, let moment) {
      form.conflict = messages.text(
        ProgrammeRefusal.changedMeanwhile(author: author, at: moment).message)
      form.standing = try await desk.record(id: id)
      return page(form, in: context)
    }
  }

  private func page(_ form: RecordForm, in context: OfficeRequestContext) -> Response {
    pages.page(
      "programme/record", title: form.title(messages), in: context, form.fields(messages),
      status: form.conflict != nil ? .conflict : form.problems.isEmpty ? .ok : .unprocessableContent
    )
  }
}
