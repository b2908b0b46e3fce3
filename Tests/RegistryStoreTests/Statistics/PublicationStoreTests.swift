import CivilDate
import CivilRegistration
import RegistryServices
import SQLToolkit
import Testing
import VitalStatistics

@testable import RegistryStore

/// A year is made public as an act, once for each thing that there is to say.
struct PublicationStoreTests {
  /// Sixty girls of 2025, registered ten days after their births.
  private func office() async throws -> (TestRegister, StoredPublications) {
    let register = try await TestRegister()
    let names = ["An", "Bình", "Chi", "Dung", "Hà", "Lan"]
    let rows = (0..<60).map { number in
      let day = number % 27 + 1
      return OfficeRows.birth(
        [
          .so: "\(number + 1)/2025", .quyenSo: "01/2025", .nksSoDinhDanh: "",
          .nksHoTen: "Lê Thị \(names[number % 6]) \(names[number / 10])",
          .nksNgaySinh: "\(day < 10 ? "0" : "")\(day).0\(number % 9 + 1).2025",
          .ngayDangKy: "28.0\(number % 9 + 1).2025", .meHoTen: "Phan Thị \(number)",
        ], at: number + 2)
    }
    try await register.take(.birth, rows, file: "b")
    let today = try #require(PlainDate(iso8601: "2026-11-22"))
    let desk = StoredPublications(
      ledger: register.ledger, rules: try SampleCommune.rules(),
      now: Now {
        Instant(millisecondsSince1970: Int64(today - PlainDate.firstDay(ofYear: 1970)) * 86_400_000)
      })
    return (register, desk)
  }

  @Test func `a vintage is frozen, numbered, and not made twice of the same figures`() async throws
  {
    let (register, desk) = try await office()
    let day = try #require(PlainDate(iso8601: "2026-11-22"))
    let first = try await desk.publish(
      year: 2025, asOf: day, signer: "Lan", by: "OFFICER", requestKey: "request-1")
    #expect(first.id == "2025-1" && first.revisionNote == "Công bố lần đầu.")
    // The same request again answers the same vintage and records nothing.
    let again = try await desk.publish(
      year: 2025, asOf: day, signer: "Lan", by: "OFFICER", requestKey: "request-1")
    #expect(again == first)
    await #expect(throws: PublicationRefusal.nothingNew(year: 2025, number: 1)) {
      _ = try await desk.publish(
        year: 2025, asOf: day, signer: "Lan", by: "OFFICER", requestKey: "request-2")
    }
    #expect(try await desk.vintage(year: 2025, number: 1) == first)
    #expect(try await desk.vintages() == [first])
    try await register.verify()
  }

  @Test func `a year that is not over, unknown or unsigned is refused and nothing is recorded`()
    async throws
  {
    let (register, desk) = try await office()
    let before = try await register.acts().count
    let day = try #require(PlainDate(iso8601: "2026-11-22"))
    func publish(_ year: Int, _ day: PlainDate, _ signer: String) async throws {
      _ = try await desk.publish(
        year: year, asOf: day, signer: signer, by: "OFFICER", requestKey: "r\(year)\(signer)")
    }
    await #expect(throws: PublicationRefusal.yearNotOver(2026)) {
      try await publish(2026, day, "Lan")
    }
    await #expect(throws: PublicationRefusal.noSigner) { try await publish(2025, day, "  ") }
    await #expect(throws: PublicationRefusal.dayInFuture) {
      try await publish(2025, day.adding(years: 30), "Lan")
    }
    #expect(try await register.acts().count == before)
  }
}
