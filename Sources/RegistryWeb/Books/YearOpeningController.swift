import CivilDate
import CivilRegistration
import HTTPTypes
import Hummingbird
import Messages
import RegistryServices

/// Opening all books of the running year at once: an office that begins, or every 1 January.
struct YearOpeningController: Sendable {
  let desk: any BookDesk
  let pages: PageRenderer

  func addRoutes(to table: inout RouteTable) {
    table.page("/so/mo", for: .writesRegister) { _, context in
      return page(try await proposed(context), in: context)
    }
    table.form("/so/mo", for: .writesRegister) { form, _, context in
      // A form of last year, sent after midnight, has last year's numbers and codes.
      guard form["nam"] == "\(year)" else {
        return page(
          try await proposed(context), problem: MessageCode("office.newYear", ["\(year)"]),
          in: context)
      }
      let lines = YearOpeningPage.lines(form, try await unopened(context), year: year)
      do {
        try await desk.open(
          lines.filter(\.isChosen).map(\.opening), by: context.requireAccount(),
          requestKey: RequestKey.checked(form["requestKey"]))
        return .redirect(to: "/so", type: .normal)
      } catch let refused as RefusedBook {
        return page(lines, refused: refused, in: context)
      }
    }
  }

  private var year: Int { pages.configuration.today().year }

  private func unopened(_ context: OfficeRequestContext) async throws -> [BookKind] {
    BookListPage.unopened(try await desk.volumes(by: context.requireAccount()), year: year)
  }

  /// Each book of the year as it would be opened.
  private func proposed(_ context: OfficeRequestContext) async throws -> [YearOpeningPage.Line] {
    let kinds = try await unopened(context)
    let proposals = try await desk.proposals(kinds, year: year)
    return kinds.compactMap { kind in
      // A code that no law names is the office's own to give.
      proposals[kind].map { proposal in
        .init(
          opening: BookOpening(kind, year: year, as: proposal), isChosen: !proposal.code.isEmpty)
      }
    }
  }

  private func page(
    _ lines: [YearOpeningPage.Line], refused: RefusedBook? = nil, problem: MessageCode? = nil,
    in context: OfficeRequestContext
  ) -> Response {
    let page = YearOpeningPage(
      year: year, lines: lines, refused: refused, problem: problem,
      messages: pages.configuration.messages)
    return pages.page(
      "books/open-year", title: "Mở sổ năm \(year)", in: context, page.fields,
      status: refused == nil && problem == nil ? .ok : .unprocessableContent)
  }
}
