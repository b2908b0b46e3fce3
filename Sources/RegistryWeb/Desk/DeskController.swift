import CivilRegistration
import Hummingbird
import Messages
import RegistryServices

/// "Việc hôm nay": the queues of the office, the forms not finished, and where to begin.
struct DeskController: Sendable {
  let dossiers: any DossierDesk
  let drafts: any DraftDesk
  let books: any BookDesk
  let pages: PageRenderer

  func addRoutes(to table: inout RouteTable) {
    table.page("/viec-hom-nay", for: .receivesDossiers) { request, context in
      let account = try context.requireAccount()
      let query = try QueryFields(request)
      let filter = DossierFilter(
        queue: query["hang"].flatMap { DossierQueue(rawValue: $0) } ?? .open,
        assigneeID: query["cua"] == "toi" ? account.id : nil, act: query["viec"],
        page: query.page)
      let (drafts, draftCount) =
        account.role.writesRegister
        ? try await drafts.drafts(of: account, page: 1, perPage: DeskPage.mostDrafts) : ([], 0)
      let page = DeskPage(
        list: try await dossiers.dossiers(filter, by: account), filter: filter,
        drafts: DraftLines(
          drafts: drafts, dossiers: try await codes(of: drafts, by: account),
          messages: pages.configuration.messages),
        draftCount: draftCount,
        thrown: query["bo"],
        openBooks: try await books.volumes(by: account).filter { $0.closedOn == nil },
        role: account.role, today: pages.configuration.today(), time: pages.configuration.time,
        messages: pages.configuration.messages)
      return pages.page("desk/desk", title: "Việc hôm nay", in: context, page.fields)
    }
    table.page("/to-khai", for: .writesRegister) { request, context in
      try await draftPage(QueryFields(request).page, in: context)
    }
  }

  /// Every form that is not finished, and those thrown away lately.
  private func draftPage(_ page: Int, in context: OfficeRequestContext) async throws -> Response {
    let account = try context.requireAccount()
    let (open, total) = try await drafts.drafts(
      of: account, page: page, perPage: Self.draftsPerPage)
    let thrown = try await drafts.thrownAway(by: account)
    let dossiers = try await codes(of: open + thrown, by: account)
    func lines(_ drafts: [Draft]) -> [Fields] {
      DraftLines(drafts: drafts, dossiers: dossiers, messages: pages.configuration.messages).fields
    }
    let pageCount = max(1, (total + Self.draftsPerPage - 1) / Self.draftsPerPage)
    return pages.page(
      "desk/drafts", title: "Tờ khai đang ghi dở", in: context,
      [
        "total": VietnameseFormat.number(total), "drafts": lines(open),
        "hasDrafts": !open.isEmpty, "thrown": lines(thrown), "hasThrown": !thrown.isEmpty,
        "pager": Pager(page: page, pageCount: pageCount) { number in
          Address.path("/to-khai", [("trang", number > 1 ? "\(number)" : nil)])
        }.fields,
      ])
  }

  private static let draftsPerPage = 50

  /// The codes of the dossiers that drafts answer, by id.
  private func codes(of drafts: [Draft], by account: Account) async throws -> [String: String] {
    let ids = Set(drafts.map(\.dossierID)).subtracting([""])
    let lines = try await dossiers.lines(ids.sorted(), by: account)
    return Dictionary(lines.map { ($0.id, $0.code) }) { first, _ in first }
  }
}
