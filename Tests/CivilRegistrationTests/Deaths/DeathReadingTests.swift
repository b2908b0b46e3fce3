import CivilDate
import CivilRegistration
import Testing

@Suite struct `A row of the death register` {
  @Test func `is read whole when it is sound`() throws {
    let reading = SampleRows.deathReading()
    #expect(reading.problems == [])
    let entry = try #require(reading.facts)

    #expect(entry.header.registeredOn == (try day("2019-01-07")))
    #expect(entry.diedOn == .day(try day("2019-01-04")))
    #expect(entry.diedAt == ClockTime(hour: 18, minute: 42))
    #expect(entry.deceased.name == "Nguyễn Xuân Minh" && entry.deceased.sex == .male)
    #expect(entry.deceased.identifier?.text == "001055000004")
    #expect(entry.deceased.residence?.village?.name == "Thế Trụ")
    #expect(entry.cause == "Xơ gan" && entry.place == "Tại nhà")
    #expect(entry.proof?.kind == .minutes && entry.proof?.number == "31484")
    #expect(entry.locator?.text == "02/2019" && entry.locator?.kind == .death)
    #expect(!entry.isDeathDateDeclared)
  }

  static let refusals: [([DeathColumn: String], [String])] = [
    ([.nktHoTen: "NULL"], ["refuse row.name.missing nktHoTen"]),
    ([.ngayDangKy: ""], ["refuse row.registeredOn.missing ngayDangKy"]),
    ([.ngayDangKy: "07/01"], ["refuse row.registeredOn.unreadable ngayDangKy"]),
    ([.so: "", .nktHoTen: "", .ngayDangKy: "", .nktNgayChet: ""], ["refuse row.empty "]),
  ]

  @Test(arguments: refusals)
  func `is refused when it is unusable`(cells: [DeathColumn: String], problems: [String]) {
    let reading = SampleRows.deathReading(cells)
    #expect(reading.facts == nil && lines(reading.problems) == problems)
  }

  static let warnings: [([DeathColumn: String], [String])] = [
    ([.nktNgayChet: ""], ["warn row.date.missing nktNgayChet"]),
    ([.nktNgayChet: "08.01.2019"], ["warn row.date.order nktNgayChet"]),
    (
      [.nktNgaySinh: "05.01.2019", .nktSoGiayToTuyThan: ""],
      ["warn row.death.beforeBirth nktNgaySinh"]
    ),
    (
      [.nktNgaySinh: "1890", .nktSoGiayToTuyThan: ""], ["warn row.age.implausible nktNgaySinh"]
    ),
    ([.gbtLoai: "8"], ["warn row.code.unknown gbtLoai"]),
    (
      [.nktNgaySinh: "63 tuổi", .nktSoGiayToTuyThan: ""], ["warn row.date.fromAge nktNgaySinh"]
    ),
    ([.nktSoGiayToTuyThan: "55000004"], ["warn row.identifier.length nktSoGiayToTuyThan"]),
  ]

  @Test(arguments: warnings)
  func `is taken with everything noted that is doubtful`(
    cells: [DeathColumn: String], problems: [String]
  ) {
    let reading = SampleRows.deathReading(cells)
    #expect(!reading.isRefused && lines(reading.problems) == problems)
  }

  @Test func `gives a death that a court declared no day to be late by`() {
    #expect(SampleRows.deathReading([.gbtLoai: "3"]).facts?.isDeathDateDeclared == true)
    let declared = SampleRows.deathReading([.nktTinhTrangTuyenBoViecChet: "1"])
    #expect(declared.facts?.isDeathDateDeclared == true)
  }

  @Test func `has no proof where the cells say none`() {
    let entry = SampleRows.deathReading([
      .gbtLoai: "0", .gbtSo: "", .gbtNgay: "", .gbtCoQuanCap: "-",
    ]).facts
    #expect(entry != nil && entry?.proof == nil)
  }

  @Test(arguments: [
    ("18 giờ 42 phút", 18, 42), ("01 giờ 49 phút", 1, 49), ("18:42", 18, 42), ("7h5", 7, 5),
    ("18 giờ", 18, 0), ("0 giờ 05", 0, 5),
  ])
  func `has its hour in any way of writing`(text: String, hour: Int, minute: Int) {
    let entry = SampleRows.deathReading([.nktGioPhutChet: text]).facts
    #expect(entry?.diedAt == ClockTime(hour: hour, minute: minute))
  }

  @Test(arguments: ["25 giờ", "18", "18/42", "không rõ", "1842", "12 giờ 61 phút"])
  func `has no hour where none can be read`(text: String) {
    #expect(SampleRows.deathReading([.nktGioPhutChet: text]).facts?.diedAt == nil)
  }
}

@Suite struct `A notice of a death` {
  private func reading(_ cells: [DeathNoticeColumn: String] = [:]) -> DeathNoticeReading {
    DeathNoticeReading(SampleRows.row(SampleRows.deathNotice, changing: cells))
  }

  @Test func `is read whole when it is sound`() throws {
    let reading = reading()
    #expect(reading.problems == [])
    let notice = try #require(reading.facts)
    #expect(notice.number == "TT0031482" && notice.source == .villageHead)
    #expect(notice.diedOn == .day(try day("2016-01-02")))
    #expect(notice.deceased.bornOn == .year(1958) && notice.deceased.sex == .male)
    #expect(notice.deceased.residence?.village?.name == "Thế Trụ" && notice.cause == nil)
  }

  static let table: [([DeathNoticeColumn: String], [String], Bool)] = [
    ([.hoTen: ""], ["refuse row.name.missing hoTen"], true),
    ([.ngayChet: ""], ["refuse row.date.missing ngayChet"], true),
    (
      [.ngayChet: "hôm qua"],
      ["warn date.unreadable ngayChet", "refuse date.unreadable ngayChet"], true
    ),
    ([.ngayChet: "01/2016"], [], false),
    ([.soBaoTu: ""], ["warn row.reference.missing soBaoTu"], false),
    ([.nguon: "CO_SO_Y_TE"], [], false),
    ([.nguon: "hàng xóm"], ["warn row.code.unknown nguon"], false),
    ([.ngaySinh: "2017"], ["warn row.death.beforeBirth ngaySinh"], false),
    ([.soBaoTu: "", .hoTen: "", .ngayChet: ""], ["refuse row.empty "], true),
  ]

  @Test(arguments: table)
  func `is refused only when it tells of nobody's death`(
    cells: [DeathNoticeColumn: String], problems: [String], isRefused: Bool
  ) {
    let reading = reading(cells)
    #expect(lines(reading.problems) == problems)
    #expect(reading.isRefused == isRefused)
  }
}
