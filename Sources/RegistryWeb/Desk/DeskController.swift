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
      let page = DeskPage(
        list: try await dossiers.dossiers(filter, by: account), filter: filter,
        drafts: account.role.writesRegister ? try await drafts.drafts(of: account) : [],
        thrown: query["bo"],
        openBooks: try await books.volumes(by: account).filter { $0.closedOn == nil },
        role: account.role, today: pages.configuration.today(),
        messages: pages.configuration.messages)
      return pages.page("desk/desk", title: "Việc hôm nay", in: context, page.fields)
    }
  }
}
