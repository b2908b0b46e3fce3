import CivilDate
import CivilRegistration
import HTTPTypes
import Hummingbird
import Messages
import RegistryServices

/// The books: opening, reading, closing.
struct BookController: Sendable {
  let desk: any BookDesk
  let registrations: any RegistrationDesk
  let accessLog: any AccessLogging
  let pages: PageRenderer

  private var messages: MessageCatalogue { pages.configuration.messages }

  func addRoutes(to table: inout RouteTable) {
    table.page("/so", for: .readsPeople) { _, context in
      let page = BookListPage(
        volumes: try await desk.volumes(by: context.requireAccount()),
        years: try await desk.years(by: context.requireAccount()),
        today: pages.configuration.today(),
        mayWrite: try context.requireAccount().role.writesRegister, messages: messages)
      return pages.page("books/list", title: "Sổ hộ tịch", in: context, page.fields)
    }
    table.page("/so/mo/:kind/:year", for: .writesRegister) { _, context in
      let (kind, year) = try book(context)
      let proposal = try await desk.proposal(kind, year: year)
      return openingPage(
        BookOpening(kind, year: year, as: proposal), problem: nil, in: context)
    }
    table.form("/so/mo/:kind/:year", for: .writesRegister) { form, _, context in
      try await open(form, in: context)
    }
    table.page("/so/:kind/:year", for: .readsPeople) { request, context in
      let (kind, year) = try book(context)
      let account = try context.requireAccount()
      guard account.role.sees(kind) else { throw WebFailure.notFound }
      let lines = try await desk.lines(
        kind, year: year, page: QueryFields(request).page, by: account)
      if !lines.lines.isEmpty {
        try await accessLog.note(
          .sawCases(
            indicator: "book.\(kind.rawValue).\(year)", rows: lines.lines.count, by: account.id))
      }
      let page = BookPage(
        kind: kind, year: year, lines: lines,
        volumes: try await desk.volumes(by: account).filter {
          $0.kind == kind && $0.year == year
        }, mayWrite: account.role.writesRegister, messages: messages)
      return pages.page("books/book", title: page.title, in: context, page.fields)
    }
    table.page("/so/:kind/:year/khoa", for: .writesRegister) { _, context in
      try await closingPage(problem: nil, in: context)
    }
    table.form("/so/:kind/:year/khoa", for: .writesRegister) { form, _, context in
      try await close(form, in: context)
    }
    table.page("/so/:kind/:year/:volume/bien-ban", for: .readsPeople) { _, context in
      let (kind, year) = try book(context)
      guard let volume = Int(try context.pathValue("volume")),
        let closed = try await desk.statement(
          kind, year: year, volume: volume, by: context.requireAccount())
      else { throw WebFailure.notFound }
      let page = ClosingStatementPage(closed: closed, messages: messages)
      return pages.page("books/statement", title: page.title, in: context, page.fields)
    }
  }

  private func book(_ context: OfficeRequestContext) throws -> (BookKind, Int) {
    guard let kind = BookKind(rawValue: try context.pathValue("kind")),
      let year = QueryFields.year(try context.pathValue("year"))
    else { throw WebFailure.notFound }
    return (kind, year)
  }

  private func open(
    _ form: FormBody, in context: OfficeRequestContext
  ) async throws -> Response {
    let (kind, year) = try book(context)
    // A page of last year proposes last year's numbers.
    let thisYear = pages.configuration.today().year
    guard form["nam"] == "\(thisYear)" else {
      let proposal = try await desk.proposal(kind, year: thisYear)
      return openingPage(
        BookOpening(kind, year: thisYear, as: proposal),
        problem: MessageCode("office.newYear", ["\(thisYear)"]), in: context)
    }
    let opening = BookOpening(kind, year: year, typed: { form.line($0) })
    do {
      _ = try await desk.open(
        opening, by: context.requireAccount(), requestKey: RequestKey.checked(form["requestKey"]))
      return .redirect(to: "/so", type: .normal)
    } catch let refusal as RegistrationRefusal {
      return openingPage(opening, problem: refusal.message, in: context)
    }
  }

  private func openingPage(
    _ opening: BookOpening, problem: MessageCode?, in context: OfficeRequestContext
  ) -> Response {
    let name = messages.text(opening.kind.label)
    let volume = opening.volume ?? 1
    return pages.page(
      "books/open", title: "Mở sổ", in: context,
      [
        "heading": "Mở quyển \(volume), \(name) năm \(opening.year)",
        "action": "/so/mo/\(opening.kind.rawValue)/\(opening.year)",
        "requestKey": SecretText.random(),
        "thisYear": "\(pages.configuration.today().year)", "volume": "\(volume)",
        "page": "\(opening.page ?? 1)",
        "code": opening.code, "lastNumber": "\(max(0, opening.lastNumber))",
        "pages": "\(opening.pages)", "entriesPerPage": "\(opening.entriesPerPage)",
        "nextNumber": "\(max(0, opening.lastNumber) + 1)",
        "problem": Fields.optional(problem.map(messages.text)),
        "problemCode": problem?.key ?? "",
      ], status: problem == nil ? .ok : .unprocessableContent)
  }

  private func close(
    _ form: FormBody, in context: OfficeRequestContext
  ) async throws -> Response {
    let (kind, year) = try book(context)
    let signer = try await registrations.signers().first { $0.accountID == form["nguoiKy"] }
    guard let signer, let reason = BookClosed.Reason(rawValue: form["lyDo"]) else {
      return try await closingPage(problem: MessageCode("office.signerMissing"), in: context)
    }
    let closing = BookClosing(
      kind: kind, year: year, volume: Int(form["quyen"]) ?? 0, reason: reason,
      signer: OfficeHand(
        accountID: signer.accountID, name: signer.name,
        title: messages.text(signer.role.label)))
    do {
      _ = try await desk.close(
        closing, by: context.requireAccount(), requestKey: RequestKey.checked(form["requestKey"]))
      return .redirect(
        to: "/so/\(kind.rawValue)/\(year)/\(closing.volume)/bien-ban", type: .normal)
    } catch let refusal as RegistrationRefusal {
      return try await closingPage(problem: refusal.message, in: context)
    }
  }

  private func closingPage(
    problem: MessageCode?, in context: OfficeRequestContext
  ) async throws -> Response {
    let (kind, year) = try book(context)
    let open = try await desk.volumes(by: context.requireAccount()).first {
      $0.kind == kind && $0.year == year && $0.closedOn == nil
    }
    guard let open else { throw RegistrationRefusal.bookNotOpen(kind, year: year) }
    let page = ClosingPage(
      volume: open,
      corrections: try await desk.corrections(
        kind, year: year, volume: open.volume, by: context.requireAccount()),
      signers: try await registrations.signers(),
      isYearOver: PlainDate.lastDay(ofYear: year) <= pages.configuration.today(),
      messages: messages, problem: problem)
    return pages.page(
      "books/close", title: page.title, in: context, page.fields,
      status: problem == nil ? .ok : .unprocessableContent)
  }
}
