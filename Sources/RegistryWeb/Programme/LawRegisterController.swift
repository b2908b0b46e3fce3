import ActionProgramme
import CivilDate
import HTTPTypes
import Hummingbird
import LegalRules
import Messages
import RegistryServices

/// The law both ways: each rule of the program with the document in which it is written, and each document
/// with the rules that cite it and the difficulties that were met with it.
struct LawRegisterController: Sendable {
  let desk: any ProgrammeDesk
  let pages: PageRenderer

  private var messages: MessageCatalogue { pages.configuration.messages }

  func addRoutes(to table: inout RouteTable) {
    table.page("/ke-hoach/quy-tac", for: .worksOnPlan) { request, context in
      let day = try QueryFields(request).day("ngay") ?? pages.configuration.today()
      let numbers = Set(try await documents().map { LegalDocument($0.values).number })
      let rules = desk.citedRules().filter { $0.covers(day) }
      return pages.page(
        "programme/rules", title: "Quy tắc và căn cứ", in: context,
        [
          "day": VietnameseFormat.date(day), "total": VietnameseFormat.number(rules.count),
          "unknown": VietnameseFormat.number(rules.count { $0.value == nil }),
          "rules": rules.map { RuleLine(rule: $0, known: numbers, messages: messages).fields },
        ])
    }
    table.page("/ke-hoach/van-ban-luat", for: .worksOnPlan) { request, context in
      let number = try QueryFields(request)["so"] ?? ""
      let all = try await documents()
      guard let line = all.first(where: { LegalDocument($0.values).number == number }) else {
        throw WebFailure.notFound
      }
      let met = try await desk.records(.difficulty, withStruckOut: false).filter { difficulty in
        ["description", "answer", "proposal"].contains {
          difficulty.values[$0].contains(number)
        }
      }
      let page = LegalDocumentPage(
        line: line, all: all, rules: desk.citedRules().filter { $0.citation.instrument == number },
        difficulties: met, today: pages.configuration.today(), messages: messages)
      return pages.page("programme/legal-document", title: number, in: context, page.fields)
    }
  }

  static func path(_ number: String) -> String {
    "/ke-hoach/van-ban-luat?so=\(QueryText.escaped(number))"
  }

  private func documents() async throws -> [RecordLine] {
    try await desk.records(.legalDocument, withStruckOut: false)
  }
}
