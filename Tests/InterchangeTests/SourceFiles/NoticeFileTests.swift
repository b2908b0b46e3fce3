import CivilRegistration
import Testing

@testable import Interchange

/// Electronic notices of hospitals (register-formats.md, law.md section 6).
@Suite struct NoticeFileTests {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private static let twins = """
    <?xml version="1.0" encoding="utf-8"?>
    <CHITIEU_DULIEU_GIAYCHUNGSINH><DSACH_GIAYCHUNGSINH>
    <DU_LIEU_GIAY_CHUNG_SINH><MA_LK>LK1</MA_LK><HO_TEN_NND><![CDATA[Trần  Thị Hà]]></HO_TEN_NND>
    <NGAYSINH_NND>19920000</NGAYSINH_NND><SO_CCCD_NND>001192000001</SO_CCCD_NND>
    <NOI_CU_TRU_NND>Thôn Việt Yên, Xã Hưng Đạo</NOI_CU_TRU_NND><MAXA_CU_TRU>09931</MAXA_CU_TRU>
    <HO_TEN_CHA>Lê Văn Sơn</HO_TEN_CHA><HO_TEN_CON/><GIOI_TINH_CON>1</GIOI_TINH_CON>
    <SO_CON>2</SO_CON><CAN_NANG_CON>2900</CAN_NANG_CON><NGAY_SINH_CON>202601051325</NGAY_SINH_CON>
    <NOI_SINH_CON>Bệnh viện B</NOI_SINH_CON><NGAY_CT>20260106</NGAY_CT><SO>15</SO></DU_LIEU_GIAY_CHUNG_SINH>
    <DU_LIEU_GIAY_CHUNG_SINH><HO_TEN_NND>Trần Thị Hà</HO_TEN_NND><GIOI_TINH_CON>2</GIOI_TINH_CON>
    <SO_CON>2</SO_CON><NGAY_SINH_CON>202601051331</NGAY_SINH_CON><SO>16</SO></DU_LIEU_GIAY_CHUNG_SINH>
    </DSACH_GIAYCHUNGSINH><CHUKYDONVI/></CHITIEU_DULIEU_GIAYCHUNGSINH>
    """

  @Test func `birth notices of XML9 are rows, one a child`() throws {
    let reading = try Reading(folder.file("XML9.xml", Self.twins))
    #expect(reading.file.kind == .birthNotice && reading.rows.count == 2)
    let row = reading.rows[0]
    let cells: [(BirthNoticeColumn, String)] = [
      (.soChungSinh, "15"), (.ngayCap, "06/01/2026"), (.coSoYTe, "Bệnh viện B"),
      (.hoTenMe, "Trần Thị Hà"), (.ngaySinhMe, "1992"), (.soDinhDanhMe, "001192000001"),
      (.hoTenCha, "Lê Văn Sơn"), (.noiCuTruMe, "Thôn Việt Yên, Xã Hưng Đạo"),
      (.ngayGioSinh, "05/01/2026 13:25"), (.gioiTinhCon, "1"), (.canNang, "2900"),
      (.duDinhDatTen, ""), (.soCon, "2"),
    ]
    for (column, text) in cells { #expect(row[column] == text, "\(column)") }
    #expect(row.extras.map(\.header) == ["MA_LK", "MAXA_CU_TRU"])
    #expect(reading.rows[1][BirthNoticeColumn.gioiTinhCon] == "2")
    #expect(reading.rows.map(\.rowNumber) == [1, 2])
    let facts = SourceFacts.read(row, of: .birthNotice)
    #expect(facts.facts != nil && facts.problems == [])
  }

  @Test
  func `a birth notice and a death notice of social insurance are read, whatever their capitals`()
    throws
  {
    let birth = """
      \u{FEFF}<HSDLGCS><GIAYCHUNGSINH Id="a"><ma_gcs>15.GCS.01234.26</ma_gcs>\
      <hoten_nnd>Trần Thị Hà</hoten_nnd><ngay_sinh_con>20260105132507</ngay_sinh_con>\
      <gioi_tinh_con>2</gioi_tinh_con></GIAYCHUNGSINH></HSDLGCS>
      """
    let first = try Reading(folder.file("gcs.xml", birth))
    #expect(first.rows.map { $0[BirthNoticeColumn.soChungSinh] } == ["15.GCS.01234.26"])
    #expect(first.rows[0][BirthNoticeColumn.ngayGioSinh] == "05/01/2026 13:25")

    let death = """
      <HSDLGBT><GIAYBAOTU><MA_GBT>7.GBT.01234.26</MA_GBT><HO_TEN>Đỗ Ưng</HO_TEN>
      <NGAY_SINH>1950</NGAY_SINH><GIOI_TINH>1</GIOI_TINH><SO_GIAYTO>001050000009</SO_GIAYTO>
      <NGAY_TV>202601050410</NGAY_TV><DCHI_THUONGTRU>Thôn Thế Trụ</DCHI_THUONGTRU>
      <MACSKCB>01234</MACSKCB></GIAYBAOTU></HSDLGBT>
      """
    let second = try Reading(folder.file("gbt.xml", death))
    #expect(second.file.kind == .deathNotice)
    let facts = SourceFacts.read(second.rows[0], of: .deathNotice)
    guard case .deathNotice(let notice)? = facts.facts else {
      Issue.record("\(facts)")
      return
    }
    #expect(notice.source == .healthFacility && notice.number == "7.GBT.01234.26")
    #expect(notice.deceased.identifier?.text == "001050000009" && facts.problems == [])
  }

  @Test(arguments: [
    ("<?xml version=\"1.0\"?><A><B>1</B></A>", "file.notNotices"),
    ("{\"maHoSoLT\":\"1\",\"data\":{\"hoTich\":{\"hoTen\":\"A\"}}}", "file.notNotices"),
    ("<HSDLGBT><GIAYBAOTU><NGAY_TV>20260105</NGAY_TV>", "file.malformedXML"),
    (
      "<!DOCTYPE a [<!ENTITY x \"y\">]><A><B><NGAY_TV>&x;</NGAY_TV></B></A>", "file.documentType"
    ),
    (
      "<A><B><NGAY_TV>1</NGAY_TV></B><C><NGAY_SINH_CON>1</NGAY_SINH_CON></C></A>",
      "file.kindAmbiguous"
    ),
  ])
  func `other data, half a file and what does harm are refused with their reason`(
    _ text: String, _ code: String
  ) throws {
    #expect(Reading.code(try folder.file("x.xml", text)) == code)
  }

  @Test(arguments: [
    ("20260105", "05/01/2026"), ("202601051325", "05/01/2026 13:25"), ("19920000", "1992"),
    ("19920300", "03/1992"), ("20261305", "20261305"), ("1992", "1992"), ("", ""),
    ("05/01/2026", "05/01/2026"), ("202601059999", "05/01/2026"),
  ])
  func `a day in figures is a day`(_ figures: String, _ text: String) {
    #expect(NoticeDay.text(figures) == text)
  }
}
