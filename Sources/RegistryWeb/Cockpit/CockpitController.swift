import Hummingbird
import RegistryServices

/// The leader's page: where each target stands, and what cannot wait.
struct CockpitController: Sendable {
  let desk: any CockpitDesk
  let pages: PageRenderer

  func addRoutes(to table: inout RouteTable) {
    table.page("/tong-quan", for: .signedIn) { request, context in
      let day = try QueryFields(request).day("ngay")
      let view = try await desk.cockpit(asOf: day)
      let account = try context.requireAccount()
      let page = CockpitPage(
        view: view, isToday: day == nil, role: account.role,
        messages: pages.configuration.messages)
      return pages.page("cockpit/cockpit", title: "Tổng quan", in: context, page.fields)
    }
  }
}
