import CivilDate
import RegistryServices
import VitalStatistics

/// One published vintage of an invented commune.
struct DemoPublications: PublicationDesk, PublicationWriting {
  let releases: ReleaseCalendar

  init() {
    do {
      releases = try ReleaseCalendar(
        csv: """
          since,2026-01-01,2024
          release,provisional,1,20,1,x
          release,final,1,20,2,x
          licence,CC BY 4.0,https://creativecommons.org/licenses/by/4.0/
          """)
    } catch {
      preconditionFailure("the demo's calendar is none: \(error)")
    }
  }

  func publish(
    year: Int, asOf: PlainDate?, signer: String, by actor: String, requestKey: String
  ) async throws -> PublishedVintage {
    guard year < 2026 else { throw PublicationRefusal.yearNotOver(year) }
    return Self.vintage
  }

  func vintages() async throws -> [PublishedVintage] { [Self.vintage] }

  func vintage(year: Int, number: Int) async throws -> PublishedVintage? {
    Self.vintage.year == year && Self.vintage.number == number ? Self.vintage : nil
  }

  func files(of vintage: PublishedVintage) throws -> [PublicationFile] {
    [
      PublicationFile(
        name: "index.html", mediaType: "text/html; charset=utf-8", bytes: Array("<p>".utf8),
        contentPolicy: "default-src 'none'"),
      PublicationFile(name: "data.csv", mediaType: "text/csv", bytes: Array("FREQ".utf8)),
    ]
  }

  static let vintage = PublishedVintage(
    year: 2025, number: 1, asOf: DemoOffice.today, publishedOn: DemoOffice.today,
    revisionNote: "Công bố lần đầu.", signer: "Chủ tịch", communeCode: "09931",
    communeName: "Xã Hưng Đạo", goals: [], headlines: [], observations: [])
}
