import CivilDate
import RegistryServices
import Testing
import VitalStatistics

@testable import Interchange

/// The files of a vintage: complete, the same each time, and nothing in them escapes its place.
struct PublicationFilesTests {
  private func vintage(signer: String = "Lan") -> PublishedVintage {
    let day = PlainDate.firstDay(ofYear: 2027)
    let headlines = (2016...2025).map { year in
      Headline(
        indicator: .birthOnTime, year: year, numerator: 440 + 5 * (year - 2016), denominator: 500,
        isFinal: year < 2025)
    }
    var hidden = Observation(
      frequency: "M", area: "VN_01_09931", indicator: "BIRTHS", sex: "M", basis: "COHORT",
      geography: "OFFICE", period: "2025-03", value: "", status: .missing,
      confidentiality: .confidential, unit: "PERSONS", denominator: "REGISTERED")
    hidden.comment = "a, \"b\""
    let total = Observation(
      frequency: "A", area: "VN_01_09931", indicator: "BIRTHS", basis: "COHORT",
      geography: "OFFICE", period: "2025", value: "519", unit: "PERSONS",
      denominator: "REGISTERED")
    return PublishedVintage(
      year: 2025, number: 1, asOf: day, publishedOn: day, revisionNote: "Công bố lần đầu.",
      signer: signer, communeCode: "09931", communeName: "Xã Hưng Đạo",
      goals: [PublishedGoal(indicator: .birthOnTime, goal: Goal(year: 2028, hundredths: 9_800))],
      headlines: headlines,
      observations: headlines.map { $0.observation(area: "VN_01_09931") } + [total, hidden])
  }

  private func text(_ name: String, _ files: [PublicationFile]) throws -> String {
    String(decoding: try #require(files.first { $0.name == name }).bytes, as: UTF8.self)
  }

  @Test func `all files are there, and their sums are those of their bytes`() throws {
    let files = try PublicationFiles().files(of: vintage())
    #expect(
      files.map(\.name) == [
        "index.html", "data.csv", "data.csv-metadata.json", "data.xlsx", "sdmx.csv", "sdmx.xml",
        "structure.xml", "catalog.jsonld", "SHA256SUMS",
      ])
    let sums = try text("SHA256SUMS", files).split(separator: "\n")
    #expect(sums.count == 8 && sums.allSatisfy { $0.utf8.count > 66 })
  }

  @Test func `the same vintage gives the same bytes`() throws {
    let first = try PublicationFiles().files(of: vintage())
    let second = try PublicationFiles().files(of: vintage())
    #expect(first == second)
  }

  @Test func `a suppressed value is empty and confidential, never a NaN`() throws {
    let files = try PublicationFiles().files(of: vintage())
    let csv = try text("sdmx.csv", files)
    #expect(csv.hasPrefix("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR"))
    #expect(csv.contains("2025-03,,M,C,PERSONS"))
    #expect(csv.contains("\"a, \"\"b\"\"\""))
    for name in ["data.csv", "sdmx.csv", "sdmx.xml"] {
      #expect(try !text(name, files).contains("NaN"))
    }
    #expect(try !text("sdmx.xml", files).contains("OBS_VALUE=\"\""))
  }

  @Test func `nothing that somebody types ends an element`() throws {
    let files = try PublicationFiles().files(of: vintage(signer: "<script>\"&'"))
    let page = try text("index.html", files)
    #expect(!page.contains("<script"))
    #expect(page.contains("&lt;script&gt;&quot;&amp;&#39;"))
  }

  @Test func `the page lets a browser load its own style and nothing else`() throws {
    let files = try PublicationFiles().files(of: vintage())
    let policy = try #require(files.first?.contentPolicy)
    #expect(policy.hasPrefix("default-src 'none'; style-src 'sha256-"))
    let page = try text("index.html", files)
    #expect(page.contains("Mục tiêu của xã: 98 % năm 2028."))
    #expect(page.contains("97 % trẻ sinh năm 2025") && page.contains("(tạm tính)"))
  }
}
