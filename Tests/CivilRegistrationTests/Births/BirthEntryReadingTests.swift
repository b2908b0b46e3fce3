import CivilDate
import CivilRegistration
import Testing

@Suite struct `A row of the birth register` {
  @Test func `is read whole when it is sound`() throws {
    let reading = SampleRows.birthReading()
    #expect(reading.problems == [])
    let entry = try #require(reading.facts)

    #expect(entry.header.registeredOn == (try day("2018-01-15")))
    #expect(entry.header.type == .onTime)
    #expect(entry.header.page == "1")
    #expect(entry.header.volume?.number == 1 && entry.header.volume?.year == 2018)
    #expect(entry.header.signer == "Vương Đình Thọ" && entry.header.foreign == nil)
    #expect(entry.child.name == "Lê Thị Mai Anh" && entry.child.sex == .female)
    #expect(entry.bornOn == .day(try day("2018-01-02")))
    #expect(entry.child.identifier?.text == "001318000001")
    #expect(entry.mother?.identifier?.text == "001192000002")
    #expect(entry.mother?.bornOn == .year(1992))
    #expect(entry.father?.bornOn == .month(year: 1990, month: 12))
    #expect(entry.father?.identifier?.text == "001090000003")
    #expect(entry.father?.paper == nil)
    #expect(entry.residence?.village?.name == "Việt Yên")
    #expect(entry.residence?.kind == .permanent)
    #expect(entry.informant?.name == "Lê Viết Hùng" && entry.informant?.relation == "Cha")
    let locator = try #require(entry.locator)
    #expect(locator.text == "01/2018" && locator.kind == .birth && locator.year == 2018)
    #expect(locator.office.key == "xã hưng đạo")
  }

  /// What makes a row unusable, and nothing else does: cells changed, problems.
  static let refusals: [([BirthColumn: String], [String])] = [
    ([.nksHoTen: ""], ["refuse row.name.missing nksHoTen"]),
    ([.nksHoTen: "Không có thông tin"], ["refuse row.name.missing nksHoTen"]),
    ([.ngayDangKy: ""], ["refuse row.registeredOn.missing ngayDangKy"]),
    ([.ngayDangKy: "NULL"], ["refuse row.registeredOn.missing ngayDangKy"]),
    ([.ngayDangKy: "2018"], ["refuse row.registeredOn.unreadable ngayDangKy"]),
    ([.ngayDangKy: "01.2018"], ["refuse row.registeredOn.unreadable ngayDangKy"]),
    ([.ngayDangKy: "31/02/2018"], ["refuse row.registeredOn.unreadable ngayDangKy"]),
    ([.ngayDangKy: "đầu năm"], ["refuse row.registeredOn.unreadable ngayDangKy"]),
    (
      [.ngayDangKy: "15/01/18", .so: "1", .quyenSo: ""],
      ["refuse row.registeredOn.unreadable ngayDangKy"]
    ),
    (
      [.nksHoTen: "-", .ngayDangKy: "-"],
      ["refuse row.name.missing nksHoTen", "refuse row.registeredOn.missing ngayDangKy"]
    ),
    (
      [.so: "", .nksHoTen: "", .ngayDangKy: "", .nksNgaySinh: ""], ["refuse row.empty "]
    ),
  ]

  @Test(arguments: refusals)
  func `is refused when it is unusable`(cells: [BirthColumn: String], problems: [String]) {
    let reading = SampleRows.birthReading(cells)
    #expect(reading.isRefused && reading.facts == nil)
    #expect(lines(reading.problems) == problems)
  }

  /// What is taken and noted: cells changed, problems.
  static let warnings: [([BirthColumn: String], [String])] = [
    ([.so: ""], ["warn row.number.missing so"]),
    ([.so: "không số"], ["warn row.number.unreadable so"]),
    ([.so: "01/2017"], ["warn row.number.year so"]),
    ([.so: "01/03/2018"], ["warn row.number.wasDate so"]),
    ([.quyenSo: "01/2019"], ["warn row.volume.year quyenSo"]),
    ([.loaiDangKy: "9"], ["warn row.code.unknown loaiDangKy"]),
    ([.nksGioiTinh: ""], ["warn row.sex.missing nksGioiTinh"]),
    ([.nksGioiTinh: "7"], ["warn row.code.unknown nksGioiTinh"]),
    ([.nksLoaiKhaiSinh: "12"], ["warn row.code.unknown nksLoaiKhaiSinh"]),
    ([.meLoaiCuTru: "x"], ["warn row.code.unknown meLoaiCuTru"]),
    ([.nksHoTen: "Lê Thị Mai 4nh"], ["warn row.name.letters nksHoTen"]),
    ([.meHoTen: "NguyÔn ThÞ §µo"], ["warn row.name.letters meHoTen"]),
    ([.nksHoTen: "Lê Thị Mai 🌸"], ["warn row.name.letters nksHoTen"]),
    ([.nksHoTen: "Lê Thị \u{2067}Mai\u{2069}"], ["warn row.name.letters nksHoTen"]),
    ([.nksHoTen: "Lê Thị M\u{FE0F}ai"], ["warn row.name.letters nksHoTen"]),
    ([.nksHoTen: "Lê Thị Ma\u{301}\u{302}\u{303}i"], ["warn row.name.letters nksHoTen"]),
    ([.nksHoTen: "\u{301}Lê Thị Mai"], ["warn row.name.letters nksHoTen"]),
    ([.nksHoTen: "Lê Thị ②"], ["warn row.name.letters nksHoTen"]),
    ([.nksNgaySinh: ""], ["warn row.date.missing nksNgaySinh"]),
    (
      [.nksNgaySinh: "31.11.2017", .nksSoDinhDanh: ""],
      ["warn date.impossible nksNgaySinh"]
    ),
    ([.nksNgaySinh: "16.01.2018"], ["warn row.date.order nksNgaySinh"]),
    ([.meNgaySinh: "01/04/5005"], ["warn date.year meNgaySinh"]),
    ([.meNgaySinh: "05/03/92"], ["warn date.twoDigitYear meNgaySinh"]),
    (
      [.meNgaySinh: "27/10/1992; 28/10/1992"], ["warn date.two meNgaySinh"]
    ),
    ([.meNgaySinh: "khoảng 1992"], ["warn date.extraText meNgaySinh"]),
    ([.meNgaySinh: "mùa thu"], ["warn date.unreadable meNgaySinh"]),
    ([.meNgaySinh: "200810"], ["warn date.ambiguous meNgaySinh"]),
    ([.meNgaySinh: "15/8/1992 âm lịch"], ["warn date.lunar meNgaySinh"]),
    (
      [.meNgaySinh: "26 tuổi", .meSoDinhDanhCaNhan: ""], ["warn row.date.fromAge meNgaySinh"]
    ),
    (
      [.meNgaySinh: "2005", .meSoDinhDanhCaNhan: ""], ["warn row.mother.age meNgaySinh"]
    ),
    (
      [.meNgaySinh: "1961", .meSoDinhDanhCaNhan: ""], ["warn row.mother.age meNgaySinh"]
    ),
    ([.nksSoDinhDanh: "12345"], ["warn row.identifier.length nksSoDinhDanh"]),
    ([.nksSoDinhDanh: "003318000001"], ["warn row.identifier.province nksSoDinhDanh"]),
    ([.nksSoDinhDanh: "001317000001"], ["warn row.identifier.year nksSoDinhDanh"]),
    ([.nksSoDinhDanh: "001218000001"], ["warn row.identifier.sex nksSoDinhDanh"]),
    ([.nksSoDinhDanh: "1318000001"], ["warn row.identifier.zeros nksSoDinhDanh"]),
    ([.nksSoDinhDanh: "10318000001"], ["warn row.identifier.zeros nksSoDinhDanh"]),
    (
      [.so: "", .nksGioiTinh: "", .meNgaySinh: "?1", .chaNgaySinh: "?"],
      [
        "warn row.number.missing so", "warn row.sex.missing nksGioiTinh",
        "warn date.unreadable meNgaySinh",
      ]
    ),
  ]

  @Test(arguments: warnings)
  func `is taken with everything noted that is doubtful`(
    cells: [BirthColumn: String], problems: [String]
  ) {
    let reading = SampleRows.birthReading(cells)
    #expect(!reading.isRefused)
    #expect(lines(reading.problems) == problems)
  }

  /// What is no problem at all.
  @Test(
    arguments: [
      [.so: "1"], [.so: "15A/2018"], [.quyenSo: "03-TP/HT-2018-KS"], [.quyenSo: "12/2017"],
      [.loaiDangKy: ""], [.loaiDangKy: "0"], [.loaiDangKy: "6"], [.nksGioiTinh: "3"],
      [.nksGioiTinh: "NỮ"], [.nksHoTen: "LÊ THỊ MAI ANH"], [.nksHoTen: "lê thị mai anh"],
      [.nksHoTen: "Le Thi Mai Anh"], [.nksHoTen: "H'Nga Niê"], [.nksHoTen: "H’Lê\u{306}"],
      [.nksHoTen: "Le\u{302} Thi\u{323} Hie\u{302}\u{301}u"], [.meHoTen: ", , , ,"],
      [.meNgaySinh: "1962", .meSoDinhDanhCaNhan: ""],
      [.meNgaySinh: "2004", .meSoDinhDanhCaNhan: ""], [.meNgaySinh: ""], [.meNgaySinh: "Không rõ"],
      [.meNoiCuTru: ", , , ,"],
      [.nksNgaySinh: "43102"], [.nksNgaySinh: "2018-01-02"], [.ngayDangKy: "43115"],
      [.ngayDangKy: "ngày 15 tháng 01 năm 2018"], [.chaHoTen: "NULL"], [.chaHoTen: "''"],
      [.nksSoDinhDanh: "001 318 000 001"], [.nksSoDinhDanh: "'001318000001"],
    ] as [[BirthColumn: String]])
  func `is sound in any of the usual ways of writing`(cells: [BirthColumn: String]) {
    let reading = SampleRows.birthReading(cells)
    #expect(lines(reading.problems) == [])
    #expect(reading.facts != nil)
  }

  @Test func `keeps a partial birth date partial`() {
    let cells: [(String, PartialDate)] = [
      ("2018", .year(2018)), ("01.2018", .month(year: 2018, month: 1)),
      ("__/01/2018", .month(year: 2018, month: 1)),
      ("tháng 1 năm 2018", .month(year: 2018, month: 1)),
      ("31.02.2018", .year(2018)),
    ]
    for (text, date) in cells {
      #expect(SampleRows.birthReading([.nksNgaySinh: text]).facts?.bornOn == date)
    }
  }

  @Test func `takes the date in words when the figures are missing`() throws {
    let reading = SampleRows.birthReading([
      .nksNgaySinh: "", .nksNgaySinhBangChu: "Ngày 02 tháng 01 năm 2018",
    ])
    #expect(reading.facts?.bornOn == .day(try day("2018-01-02")))
    #expect(reading.problems == [])
  }

  /// A doubtful registration date is read with the year of the book, when just one reading lies in it.
  @Test(arguments: [
    ("15/01/18", "01/2018"), ("15/01/2108", "01/2018"), ("15/01/5018", "01/2018"),
    ("15/01/20018", "01/2018"),
  ])
  func `has its doubtful day of registration from the book`(text: String, number: String) throws {
    let reading = SampleRows.birthReading([.ngayDangKy: text, .so: number])
    #expect(lines(reading.problems) == ["warn row.date.byBook ngayDangKy"])
    #expect(reading.problems.first?.values == [text, "15/01/2018"])
    #expect(reading.facts?.header.registeredOn == (try day("2018-01-15")))
  }

  @Test func `names no mother or father where the cells say none`() {
    let entry = SampleRows.birthReading([.chaHoTen: "-", .meHoTen: "Không rõ"]).facts
    #expect(entry?.mother == nil && entry?.father == nil && entry?.residence == nil)
  }

  @Test func `computes the year of birth from an age`() {
    let reading = SampleRows.birthReading([.meNgaySinh: "26 tuổi", .meSoDinhDanhCaNhan: ""])
    #expect(reading.facts?.mother?.bornOn == .year(1992))
    #expect(reading.problems.first?.values == ["26 tuổi", "1992"])
  }

  @Test func `has the year of its number, of the registration where there is none`() {
    #expect(SampleRows.birthReading([.so: "7"]).facts?.locator?.text == "07/2018")
    #expect(SampleRows.birthReading([.so: "7", .quyenSo: "3/2017"]).facts?.locator?.year == 2018)
    #expect(SampleRows.birthReading([.so: "7/2017"]).facts?.locator?.year == 2017)
    #expect(SampleRows.birthReading([.so: ""]).facts?.locator == nil)
  }

  @Test func `notes a registration and a birth in the future of the reading`() throws {
    let row = SampleRows.row(SampleRows.birth, changing: [BirthColumn: String]())
    let today = try day("2018-01-10")
    let reading = BirthEntryReading(row, today: today)
    #expect(lines(reading.problems) == ["warn row.date.future ngayDangKy"])
    #expect(BirthEntryReading(row, today: try day("2018-01-15")).problems == [])
  }

  @Test func `keeps the registration abroad that it notes`() throws {
    let entry = SampleRows.birthReading([
      .loaiDangKy: "3", .soDangKyNuocNgoai: "77", .ngayDangKyNuocNgoai: "01/03/2017",
      .cqNuocNgoaiDaDangKy: "Standesamt Berlin", .qgNuocNgoaiDaDangKy: "Đức",
    ]).facts
    #expect(entry?.header.type == .notedFromAbroad)
    #expect(entry?.header.type.isFirstRegistration == false)
    let foreign = try #require(entry?.header.foreign)
    #expect(foreign.number == "77" && foreign.country == "Đức")
    #expect(foreign.registeredOn == .day(try day("2017-03-01")))
  }

  @Test func `of an abandoned child has a birth date declared by law`() {
    #expect(SampleRows.birthReading([.nksLoaiKhaiSinh: "5"]).facts?.isBirthDateDeclared == true)
    #expect(SampleRows.birthReading().facts?.isBirthDateDeclared == false)
  }
}
