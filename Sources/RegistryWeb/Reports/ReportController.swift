import CivilDate
import Hummingbird
import Messages
import RegistryServices

/// The vital-statistics report of a year, on a page and as files, in two languages.
struct ReportController: Sendable {
  let desks: ReportingDesks
  let pages: PageRenderer

  private var messages: MessageCatalogue { pages.configuration.messages }

  func addRoutes(to table: inout RouteTable) {
    table.page("/thong-ke/bao-cao", for: .readsPeople) { request, context in
      let query = try QueryFields(request)
      let year = query.year("nam") ?? pages.configuration.today().year - 1
      return try await page(year, query, in: context)
    }
    table.page("/thong-ke/bao-cao/:nam/:tep", for: .readsPeople) { request, context in
      let query = try QueryFields(request)
      guard let year = QueryFields.year(try context.pathValue("nam")),
        let format = DocumentFormat(rawValue: try context.pathValue("tep")), format != .xlsx
      else { throw WebFailure.notFound }
      do {
        let document = try await report(year, query, in: context)
        let made = try await desks.printing.file(of: document, as: format)
        let name = "bao-cao-\(year)-\(Self.language(query).rawValue).\(format.rawValue)"
        return Download.file(made.bytes, name: name, mediaType: format.mediaType)
      } catch is ReportRefusal {
        throw WebFailure.notFound
      }
    }
  }

  private static func language(_ query: QueryFields) -> ReportWording.Language {
    ReportWording.Language(rawValue: query["ngonNgu"] ?? "") ?? .vietnamese
  }

  private static func audience(_ query: QueryFields) -> ReportAudience {
    query["ban"] == "cong-khai" ? .everybody : .office
  }

  /// The report; every look at exact counts is noted.
  private func report(
    _ year: Int, _ query: QueryFields, in context: OfficeRequestContext
  ) async throws -> AdministrativeDocument {
    let audience = Self.audience(query)
    let document = try await desks.reports.report(
      year: year, asOf: try query.day("ngay"), for: audience,
      in: messages.wording(Self.language(query)))
    if audience == .office {
      try await desks.accessLog.note(
        .sawTable("report.\(year)", by: context.requireAccount().id))
    }
    return document
  }

  private func page(
    _ year: Int, _ query: QueryFields, in context: OfficeRequestContext
  ) async throws -> Response {
    let (language, audience) = (Self.language(query), Self.audience(query))
    let day = try query.day("ngay")
    func link(
      _ path: String, year: Int, _ language: ReportWording.Language, _ audience: ReportAudience
    ) -> String {
      Address.path(
        path,
        [
          ("nam", path.hasSuffix("bao-cao") ? "\(year)" : nil), ("ngonNgu", language.rawValue),
          ("ban", audience == .everybody ? "cong-khai" : nil), ("ngay", day.map(Address.day)),
        ])
    }
    let today = pages.configuration.today()
    var fields: Fields = [
      "years": (max(2016, today.year - 6)..<today.year).reversed().map { each -> Fields in
        [
          "year": "\(each)", "isCurrent": each == year,
          "href": link("/thong-ke/bao-cao", year: each, language, audience),
        ]
      },
      "languageHref": link(
        "/thong-ke/bao-cao", year: year, language == .vietnamese ? .english : .vietnamese, audience),
      "otherLanguage": language == .vietnamese ? "English" : "Tiếng Việt",
      "otherLanguageCode": language == .vietnamese ? "en" : "vi",
      "audienceHref": link(
        "/thong-ke/bao-cao", year: year, language, audience == .office ? .everybody : .office),
      "otherAudience": audience == .office ? "Bản công bố (có nhiễu)" : "Bản nội bộ (số đúng)",
      "isOffice": audience == .office, "languageCode": language.rawValue,
      "pdfHref": link("/thong-ke/bao-cao/\(year)/pdf", year: year, language, audience),
      "docxHref": link("/thong-ke/bao-cao/\(year)/docx", year: year, language, audience),
    ]
    do {
      let document = try await report(year, query, in: context)
      fields = fields.merging(DocumentFields(document: document).fields)
      fields["problem"] = false
      return pages.page(
        "reports/report", title: "Báo cáo thống kê \(year)", in: context, fields)
    } catch let refusal as ReportRefusal {
      fields["problem"] = messages.text(refusal.message)
      fields["parts"] = [Fields]()
      fields["kind"] = "Báo cáo thống kê hộ tịch"
      fields["subject"] = "Năm \(year)"
      return pages.page(
        "reports/report", title: "Báo cáo thống kê \(year)", in: context, fields,
        status: .unprocessableContent)
    }
  }
}
