import CivilRegistration
import RegistryServices
import Testing

/// An export of the Ministry's system beside our books, one difference each.
struct ReconciliationTests {
  private static func row(_ cells: [BirthColumn: String], at number: Int = 2) -> SourceRow {
    let sound: [BirthColumn: String] = [
      .so: "01/2018", .quyenSo: "01/2018", .ngayDangKy: "15.01.2018", .loaiDangKy: "1",
      .noiDangKy: "UBND Xã Hưng Đạo, thành phố Hà Nội", .nksHoTen: "Lê Thị Mai Anh",
      .nksGioiTinh: "2", .nksNgaySinh: "02.01.2018", .meHoTen: "Phan Thị Trang",
      .chaHoTen: "Lê Viết Hùng",
    ]
    var texts = [String](repeating: "", count: BirthColumn.allCases.count)
    for (column, text) in sound.merging(cells, uniquingKeysWith: { $1 }) {
      texts[column.rawValue] = text
    }
    return SourceRow(rowNumber: number, cells: texts)
  }

  private static func own(_ id: String, _ cells: [BirthColumn: String]) -> OwnEntry {
    let read = ReadRow(kind: .birth, row: row(cells))
    return OwnEntry(id: id, row: read.content.row, facts: read.facts)
  }

  private static func theirs(_ cells: [BirthColumn: String]) -> ReadRow {
    ReadRow(kind: .birth, row: row(cells))
  }

  private static func items(
    _ ours: [[BirthColumn: String]], _ theirs: [[BirthColumn: String]]
  ) -> [String] {
    let entries = ours.enumerated().map { own("E\($0.offset)", $0.element) }
    return Reconciliation(.birth, ours: entries, theirs: theirs.map(Self.theirs)).items.map {
      "\($0.difference.rawValue) \($0.entryID ?? "-") \($0.theirs.map(String.init) ?? "-")"
    }
  }

  @Test(
    arguments: [
      ([:], [:], ExchangeDifference.equal),
      ([:], [.stt: "7"], .equal),
      ([:], [.ngayDangKy: "15/01/2018"], .form),
      ([.nksHoTen: "Lê Thị Mai Anh"], [.nksHoTen: "LÊ THỊ MAI  ANH"], .form),
      ([.so: "1/2018"], [.so: "01/2018"], .form),
      ([.ghiChu: "-"], [.ghiChu: ""], .form),
      ([:], [.nksSoDinhDanh: "001318000001"], .theyHaveMore),
      ([.ghiChu: "Cải chính"], [:], .weHaveMore),
      ([.nksNgaySinh: "02.01.2018"], [.nksNgaySinh: "03.01.2018"], .changed),
      ([.nksHoTen: "Lê Thị Mai Anh"], [.nksHoTen: "Lê Thị Mai Ánh"], .changed),
      ([.ghiChu: "a"], [.nksSoDinhDanh: "001318000001"], .changed),
    ] as [([BirthColumn: String], [BirthColumn: String], ExchangeDifference)])
  func `two rows of one entry fall into the class of what they differ in`(
    _ ours: [BirthColumn: String], _ theirs: [BirthColumn: String], _ class: ExchangeDifference
  ) {
    #expect(Self.items([ours], [theirs]) == ["\(`class`.rawValue) E0 0"])
  }

  @Test func `one number for two people is a clash, and not a change`() {
    let other: [BirthColumn: String] = [
      .nksHoTen: "Trần Văn Bình", .meHoTen: "Đỗ Thị Hoa", .nksGioiTinh: "1",
    ]
    #expect(Self.items([[:]], [other]) == ["numberClash E0 0"])
    // Two of one number, in another order: each finds its own.
    #expect(Self.items([other, [:]], [[:], other]) == ["equal E1 0", "equal E0 1"])
  }

  @Test func `an entry under another number is found by its people and day`() {
    #expect(Self.items([[.so: "05/2018"]], [[.so: "06/2018"]]) == ["changed E0 0"])
  }

  @Test func `what only one side has, where the other could have it`() {
    let second: [BirthColumn: String] = [
      .so: "02/2018", .nksHoTen: "Vũ An", .nksNgaySinh: "05.02.2018",
    ]
    let ofAnotherYear: [BirthColumn: String] = [
      .so: "01/2019", .ngayDangKy: "03.01.2019", .nksHoTen: "Đỗ Yên",
    ]
    #expect(
      Self.items([[:], ofAnotherYear], [second]) == ["onlyTheirs - 0", "onlyOurs E0 -"])
  }

  @Test func `a row that cannot be read is told apart`() {
    #expect(Self.items([], [[.nksHoTen: ""]]) == ["unreadable - 0"])
  }

  @Test func `what can be chosen fits the class`() {
    for difference in ExchangeDifference.allCases { #expect(!difference.choices.isEmpty) }
    #expect(!ExchangeDifference.numberClash.choices.contains(.takeTheirs))
    #expect(!ExchangeDifference.onlyOurs.choices.contains(.takeTheirs))
  }
}
