import HTTPTypes
import Hummingbird
import Messages
import RegistryServices

/// Quick search and the page of one person.
struct PeopleController: Sendable {
  let desk: any PeopleDesk
  let places: any PlaceDesk
  let pages: PageRenderer
  let searches: RecentSearches

  private static let mostPlaces = 3
  private var messages: MessageCatalogue { pages.configuration.messages }

  func addRoutes(to table: inout RouteTable) {
    table.page("/tim", for: .readsPeople) { _, context in
      resultPage(text: "", hits: [], notice: nil, in: context)
    }
    table.form("/tim", for: .readsPeople) { form, _, context in
      let text = String(form.line("tu").prefix(200))
      guard !text.isEmpty else {
        return resultPage(text: "", hits: [], notice: MessageCode("search.empty"), in: context)
      }
      let name = await searches.keep(text, for: try context.requireAccount())
      return .redirect(to: "/tim/\(name)", type: .normal)
    }
    table.page("/tim/:name", for: .readsPeople) { _, context in
      let account = try context.requireAccount()
      let name = try context.pathValue("name")
      guard let text = await searches.text(of: name, for: account) else {
        return resultPage(text: "", hits: [], notice: MessageCode("search.expired"), in: context)
      }
      async let found = places.search(text)
      async let office = desk.inOffice(text, by: account)
      let hits = try await desk.search(text, by: account)
      return resultPage(
        text: text, hits: hits, office: try await office,
        places: Array(try await found.prefix(Self.mostPlaces)), notice: nil, in: context)
    }
    table.page("/nguoi/:id", for: .readsPeople) { _, context in
      let account = try context.requireAccount()
      guard
        let view = try await desk.person(id: context.pathValue("id"), by: account)
      else { throw WebFailure.notFound }
      let page = PersonPage(
        view: view, messages: messages, today: pages.configuration.today())
      return pages.page("people/person", title: view.name, in: context, page.fields)
    }
  }

  private func resultPage(
    text: String, hits: [SearchHit], office: FoundInOffice = FoundInOffice(),
    places: [PlaceMatch] = [], notice: MessageCode?, in context: OfficeRequestContext
  ) -> Response {
    let count =
      hits.count < 50
      ? "\(hits.count) người" : "Từ 50 người trở lên, đang hiện 50; xin gõ thêm năm sinh"
    return pages.page(
      "people/search", title: "Tìm nhanh", in: context,
      [
        "searchText": text,
        "text": text,
        "hasText": !text.isEmpty,
        "notice": Fields.optional(notice.map(messages.text)),
        "count": count,
        "isEmpty": hits.isEmpty,
        "isNothing": hits.isEmpty && office.dossiers.isEmpty && office.papers.isEmpty,
        "dossiers": office.dossiers.map(dossier), "hasDossiers": !office.dossiers.isEmpty,
        "papers": office.papers.map { GivenPaperRow(line: $0).fields },
        "hasPapers": !office.papers.isEmpty,
        "places": places.map { match in
          [
            // The name of a place, never what was typed: that may be somebody's name.
            "href": Address.path("/dia-danh", [("ten", match.place.name)]),
            "name": match.fullName,
            "now": Fields.optional(match.successors.first.map { "nay là \($0)" }),
          ] as Fields
        },
        "hasPlaces": !places.isEmpty,
        "hits": hits.map { hit in
          [
            "href": "/nguoi/\(QueryText.escaped(hit.id))",
            "name": hit.name.isEmpty ? "(chưa có tên)" : hit.name,
            "birth": hit.birth.map { VietnameseFormat.date($0) } ?? "",
            "village": hit.village,
            "kinds": hit.kinds.map { messages.paperKind($0) }.joined(separator: ", "),
            "reference": hit.reference,
            "isSimilar": hit.isSimilar,
          ] as Fields
        },
      ])
  }

  private func dossier(_ line: DossierLine) -> Fields {
    [
      "href": "/ho-so/\(QueryText.escaped(line.id))", "code": line.code,
      "act": messages.text(line.act.label), "applicant": line.applicant,
      "subject": Fields.optional(line.subject), "state": messages.text(line.state.label),
      "stateClass": DossierRow.tone(line.state),
    ]
  }
}
