import CivilDate
import CivilRegistration
import HTTPTypes
import Hummingbird
import RegistryServices

/// Opening all books of the running year at once: an office that begins, or every 1 January.
struct YearOpeningController: Sendable {
  let desk: any BookDesk
  let pages: PageRenderer

  func addRoutes(to table: inout RouteTable) {
    table.page("/so/mo", for: .writesRegister) { _, context in
      var lines: [YearOpeningPage.Line] = []
      for kind in try await unopened(context) {
        let proposal = try await desk.proposal(kind, year: year)
        let opening = BookOpening(
          kind: kind, year: year, code: proposal.code, lastNumber: proposal.lastNumber, pages: 200,
          entriesPerPage: BookOpening.entriesPerPage(of: kind))
        // A code that no law names is the office's own to give.
        lines.append(.init(opening: opening, isChosen: !proposal.code.isEmpty))
      }
      return page(lines, refused: nil, in: context)
    }
    table.form("/so/mo", for: .writesRegister) { form, _, context in
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

  private func page(
    _ lines: [YearOpeningPage.Line], refused: RefusedBook?, in context: OfficeRequestContext
  ) -> Response {
    let page = YearOpeningPage(
      year: year, lines: lines, refused: refused, messages: pages.configuration.messages)
    return pages.page(
      "books/open-year", title: "Mở sổ năm \(year)", in: context, page.fields,
      status: refused == nil ? .ok : .unprocessableContent)
  }
}
