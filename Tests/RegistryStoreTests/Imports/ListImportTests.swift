import CivilRegistration
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// Lists from other offices: one act a list, its rows compared with the list before it.
struct ListImportTests {
  @Test func `a list is one act with its rows beside it`() async throws {
    let register = try await TestRegister()
    let outcome = try await register.take(.residents, OfficeRows.residents(Array(1...6)))
    #expect(outcome.counts.line == "6: 6 0 0 0")
    #expect(try await register.kinds() == ["register.opened": 1, "file.received": 1])
    #expect(try await register.count("SELECT count(*) FROM kept_row") == 6)
    #expect(try await register.count("SELECT count(*) FROM paper WHERE is_current = 1") == 6)
    try await register.verify()
  }

  @Test func `the same list again changes nothing`() async throws {
    let register = try await TestRegister()
    let rows = OfficeRows.residents(Array(1...6))
    try await register.take(.residents, rows)
    let before = try await register.projections()
    for file in ["a", "b"] {
      #expect(
        try await register.take(.residents, rows.reversed(), file: file).counts.line
          == "6: 0 0 0 6")
    }
    #expect(try await register.kinds()["file.received"] == 1)
    #expect(try await register.projections() == before)
  }

  @Test func `a changed row takes the place of the one before it`() async throws {
    let register = try await TestRegister()
    var rows = OfficeRows.residents(Array(1...6))
    try await register.take(.residents, rows)
    rows[2].cells[ResidentColumn.hoTen.rawValue] = "Đặng Thị Sửa"
    #expect(
      try await register.take(.residents, rows, file: "b").counts.line == "6: 1 0 0 5")
    #expect(try await register.count("SELECT count(*) FROM paper") == 6)
    let names = try await register.texts("SELECT name FROM person_mention").map { $0[0] }
    #expect(names.contains("Đặng Thị Sửa") && names.count == 6)
    #expect(try await register.count("SELECT count(*) FROM kept_row") == 7)
    try await register.verify()
  }

  @Test func `who is no longer in the list is no longer current, and is again when coming back`()
    async throws
  {
    let register = try await TestRegister()
    try await register.take(.residents, OfficeRows.residents(Array(1...6)))
    let shorter = try await register.take(
      .residents, OfficeRows.residents([1, 2, 3, 5]), file: "b")
    #expect(shorter.gone == 2 && !shorter.isPartial && shorter.counts.line == "4: 0 0 0 4")
    #expect(try await Self.current(register) == ["1", "2", "3", "5"])
    #expect(try await register.count("SELECT count(*) FROM paper") == 6)
    try await register.verify()

    let back = try await register.take(
      .residents, OfficeRows.residents([1, 2, 3, 4, 5]), file: "c")
    #expect(back.counts.line == "5: 1 0 0 4" && back.gone == 0)
    #expect(try await Self.current(register) == ["1", "2", "3", "4", "5"])
    try await register.verify()
  }

  @Test func `a list with few of those present is a supplement and strikes nobody off`()
    async throws
  {
    let register = try await TestRegister()
    try await register.take(.residents, OfficeRows.residents(Array(1...10)))
    let part = try await register.take(
      .residents, OfficeRows.residents([1, 2, 3, 4, 11]), file: "b")
    #expect(part.isPartial && part.gone == 0 && part.counts.line == "5: 1 0 0 4")
    #expect(try await Self.current(register).count == 11)
    let half = try await register.take(
      .residents, OfficeRows.residents([1, 2, 3, 4, 5, 11]), file: "c")
    #expect(!half.isPartial && half.gone == 5)
    try await register.verify()
  }

  @Test func `a list of notices strikes nothing off`() async throws {
    let register = try await TestRegister()
    let first = OfficeRows.birthNotice()
    let second = OfficeRows.birthNotice([.soChungSinh: "CS0000002"], at: 3)
    try await register.take(.birthNotice, [first, second])
    let later = try await register.take(.birthNotice, [second], file: "b")
    #expect(later.gone == 0 && later.counts.line == "1: 0 0 0 1")
    #expect(try await register.count("SELECT count(*) FROM paper WHERE is_current = 1") == 2)
  }

  @Test func `two people under one number of a list are both kept, and stay so`() async throws {
    let register = try await TestRegister()
    let first = OfficeRows.resident([.maSo: "5", .hoTen: "Trần Văn An"], at: 2)
    let second = OfficeRows.resident(
      [.maSo: "5", .hoTen: "Lê Thị Bình", .soDinhDanh: "", .gioiTinh: "Nữ"], at: 3)
    #expect(
      try await register.take(.residents, [first, second, first, second]).counts.line
        == "4: 1 1 0 2")
    let names = try await register.texts("SELECT name FROM person_mention ORDER BY name")
    #expect(names == [["Lê Thị Bình"], ["Trần Văn An"]])
    #expect(
      try await register.issues(.warned).map { $0.findings.map(\.message) } == [
        [MessageCode("row.reference.twice", ["5"])]
      ])
    for rows in [[first, second], [second, first], [second, first, second]] {
      let again = try await register.take(.residents, rows, file: "again")
      #expect(again.counts.unchanged == rows.count && again.gone == 0)
    }
    #expect(try await register.kinds()["file.received"] == 1)
    try await register.verify()
  }

  @Test func `papers of one number from two offices, or of two years, are all kept`() async throws {
    let register = try await TestRegister()
    let judgment = OfficeRows.judgment()
    let otherCourt = OfficeRows.judgment(
      [
        .toaAn: "TAND khu vực 3 - Hà Nội", .hoTenChong: "Trần Văn Nam", .hoTenVo: "Lê Thị Lan",
        .ngayBanAn: "05/08/2012", .ngayHieuLuc: "04/09/2012", .soKetHon: "",
      ])
    let notice = OfficeRows.birthNotice([.soChungSinh: "15"])
    let otherHospital = OfficeRows.birthNotice(
      [.soChungSinh: "15", .coSoYTe: "Bệnh viện B", .hoTenMe: "Nguyễn Ngọc Hà", .hoTenCha: ""],
      at: 3)
    let nextYear = OfficeRows.birthNotice(
      [
        .soChungSinh: "15", .ngayCap: "07/01/2019", .ngayGioSinh: "06/01/2019 01:00",
        .hoTenMe: "Đỗ Thị Mận", .hoTenCha: "",
      ], at: 4)
    try await register.take(.judgment, [judgment], file: "court 9")
    let second = try await register.take(.judgment, [otherCourt], file: "court 3")
    #expect(second.counts.line == "1: 0 1 0 0")
    try await register.take(.birthNotice, [notice], file: "a")
    try await register.take(.birthNotice, [otherHospital], file: "b")
    try await register.take(.birthNotice, [nextYear], file: "c")

    #expect(
      try await register.texts(
        "SELECT name FROM person_mention WHERE role = 'husband' ORDER BY name")
        == [["Hoàng Văn Hòa"], ["Trần Văn Nam"]])
    #expect(
      try await register.texts(
        "SELECT mother_name FROM paper WHERE kind = 'birthNotice' ORDER BY 1")
        == [["Nguyễn Ngọc Hà"], ["Phan Thị Trang"], ["Đỗ Thị Mận"]])
    try await register.verify()

    // Sent again, all are known; corrected, each takes its own place.
    for rows in [[otherHospital, notice, nextYear], [notice, nextYear, otherHospital]] {
      #expect(try await register.take(.birthNotice, rows, file: "d").counts.line == "3: 0 0 0 3")
    }
    var corrected = otherHospital
    corrected.cells[BirthNoticeColumn.hoTenMe.rawValue] = "Nguyễn Ngọc Hạ"
    try await register.take(.birthNotice, [corrected], file: "e")
    #expect(
      try await register.texts(
        "SELECT mother_name FROM paper WHERE kind = 'birthNotice' ORDER BY 1")
        == [["Nguyễn Ngọc Hạ"], ["Phan Thị Trang"], ["Đỗ Thị Mận"]])
    try await register.verify()
  }

  @Test func `one file of several courts keeps each court's judgment of one number`() async throws {
    let register = try await TestRegister()
    let rows = ["khu vực 9", "khu vực 3", "khu vực 5"].enumerated().map { place, court in
      OfficeRows.judgment(
        [.toaAn: "TAND \(court)", .hoTenChong: "Trần Văn \(["An", "Bình", "Chí"][place])"],
        at: place + 2)
    }
    #expect(try await register.take(.judgment, rows).counts.line == "3: 1 2 0 0")
    #expect(try await register.take(.judgment, rows.reversed()).counts.line == "3: 0 0 0 3")
    #expect(try await register.count("SELECT count(*) FROM paper") == 3)
    try await register.verify()
  }

  @Test func `an office written otherwise is the same when the people are`() async throws {
    let register = try await TestRegister()
    try await register.take(.judgment, [OfficeRows.judgment()], file: "a")
    let again = OfficeRows.judgment([.toaAn: "Tòa án nhân dân khu vực 9"])
    #expect(try await register.take(.judgment, [again], file: "b").counts.line == "1: 1 0 0 0")
    #expect(try await register.count("SELECT count(*) FROM paper") == 1)
    try await register.verify()
  }

  @Test func `a refused twin that is corrected does not take the place of the other`() async throws
  {
    let register = try await TestRegister()
    let first = OfficeRows.birthNotice([.soCon: "2"])
    let second = OfficeRows.birthNotice(
      [.soCon: "2", .gioiTinhCon: "Nam", .ngayGioSinh: ""], at: 3)
    #expect(try await register.take(.birthNotice, [first, second]).counts.line == "2: 1 0 1 0")
    let issue = try #require(try await register.issues(.open).first)
    let corrected = OfficeRows.birthNotice(
      [.soCon: "2", .gioiTinhCon: "Nam", .ngayGioSinh: "02/01/2018 13:31"]
    ).with(ReadRow.correctionHeader, issue.id)
    try await register.take(.birthNotice, [corrected], file: "corrected")
    #expect(
      try await register.texts("SELECT sex FROM person_mention WHERE role = 'child' ORDER BY sex")
        == [["female"], ["male"]])
    try await register.verify()
  }

  @Test func `a list without numbers of its own knows its people by their identity numbers`()
    async throws
  {
    let register = try await TestRegister()
    var rows = (1...6).map { number in
      OfficeRows.resident(
        [
          .maSo: "", .soDinhDanh: "00108100000\(number)",
          .hoTen: "Trần Văn \(["An", "Bảo"][number % 2])",
        ], at: number + 1)
    }
    try await register.take(.residents, rows)
    let before = try await register.texts("SELECT id FROM paper ORDER BY id")
    // What people decided about a resident names the paper, so it must be the same one next month.
    rows[1].cells[ResidentColumn.tinhTrangCuTru.rawValue] = "Tạm vắng"
    rows[2].cells[ResidentColumn.hoTen.rawValue] = ""
    let next = try await register.take(.residents, rows, file: "b")
    #expect(next.counts.line == "6: 1 0 1 4" && next.gone == 0)
    #expect(try await register.texts("SELECT id FROM paper ORDER BY id") == before)
    #expect(try await register.count("SELECT count(*) FROM paper WHERE is_current = 1") == 6)
    let double = OfficeRows.resident(
      [.maSo: "", .soDinhDanh: "001081000001", .hoTen: "Lê Thị Bình"], at: 9)
    rows.remove(at: 2)
    let third = try await register.take(.residents, rows + [double], file: "c")
    #expect(third.counts.line == "6: 0 1 0 5" && third.gone == 1)
    #expect(
      try await register.issues(.warned).flatMap(\.findings).map(\.message).contains(
        MessageCode("row.reference.twice", ["001081000001"])))
    try await register.verify()
  }

  @Test func `the same row twice in a list is one paper`() async throws {
    let register = try await TestRegister()
    let rows = [OfficeRows.birthNotice(), OfficeRows.birthNotice(at: 3)]
    #expect(try await register.take(.birthNotice, rows).counts.line == "2: 1 0 0 1")
    let unnumbered = OfficeRows.resident([.maSo: ""])
    #expect(
      try await register.take(.residents, [unnumbered, unnumbered], file: "r").counts.line
        == "2: 1 0 0 1")
    #expect(try await register.count("SELECT count(*) FROM paper") == 2)
  }

  @Test func `a refused row is kept once, and whoever cannot be read is not struck off`()
    async throws
  {
    let register = try await TestRegister()
    var rows = OfficeRows.residents(Array(1...6))
    try await register.take(.residents, rows)
    rows[2].cells[ResidentColumn.hoTen.rawValue] = ""
    for file in ["b", "c"] {
      let outcome = try await register.take(.residents, rows + [rows[2]], file: file)
      #expect(outcome.counts.line == "7: 0 0 2 5" && outcome.gone == 0)
    }
    #expect(try await Self.current(register).count == 6)
    let issues = try await register.issues(.open)
    #expect(issues.count == 1 && issues[0].findings[0].message.key == "row.name.missing")
    try await register.verify()
  }

  @Test func `notices, lists and entries of one birth meet in one event`() async throws {
    let register = try await TestRegister()
    try await register.take(.birthNotice, [OfficeRows.birthNotice()], file: "n")
    try await register.take(.birth, [OfficeRows.birth()], file: "b")
    try await register.take(
      .residents,
      [
        OfficeRows.resident(
          [
            .maSo: "7", .soDinhDanh: "001318000001", .hoTen: "Lê Thị Mai Anh",
            .ngaySinh: "02/01/2018", .gioiTinh: "Nữ", .hoTenMe: "Phan Thị Trang",
            .thonToDanPho: "Việt Yên",
          ])
      ], file: "r")
    let births: [RegistryServices.KnownBirth] = try await register.ledger.readSettled {
      try KnownEventTable(connection: $0).load(from: 0)
    }
    #expect(births.count == 1)
    #expect(births.first?.entries.count == 1)
    #expect(births.first?.notices.count == 1 && births.first?.residents.count == 1)
    try await register.verify()
  }

  private static func current(_ register: TestRegister) async throws -> [String] {
    try await register.texts(
      "SELECT reference FROM paper WHERE is_current = 1 ORDER BY reference"
    ).map { $0[0] }
  }
}
