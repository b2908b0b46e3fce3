import CivilRegistration
import HTTPTypes
import Hummingbird
import Messages
import RegistryServices

/// Exchange with the Ministry's software: how far each book has come, comparisons, what is to be sent.
struct ExchangeController: Sendable {
  let desk: any ExchangeDesk
  let imports: any ImportDesk
  let pages: PageRenderer

  private var messages: MessageCatalogue { pages.configuration.messages }

  func addRoutes(to table: inout RouteTable) {
    table.page("/trao-doi", for: .writesRegister) { _, context in
      try await overview(problems: [], in: context)
    }
    table.upload("/trao-doi", for: .writesRegister) { request, context in
      try await compare(request, in: context)
    }
    table.page("/trao-doi/doi-soat/:id", for: .writesRegister) { request, context in
      try await reconciliation(request, in: context)
    }
    table.form("/trao-doi/doi-soat/:id/:difference", for: .writesRegister) { form, _, context in
      try await decide(form, in: context)
    }
    table.page("/trao-doi/cho-gui/:kind/:format", for: .writesRegister) { _, context in
      let kind = try kind(context)
      let found = try await desk.toSend(kind, by: context.requireAccount())
      let table = ReaderTable(
        name: "cho-gui-\(kind.rawValue)", columns: found.columns, rows: found.rows)
      return try await Download.response(
        table, kind: context.pathValue("format"), configuration: pages.configuration)
    }
    table.form("/trao-doi/cho-gui/:kind", for: .writesRegister) { form, _, context in
      let count = try await desk.markSent(
        try kind(context), reason: String(form.line("lyDo").prefix(200)),
        by: context.requireAccount(), requestKey: RequestKey.checked(form["requestKey"]))
      return .redirect(to: Address.path("/trao-doi", [("daGui", "\(count)")]), type: .normal)
    }
    table.page("/trao-doi/muc/:id", for: .writesRegister) { request, context in
      let isDone = try QueryFields(request)["xong"] != nil
      return try await entryPage(context.pathValue("id"), isDone: isDone, in: context)
    }
    table.form("/trao-doi/muc/:id", for: .writesRegister) { form, _, context in
      try await mark(form, in: context)
    }
  }

  private func kind(_ context: OfficeRequestContext) throws -> SourceKind {
    guard let kind = SourceKind(rawValue: try context.pathValue("kind")), kind.isRegister else {
      throw WebFailure.notFound
    }
    return kind
  }

  private func overview(
    problems: [MessageCode], in context: OfficeRequestContext
  ) async throws -> Response {
    let tallies = try await desk.tallies()
    let made = try await desk.reconciliations()
    return pages.page(
      "exchange/overview", title: "Trao đổi với phần mềm dùng chung", in: context,
      [
        "tallies": tallies.map(tallyFields),
        "reconciliations": made.map(summaryFields),
        "hasReconciliations": !made.isEmpty,
        "problems": problems.map { ["text": messages.text($0), "code": $0.key] as Fields },
        "hasProblems": !problems.isEmpty,
      ],
      status: problems.isEmpty ? .ok : .unprocessableContent)
  }

  private func tallyFields(_ tally: ExchangeTally) -> Fields {
    let noted = tally.states.values.reduce(0, +)
    let toSend = tally.states[.toSend] ?? 0
    let path = "/trao-doi/cho-gui/\(tally.kind.rawValue)"
    return [
      "kind": messages.text(tally.kind.label),
      "entries": VietnameseFormat.number(tally.entries),
      "held": VietnameseFormat.number(tally.states[.held] ?? 0),
      "sent": VietnameseFormat.number(tally.states[.sent] ?? 0),
      "toSend": VietnameseFormat.number(toSend),
      "rejected": VietnameseFormat.number(tally.states[.rejected] ?? 0),
      "unknown": VietnameseFormat.number(max(0, tally.entries - noted)),
      "download": Fields.optional(
        toSend > 0 ? "\(path)/\(pages.configuration.spreadsheet == nil ? "csv" : "xlsx")" : nil),
      "markSent": path,
      "requestKey": SecretText.random(),
    ]
  }

  private func summaryFields(_ made: ReconciliationSummary) -> Fields {
    let open = made.counts.reduce(0) { $0 + $1.open }
    return [
      "href": "/trao-doi/doi-soat/\(QueryText.escaped(made.id))",
      "file": made.fileName, "kind": messages.text(made.kind.label),
      "moment": VietnameseFormat.moment(made.madeAt), "by": made.madeBy,
      "open": VietnameseFormat.number(open), "isOpen": open > 0,
    ]
  }

  private func compare(
    _ request: Request, in context: OfficeRequestContext
  ) async throws -> Response {
    let receiver = UploadReceiver(desk: imports)
    var (uploads, problems) = try await receiver.files(request, in: context)
    var made: [String] = []
    for upload in uploads {
      do {
        made.append(try await desk.compare(upload: upload, by: context.requireAccount()))
      } catch let refusal as SourceRefusal {
        problems.append(refusal.message)
      } catch let refusal as ExchangeRefusal {
        problems.append(refusal.message)
      }
    }
    guard problems.isEmpty, let last = made.last else {
      if problems.isEmpty { problems.append(MessageCode("import.noFile")) }
      return try await overview(problems: problems, in: context)
    }
    return .redirect(to: "/trao-doi/doi-soat/\(QueryText.escaped(last))", type: .normal)
  }

  private func reconciliation(
    _ request: Request, in context: OfficeRequestContext
  ) async throws -> Response {
    let id = try context.pathValue("id")
    guard let made = try await desk.reconciliation(id: id) else { throw WebFailure.notFound }
    let query = try QueryFields(request)
    let wanted = query["lop"].flatMap(ExchangeDifference.init(rawValue:))
    let firstOpen = made.counts.first { $0.open > 0 && $0.difference != .equal }
    guard let chosen = wanted ?? firstOpen?.difference ?? made.counts.first?.difference else {
      throw WebFailure.notFound
    }
    let rows = try await desk.rows(
      of: id, chosen, page: query.page, by: context.requireAccount())
    let page = ReconciliationPage(
      made: made, chosen: chosen, rows: rows, decided: query.number("xong"), messages: messages)
    return pages.page("exchange/reconciliation", title: made.fileName, in: context, page.fields)
  }

  private func decide(
    _ form: FormBody, in context: OfficeRequestContext
  ) async throws -> Response {
    let id = try context.pathValue("id")
    guard
      let difference = ExchangeDifference(rawValue: try context.pathValue("difference")),
      let choice = ExchangeChoice(rawValue: form["chon"])
    else { throw WebFailure.malformed }
    let places = form.all.filter { $0.name == "dong" }.compactMap { Int($0.value) }
    let isAll = form["phamVi"] == "all"
    if !isAll, places.isEmpty { throw WebFailure.refused(MessageCode("exchange.nothingChosen")) }
    let count = try await desk.decide(
      id, difference, choice, places: isAll ? nil : places, by: context.requireAccount(),
      requestKey: RequestKey.checked(form["requestKey"]))
    return .redirect(
      to: Address.path(
        "/trao-doi/doi-soat/\(QueryText.escaped(id))",
        [("lop", difference.rawValue), ("xong", "\(count)")]), type: .normal)
  }

  private func entryPage(
    _ id: String, isDone: Bool, problem: MessageCode? = nil, in context: OfficeRequestContext
  ) async throws -> Response {
    guard let entry = try await desk.entry(id: id, by: context.requireAccount()) else {
      throw WebFailure.notFound
    }
    return pages.page(
      "exchange/entry", title: "\(entry.name) · \(entry.reference)", in: context,
      [
        "name": entry.name, "reference": entry.reference,
        "kind": messages.text(entry.kind.label),
        "action": "/trao-doi/muc/\(QueryText.escaped(entry.id))",
        "state": entry.state.map { messages.text($0.label) } ?? "chưa ghi nhận",
        "number": entry.number,
        "states": ExchangeState.allCases.map { state in
          [
            "value": state.rawValue, "label": messages.text(state.label),
            "isChosen": state == entry.state,
          ] as Fields
        },
        "isDone": isDone,
        "problem": Fields.optional(problem.map(messages.text)),
        "requestKey": SecretText.random(),
      ],
      status: problem == nil ? .ok : .unprocessableContent)
  }

  private func mark(_ form: FormBody, in context: OfficeRequestContext) async throws -> Response {
    let id = try context.pathValue("id")
    guard let state = ExchangeState(rawValue: form["tinhTrang"]) else {
      throw WebFailure.malformed
    }
    let mark = ExchangeMark(entryID: id, state: state, number: form.line("so"))
    do {
      _ = try await desk.mark(
        mark, reason: String(form.line("lyDo").prefix(200)), by: context.requireAccount(),
        requestKey: RequestKey.checked(form["requestKey"]))
    } catch let refusal as ExchangeRefusal where refusal != .unknownEntry {
      return try await entryPage(id, isDone: false, problem: refusal.message, in: context)
    }
    return .redirect(to: "/trao-doi/muc/\(QueryText.escaped(id))?xong=1", type: .normal)
  }
}
