import CivilDate
import CivilRegistration
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// Who signs for whom, and what cannot be given out yet.
struct SignerOfficeTests {
  private let day = PlainDate(iso8601: "2026-12-31") ?? PlainDate(dayNumber: 0)

  private func hand(_ title: String) -> OfficeHand {
    OfficeHand(accountID: "", name: "Trần Văn Phó", title: title)
  }

  @Test(arguments: [
    ("Phó Chủ tịch UBND xã", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
    ("Phó Chủ tịch", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
    ("KT. CHỦ TỊCH, PHÓ CHỦ TỊCH", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
    ("Chủ tịch UBND xã", ["CHỦ TỊCH"]), ("Trưởng phòng", ["TRƯỞNG PHÒNG"]),
  ])
  func `a vice-chairman signs for the chairman, however the title is kept`(
    title: String, lines: [String]
  ) throws {
    let office = SignerOffice(try OfficeLaw.book())
    #expect(office.lines(of: hand(title), on: day) == lines)
  }

  @Test func `a book names the office of who signed a paper as offices are named`() throws {
    let office = SignerOffice(try OfficeLaw.book())
    #expect(office.office(of: hand("KT. CHỦ TỊCH, PHÓ CHỦ TỊCH"), on: day) == "Phó Chủ tịch")
    #expect(office.office(of: hand("CHỦ TỊCH"), on: day) == "Chủ tịch")
  }

  @Test(arguments: ["2026-11-28", "2027-03-02"])
  func `a refusal is signed by the head of the office or for the head, and not at the desk`(
    on date: String
  ) throws {
    let day = try #require(PlainDate(iso8601: date))
    let office = SignerOffice(try OfficeLaw.book())
    let signers = [
      OfficeSigner(accountID: "a", name: "Đỗ Văn Viết", role: .registrar),
      OfficeSigner(accountID: "b", name: "Trần Văn Phó", role: .viceChairman),
    ]
    let block = try #require(office.block(of: "refusal", among: signers, on: day))
    #expect(block.name == "Trần Văn Phó" && block.lines == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"])
    let empty = try #require(office.block(of: "refusal", among: [], on: day))
    #expect(empty.name.isEmpty && empty.lines == ["CHỦ TỊCH"])
  }

  @Test func `an original whose name the law has not published is not logged as given`()
    async throws
  {
    let desk = try await RegistrationTests.Desk()
    desk.register.clock.advance(minutes: 120 * 24 * 60)
    try await desk.register.take(
      .marriage,
      [
        OfficeRows.marriage([
          .so: "01/2027", .ngayDangKy: "02/03/2027", .chongHoTen: "Phạm Văn Xương",
          .voHoTen: "Vũ Thị Đào",
        ])
      ], file: "m")
    let ids = try await desk.register.texts("SELECT id FROM paper WHERE kind = 'marriage'")
    let id = try #require(ids.first?.first)
    await #expect(throws: RegistrationRefusal.paperUnpublished) {
      try await desk.entries.giveOriginal(
        entryID: id, receiver: "Vũ Thị Đào", reason: "", by: TestRegister.officer,
        requestKey: "ban-chinh-1")
    }
    #expect(
      try await desk.entries.givenPapers(GivenPaperFilter(), by: TestRegister.officer).total == 0)
    let view = try #require(try await desk.entries.entry(id: id, by: TestRegister.officer))
    #expect(!view.isOriginalPublished)
  }
}
