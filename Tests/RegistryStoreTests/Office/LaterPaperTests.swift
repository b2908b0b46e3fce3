import CivilDate
import CivilRegistration
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// The papers and pages of what becomes of a guardianship, and of confirmations.
struct LaterPaperTests {
  private static let requester = ["nycHoTen": "Nguyễn Thị Hoa", "nycQuanHe": "Người giám hộ"]

  private static func office() async throws -> (
    desk: RegistrationTests.Desk, papers: StoredPapers, entry: String
  ) {
    let desk = try await RegistrationTests.Desk()
    let history = OfficeHistory(register: desk.register)
    for kind in [BookKind.guardianshipEnd, .guardianshipSupervision, .confirmations] {
      try await history.openBook(kind)
    }
    try await desk.register.take(.guardianship, [OfficeRows.guardianship()], file: "g")
    let ids = try await desk.register.texts("SELECT id FROM paper WHERE kind = 'guardianship'")
    return (desk, try PrintedPaperTests.papers(desk), try #require(ids.first?.first))
  }

  private static func last(
    _ desk: RegistrationTests.Desk, _ papers: StoredPapers
  ) async throws -> PrintedPaper {
    let log = try await desk.entries.givenPapers(GivenPaperFilter(), by: TestRegister.officer).lines
    let line = try #require(log.first)
    return try #require(try await papers.given([line.id], by: TestRegister.officer).first)
  }

  @Test func `a supervision and its end are handed out and stand in their book`() async throws {
    let (desk, papers, entry) = try await Self.office()
    let supervisor = [
      "gsHoTen": "Phạm Văn Toàn", "gsNgaySinh": "03/03/1970",
      "gsNoiCuTru": "Thôn Thế Trụ, Xã Hưng Đạo, Thành phố Hà Nội",
      "gsSoGiayToTuyThan": "001070000017",
    ]
    _ = try await desk.register(
      .supervision, supervisor.merging(Self.requester) { first, _ in first }, key: "giam-sat-1",
      entry: entry)
    let begun = try await Self.last(desk, papers)
    _ = try await desk.register(
      .supervisionEnd, Self.requester.merging(["lyDo": "Người giám sát chuyển đi"]) { $1 },
      key: "giam-sat-2", entry: entry)
    let ended = try await Self.last(desk, papers)

    #expect(begun.kind == .supervisionExtract && ended.kind == .supervisionExtract)
    #expect(begun.title == "Trích lục đăng ký giám sát việc giám hộ")
    #expect(ended.title == "Trích lục đăng ký chấm dứt giám sát việc giám hộ")
    for paper in [begun, ended] {
      // The end still says whose supervision ended.
      #expect(paper.fields[.person(.supervisor, .name)] == "Phạm Văn Toàn")
      #expect(paper.fields[.person(.supervisor, .bornOn)] == "03/03/1970")
      #expect(paper.fields[.person(.supervisor, .identityPaper)] == "001070000017")
      #expect(paper.fields[.form(.changedPaperNumber)] == "03/2020")
      #expect(paper.fields[.form(.changedPaperOn)] == "06/05/2020")
      #expect(paper.fields[.form(.registeredOn)] == "18/11/2026")
      #expect(paper.fields[.person(.declarant, .relation)] == "Người giám hộ")
    }
    #expect(begun.fields[.form(.number)] == "01/2026" && begun.fields[.form(.reason)] == nil)
    #expect(ended.fields[.form(.number)] == "02/2026")
    #expect(ended.fields[.form(.reason)] == "Người giám sát chuyển đi")
    let pages = try await papers.pages(
      .guardianshipSupervision, year: 2026, volume: 1, by: TestRegister.officer)
    #expect(pages.kind == .supervisionRegisterPage)
    #expect(
      pages.blocks.map { $0.fields[.form(.changeKind)] }
        == ["Giám sát việc giám hộ", "Chấm dứt giám sát việc giám hộ"])
    #expect(pages.blocks.map { $0.fields[.form(.volume)] } == ["01-TP/HT-2026", "01-TP/HT-2026"])
  }

  @Test func `the end of a guardianship says why, and stands in its book`() async throws {
    let (desk, papers, entry) = try await Self.office()
    _ = try await desk.register(
      .guardianshipEnd,
      Self.requester.merging([
        "lyDoChamDut": "adopted", "giayToChamDut": "Giấy chứng nhận nuôi con nuôi số 05/2026",
      ]) { $1 }, key: "cham-dut-1", entry: entry)
    let paper = try await Self.last(desk, papers)

    #expect(paper.kind == .guardianshipEndExtract)
    #expect(paper.title == "Trích lục đăng ký chấm dứt giám hộ")
    #expect(paper.fields[.form(.number)] == "01/2026")
    #expect(paper.fields[.form(.changedPaperNumber)] == "03/2020")
    #expect(
      paper.fields[.form(.reason)]
        == "điểm d khoản 1 Điều 62 Bộ luật Dân sự")
    // Neither the paper nor what the log keeps of it tells of the adoption; the entry does not either.
    let log = try await desk.entries.givenPapers(GivenPaperFilter(), by: TestRegister.officer).lines
    let kept = try #require(
      try await desk.entries.givenPaper(id: log[0].id, by: TestRegister.officer))
    #expect(!kept.fields.contains { $0.value.contains("nuôi") || $0.value == "adopted" })
    #expect(!(paper.fields.values + paper.notes.map(\.text)).contains { $0.contains("nuôi") })
    let view = try #require(try await desk.entries.entry(id: entry, by: TestRegister.officer))
    #expect(!view.history.present.cells.contains { $0.contains("nuôi") })
    #expect(!view.steps.contains { $0.text.contains("nuôi") })
    #expect(paper.fields[.person(.guardian, .name)] == "Nguyễn Thị Hoa")
    let pages = try await papers.pages(
      .guardianshipEnd, year: 2026, volume: 1, by: TestRegister.officer)
    #expect(pages.kind == .guardianshipEndRegisterPage && pages.blocks.count == 1)
    #expect(pages.blocks[0].fields[.person(.declarant, .name)] == "Nguyễn Thị Hoa")
    try await desk.register.verify()
  }

  @Test func `a confirmation names its entry, and its book is printed`() async throws {
    let (desk, papers, entry) = try await Self.office()
    let given = try await desk.register(
      .confirmation,
      Self.requester.merging([
        "noiDungXacNhan": "Ngày đăng ký giám hộ", "mucDich": "Nộp hồ sơ trợ cấp",
      ]) { $1 }, key: "xac-nhan-1", entry: entry)
    let paper = try #require(
      try await papers.given([given.paperID], by: TestRegister.officer).first)

    #expect(paper.kind == .informationConfirmation)
    #expect(paper.fields[.form(.bookName)] == "Sổ đăng ký giám hộ")
    #expect(paper.fields[.form(.changedPaperNumber)] == "03/2020")
    #expect(paper.fields[.form(.purpose)] == "Nộp hồ sơ trợ cấp")
    #expect(paper.fields[.person(.subject, .name)] == "Trần Minh Khôi")
    let pages = try await papers.pages(
      .confirmations, year: 2026, volume: 1, by: TestRegister.officer)
    #expect(pages.kind == .confirmationRegisterPage && pages.blocks.count == 1)
    #expect(pages.blocks[0].fields[.form(.confirmedContent)] == "Ngày đăng ký giám hộ")
  }
}
