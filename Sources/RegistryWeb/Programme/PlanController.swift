import ActionProgramme
import CivilDate
import HTTPTypes
import Hummingbird
import Messages
import RegistryServices

/// The plan as a live table, in four views, and what changed in it.
struct PlanController: Sendable {
  let desk: any ProgrammeDesk
  let pages: PageRenderer

  private var messages: MessageCatalogue { pages.configuration.messages }

  func addRoutes(to table: inout RouteTable) {
    table.page("/ke-hoach", for: .worksOnPlan) { request, context in
      let fields = try QueryFields(request)
      let view = try await desk.plan(asOf: nil)
      let address = try PlanAddress(fields, of: view)
      let page = PlanPage(view: view, address: address, messages: messages)
      return pages.page("programme/plan", title: "Kế hoạch", in: context, page.fields)
    }
    table.page("/ke-hoach/thay-doi", for: .worksOnPlan) { request, context in
      let days = min(max(try QueryFields(request).number("ngay") ?? 7, 1), 366)
      let today = pages.configuration.today()
      let since = Instant(startOf: today.adding(days: -days))
      let changes = try await desk.changes(since: since, limit: 500)
      let lines = changes.map { ChangeLine(change: $0, messages: messages).fields }
      return pages.page(
        "programme/changes", title: "Thay đổi trong Kế hoạch", in: context,
        [
          "since": VietnameseFormat.date(today.adding(days: -days)), "days": "\(days)",
          "changes": lines, "isEmpty": lines.isEmpty,
        ])
    }
  }
}

extension Instant {
  /// The beginning of a day in Vietnam.
  fileprivate init(startOf day: PlainDate) {
    let minutes = Int64(day.dayNumber) * 1_440 - Int64(Instant.vietnamOffsetMinutes)
    self.init(millisecondsSince1970: minutes * 60_000)
  }
}
