import CivilRegistration
import Testing

@testable import Interchange

@Suite struct HeaderTests {
  private func read(_ cells: [String]) -> HeaderReading { HeaderReading.read(cells, row: 1) }

  private func match(_ cells: [String]) throws -> HeaderMatch {
    guard case .matched(let match) = read(cells) else {
      throw Unmatched(reading: "\(read(cells))")
    }
    return match
  }
  struct Unmatched: Error { var reading: String }

  @Test(arguments: SourceKind.allCases)
  func `the columns of the exchange format name their kind`(kind: SourceKind) throws {
    let match = try match(kind.columns)

    #expect(match.kind == kind)
    #expect(match.missingColumns.isEmpty)
    #expect(match.unknownColumns.isEmpty)
  }

  @Test(arguments: SourceKind.allCases)
  func `upper case and any order change nothing`(kind: SourceKind) throws {
    let match = try match(kind.columns.reversed().map { $0.uppercased() })

    #expect(match.kind == kind)
    #expect(match.targets.first == .column(kind.columns.count - 1))
    #expect(match.missingColumns.isEmpty)
  }

  @Test(arguments: [
    ("loaiDangKy \ni=[1,2,3,4,5,6]", "loaiDangKy"),
    ("NOIDANGKY UBND xã", "noiDangKy"),
    ("  nksHoTen  ", "nksHoTen"),
    ("nks_ho_ten", "nksHoTen"),
    ("NKSHOTEN", "nksHoTen"),
    ("nksGioiTinh(1,2,3)", "nksGioiTinh"),
    ("nksHoTen\r\n(chữ in hoa)", "nksHoTen"),
    ("STT", "STT"),
  ])
  func `letters alone decide which column a header names`(header: String, name: String) throws {
    let match = try match([header, "nksHoTen", "nksNgaySinh", "so"])

    let place = SourceKind.birth.columns.firstIndex(of: name)
    #expect(match.targets.first == place.map { .column($0) })
  }

  @Test func `the older export in capitals led by the office that typed it is a birth register`()
    throws
  {
    let header = [
      "DC_DVNHAPHUYEN", "DC_DVNHAPXA", "SO", "NKSSODINHDANH", "NKSHOTEN", "NKSNGAYSINH",
    ]
    let match = try match(header)

    #expect(match.kind == .birth)
    #expect(match.unknownColumns == ["DC_DVNHAPHUYEN", "DC_DVNHAPXA"])
    #expect(match.targets[0] == .extra(header: "DC_DVNHAPHUYEN"))
    #expect(match.missingColumns.contains("meHoTen"))
  }

  @Test func `a column that stands twice counts once and is kept as an extra`() throws {
    let match = try match(["nksHoTen", "nksNgaySinh", "nksHoTen"])

    #expect(match.targets[0] == .column(BirthColumn.nksHoTen.rawValue))
    #expect(match.targets[2] == .extra(header: "nksHoTen"))
    #expect(match.unknownColumns == ["nksHoTen"])
  }

  @Test func `a header without name is called by its letters`() throws {
    let match = try match(["nksHoTen", "", "nksNgaySinh"])

    #expect(match.targets[1] == .extra(header: "B"))
    #expect(match.unknownColumns.isEmpty)
  }

  @Test(arguments: [
    (["so", "quyenSo", "ngayDangKy", "cmHoTen", "cmNgaySinh", "ncHoTen"], SourceKind.parentage),
    (["so", "quyenSo", "noiCap", "nxnHoTen", "nxnTinhTrangHonNhan"], .maritalStatus),
  ])
  func `the books of recognitions and of marital status are known`(
    _ header: [String], _ kind: SourceKind
  ) throws {
    #expect(try match(header).kind == kind)
  }

  @Test func `a header of two kinds is ambiguous and both are named`() {
    let header = ["so", "nksHoTen", "nksNgaySinh", "nktHoTen", "nktNgayChet"]
    guard case .refused(.kindAmbiguous(let kinds, let found), _) = read(header) else {
      Issue.record("not ambiguous")
      return
    }
    #expect(kinds == [.birth, .death])
    #expect(found == header)
  }

  @Test func `what a header lacks for its nearest kind is said`() {
    let header = ["so", "quyenSo", "ngayDangKy", "nktHoTen", "nktGioiTinh"]
    guard case .notHeader(.headerNotFound(let found, let closest, let needed), _) = read(header)
    else {
      Issue.record("taken for a header")
      return
    }
    #expect(found == header)
    #expect(closest == .death)
    #expect(needed == ["nktNgayChet"])
  }

  @Test func `columns are called as a spreadsheet calls them`() {
    #expect(
      [0, 25, 26, 69, 701, 702].map(ColumnLetters.name(of:)) == ["A", "Z", "AA", "BR", "ZZ", "AAA"])
    #expect("BR17".withCString { ColumnLetters.column(ofReference: $0) } == 69)
    #expect("XFD1".withCString { ColumnLetters.column(ofReference: $0) } == 16_383)
    #expect("XFE1".withCString { ColumnLetters.column(ofReference: $0) } == nil)
    #expect("17".withCString { ColumnLetters.column(ofReference: $0) } == nil)
  }
}
