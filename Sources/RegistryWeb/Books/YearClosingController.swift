import CivilDate
import CivilRegistration
import HTTPTypes
import Hummingbird
import Messages
import RegistryServices

/// Closing all books of a year at once, each with a statement of its own: every 31 December.
struct YearClosingController: Sendable {
  let desk: any BookDesk
  let registrations: any RegistrationDesk
  let pages: PageRenderer

  func addRoutes(to table: inout RouteTable) {
    table.page("/so/khoa", for: .writesRegister) { request, context in
      let year = try year(QueryFields(request)["nam"])
      // Nothing is chosen beforehand while the year still runs.
      let isOver = isOver(year)
      let lines = try await lines(year, context) { _ in isOver }
      return try await page(year, lines, signer: "", in: context)
    }
    table.form("/so/khoa", for: .writesRegister) { form, _, context in
      let year = try year(form["nam"])
      let lines = try await lines(year, context) { form["khoa.\($0.rawValue)"] == "1" }
      let signerID = form["nguoiKy"]
      guard
        let signer = try await registrations.signers().first(where: { $0.accountID == signerID })
      else {
        let problem = MessageCode("office.signerMissing")
        return try await page(year, lines, signer: "", problem: problem, in: context)
      }
      let hand = OfficeHand(
        accountID: signer.accountID, name: signer.name,
        title: pages.configuration.messages.text(signer.role.label))
      do {
        try await desk.close(
          lines.filter(\.isChosen).map { line in
            BookClosing(
              kind: line.volume.kind, year: year,
              volume: Int(form["quyen.\(line.volume.kind.rawValue)"]) ?? 0, reason: .yearEnd,
              signer: hand)
          }, by: context.requireAccount(), requestKey: RequestKey.checked(form["requestKey"]))
        return .redirect(to: "/so", type: .normal)
      } catch let refused as RefusedBook {
        return try await page(year, lines, signer: signerID, refused: refused, in: context)
      }
    }
  }

  private func isOver(_ year: Int) -> Bool {
    PlainDate.lastDay(ofYear: year) <= pages.configuration.today()
  }

  private func year(_ text: String?) throws -> Int {
    guard let year = QueryFields.year(text) else { throw WebFailure.notFound }
    return year
  }

  private func lines(
    _ year: Int, _ context: OfficeRequestContext, isChosen: (BookKind) -> Bool
  ) async throws -> [YearClosingPage.Line] {
    let account = try context.requireAccount()
    var lines: [YearClosingPage.Line] = []
    for volume in try await desk.volumes(by: account)
    where volume.year == year && volume.closedOn == nil {
      let corrections = try await desk.corrections(
        volume.kind, year: year, volume: volume.volume, by: account
      ).filter { $0.on <= PlainDate.lastDay(ofYear: year) }
      lines.append(
        .init(
          volume: volume, corrected: Set(corrections.map(\.entryID)).count,
          isChosen: isChosen(volume.kind)))
    }
    return lines
  }

  private func page(
    _ year: Int, _ lines: [YearClosingPage.Line], signer: String, problem: MessageCode? = nil,
    refused: RefusedBook? = nil, in context: OfficeRequestContext
  ) async throws -> Response {
    let page = YearClosingPage(
      year: year, isOver: isOver(year), lines: lines,
      signers: try await registrations.signers(), signerID: signer, problem: problem,
      refused: refused, messages: pages.configuration.messages)
    return pages.page(
      "books/close-year", title: "Khóa sổ năm \(year)", in: context, page.fields,
      status: problem == nil && refused == nil ? .ok : .unprocessableContent)
  }
}
