import HTTPTypes
import Hummingbird
import Messages
import RegistryServices

/// Places of today and of before: what a commune is called now, what it was, under which code.
struct PlaceController: Sendable {
  let desk: any PlaceDesk
  let pages: PageRenderer

  func addRoutes(to table: inout RouteTable) {
    table.page("/dia-danh", for: .signedIn) { request, context in
      let text = String((try QueryFields(request)["ten"] ?? "").prefix(200))
      let found = text.isEmpty ? [] : try await desk.search(text)
      return pages.page(
        "places/search", title: "Địa danh", in: context,
        [
          "text": text,
          "hasText": !text.isEmpty,
          "isEmpty": found.isEmpty,
          "places": found.map(fields),
        ])
    }
    table.page("/api/places", for: .signedIn) { request, _ in
      let query = try QueryFields(request)
      var found: [PlaceMatch] = []
      var villages: [VillagePlace] = []
      if let code = query["code"] {
        found = try await desk.place(code: code, on: query.day("on")).map { [$0] } ?? []
      } else if let text = query["name"] {
        found = try await desk.search(String(text.prefix(200)))
        villages = try await desk.villages(named: text)
      }
      let text = PlaceJSON(found, villages: villages).text
      return Response(
        status: .ok, headers: [.contentType: "application/json; charset=utf-8"],
        body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
  }

  private func fields(_ match: PlaceMatch) -> Fields {
    [
      "name": match.fullName,
      "code": match.place.code,
      "isPresent": match.place.isPresent,
      "until": match.place.lastDay.map { VietnameseFormat.date($0) } ?? "",
      "since": Fields.optional(match.place.firstDay.map { VietnameseFormat.date($0) }),
      "successors": match.successors.map { ["name": $0] as Fields },
      "isDivided": match.successors.count > 1,
      "predecessors": match.predecessors.map { ["name": $0] as Fields },
    ]
  }
}
