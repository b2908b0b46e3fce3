import CivilDate
import HTTPTypes
import Hummingbird
import Messages
import RegistryServices

/// The pages for the public: what the office asks of those who come, and how far a dossier has come.
struct CitizenController: Sendable {
  static let guidePath = "/huong-dan"
  static let lookupPath = "/tra-cuu"

  let desk: any CitizenDesk
  let pages: PageRenderer
  /// Four digits can be guessed: few tries from an address, and fewer still about one dossier.
  let looks: RequestBuckets
  let codes: RequestBuckets

  init(desk: any CitizenDesk, pages: PageRenderer) {
    self.desk = desk
    self.pages = pages
    looks = RequestBuckets(limit: pages.configuration.lookupLimit)
    codes = RequestBuckets(limit: pages.configuration.dossierLimit)
  }

  private var messages: MessageCatalogue { pages.configuration.messages }

  func addRoutes(to table: inout RouteTable) {
    table.page(Self.guidePath, for: .anyone) { request, context in
      try guidePage(QueryFields(request), in: context)
    }
    table.page(Self.lookupPath, for: .anyone) { request, context in
      let code = String((try QueryFields(request)["ma"] ?? "").prefix(Self.longestCode))
      return lookupPage(LookupPage(code: code), in: context)
    }
    table.form(Self.lookupPath, for: .anyone) { form, _, context in
      try await look(form, in: context)
    }
  }

  private static let longestCode = 40

  private func guidePage(
    _ query: QueryFields, in context: OfficeRequestContext
  ) throws -> Response {
    let today = pages.configuration.today()
    let guide = desk.guide(on: try query.day("ngay") ?? today)
    let page = GuidePage(
      guide: guide, today: today, act: query["viec"], office: pages.configuration.publicOffice,
      unitName: pages.configuration.unitName, messages: messages)
    guard page.isKnown else { throw WebFailure.notFound }
    return pages.page("citizens/guide", title: page.title, in: context, page.fields)
  }

  private func lookupPage(_ page: LookupPage, in context: OfficeRequestContext) -> Response {
    var response = pages.page(
      "citizens/lookup", title: page.title, in: context,
      page.fields(pages.configuration), status: page.status)
    if let wait = page.waitSeconds, let name = HTTPField.Name("Retry-After") {
      response.headers[name] = "\(wait)"
    }
    return response
  }

  /// Answers the same to a code that there is none of and to wrong digits.
  private func look(
    _ form: FormBody, in context: OfficeRequestContext
  ) async throws -> Response {
    let typed = String(form.line("ma").prefix(Self.longestCode))
    let digits = form.line("so").filter { !$0.isWhitespace }
    if let wait = await looks.take(from: context.remoteAddress, at: .now) {
      return lookupPage(LookupPage(code: typed, waitSeconds: wait), in: context)
    }
    guard let code = DossierCode(typed) else {
      return lookupPage(LookupPage(code: typed, problem: .code), in: context)
    }
    guard digits.utf8.count == 4, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return lookupPage(LookupPage(code: typed, problem: .digits), in: context)
    }
    if let wait = await codes.take(from: code.text, at: .now) {
      return lookupPage(LookupPage(code: typed, waitSeconds: wait), in: context)
    }
    guard let progress = try await desk.progress(of: code, digits: digits) else {
      return lookupPage(LookupPage(code: typed, problem: .notFound), in: context)
    }
    // Whoever knows the digits may look as often as need be.
    await codes.giveBack(to: code.text)
    let page = ProgressPage(
      progress: progress, today: pages.configuration.today(), time: pages.configuration.time,
      office: pages.configuration.publicOffice, messages: messages)
    return pages.page("citizens/progress", title: page.title, in: context, page.fields)
  }
}
