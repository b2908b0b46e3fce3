import ActionProgramme
import CivilDate
import Hummingbird
import Messages
import RegistryServices

/// The leader's own page, and the page of one target: what is late, what is due, what is at risk, what
/// waits for a decision.
struct LeaderController: Sendable {
  let programme: any ProgrammeDesk & DocumentDesk
  let cockpit: any CockpitDesk
  let pages: PageRenderer

  private var messages: MessageCatalogue { pages.configuration.messages }

  func addRoutes(to table: inout RouteTable) {
    table.page("/hom-nay", for: .worksOnPlan) { _, context in
      let page = try LeaderPage(
        plan: try await programme.plan(asOf: nil), cockpit: try await cockpit.cockpit(asOf: nil),
        documents: try await programme.documents(),
        difficulties: try await programme.records(.difficulty, withStruckOut: false),
        credentials: try await programme.records(.credential, withStruckOut: false),
        drafts: try await programme.records(.draftComment, withStruckOut: false),
        role: context.requireAccount().role, messages: messages)
      return pages.page("programme/today", title: "Điều hành", in: context, page.fields)
    }
    table.page("/muc-tieu/:indicator", for: .worksOnPlan) { _, context in
      let view = try await programme.plan(asOf: nil)
      let key = try context.pathValue("indicator")
      guard let tile = view.targets.first(where: { $0.id == key }) else {
        throw CaseRefusal.unknownIndicator(key)
      }
      let page = TargetPage(view: view, tile: tile, messages: messages)
      return pages.page("programme/target", title: tile.name, in: context, page.fields)
    }
  }
}
