import CivilDate
import Hummingbird
import RegistryServices

/// Forecasts, delays, comparison and every rate with its labels; the register's quality with its cases.
struct StatisticsController: Sendable {
  let desk: any StatisticsDesk
  let accessLog: any AccessLogging
  let pages: PageRenderer

  func addRoutes(to table: inout RouteTable) {
    table.page("/thong-ke", for: .signedIn) { request, context in
      let query = try QueryFields(request)
      let day = try query.day("ngay")
      let view = try await desk.statistics(asOf: day)
      let page = try StatisticsPage(
        view: view, isToday: day == nil, year: query.year("nam") ?? view.asOf.year - 1,
        readsPeople: context.requireAccount().role.readsPeople,
        messages: pages.configuration.messages)
      return pages.page("statistics/statistics", title: "Thống kê", in: context, page.fields)
    }
    table.page("/thong-ke/chat-luong", for: .readsPeople) { request, context in
      let day = try QueryFields(request).day("ngay")
      let view = try await desk.quality(asOf: day)
      // The page names people.
      try await accessLog.note(.sawTable("quality", by: context.requireAccount().id))
      let page = QualityPage(view: view, messages: pages.configuration.messages)
      return pages.page("statistics/quality", title: "Chất lượng sổ", in: context, page.fields)
    }
  }
}
