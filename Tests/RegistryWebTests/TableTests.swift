import HTTPTypes
import RegistryServices
import Testing

@testable import RegistryWeb

/// Downloads that Excel opens as they are and that run nothing (reliability C8).
@Suite struct TableTests {
  @Test(arguments: [
    ("Đặng Đức An", "Đặng Đức An"), ("=1+1", "'=1+1"), ("+84 912", "'+84 912"), ("-3", "'-3"),
    ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"), ("\r=1", "'\r=1"), (" =1", "' =1"),
    ("\u{200B}=1", "'\u{200B}=1"), ("\u{FF1D}1", "'\u{FF1D}1"), ("001084012345", "001084012345"),
    ("", ""), ("a=1", "a=1"), ("-", "-"), ("\u{FEFF}+1", "'\u{FEFF}+1"), ("\0=1", "'\0=1"),
  ])
  func `a cell that a spreadsheet would run is made text`(cell: String, written: String) {
    #expect(CSVTable.neutral(cell) == written)
  }

  @Test func `texts with commas, quotes and line ends come back whole`() {
    let bytes = CSVTable.bytes(
      columns: ["a", "b"], rows: [["x, \"y\"", "m\nn"], ["", "\"\u{301}"]])
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(
      text.unicodeScalars.elementsEqual(
        "\u{FEFF}a,b\r\n\"x, \"\"y\"\"\",\"m\nn\"\r\n,\"\"\"\u{301}\"\r\n".unicodeScalars))
  }

  @Test func `the case list downloads whole, as CSV and through the spreadsheet writer`()
    async throws
  {
    let probe = try RouterProbe()
    let csv = try await probe.send(
      .get, "/chi-tieu/birth_on_time/tai-ve/csv?nam=2025&trang=2", as: .leader)
    let xlsx = try await probe.send(
      .get, "/chi-tieu/birth_on_time/tai-ve/xlsx?nam=2025", as: .leader)

    #expect(csv.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(csv.body.split(separator: "\r\n").count == 121)
    #expect(
      csv.header("Content-Disposition")
        == "attachment; filename=\"birth_on_time-2025-2026-11-22.csv\"")
    #expect(csv.header("Cache-Control") == "no-store")
    #expect(xlsx.body == "XLSX birth_on_time-2025-2026-11-22 120")
    #expect(
      try await probe.send(.get, "/con-thieu/tai-ve/csv", as: .leader).body.contains("Kết quả"))
  }

  @Test func `without a spreadsheet writer there is no such link and no such file`() async throws {
    let probe = try RouterProbe { $0.spreadsheet = nil }
    #expect(
      try await probe.send(.get, "/chi-tieu/birth_on_time/tai-ve/xlsx", as: .leader).status == 404)
    #expect(
      try await !probe.send(.get, "/chi-tieu/birth_on_time", as: .leader).body.contains("Excel"))
  }

  @Test func `refused rows download under the exchange columns, ready to be sent in again`()
    async throws
  {
    let probe = try RouterProbe()
    let answer = try await probe.send(
      .get, "/dong-can-sua/tai-ve/birth/csv", as: .officer)
    let lines = answer.body.split(separator: "\r\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("\u{FEFF}maDongCanSua,STT,so,quyenSo,trangSo,ngayDangKy"))
    #expect(lines[1].hasPrefix("dg-1,,98/2026,"))
    #expect(answer.body.contains("\"'=HYPERLINK(\"\"http://x\"\")\""))
    #expect(
      try await probe.send(.get, "/dong-can-sua/tai-ve/birth/xlsx", as: .officer).body
        == "XLSX can-sua-birth 2")
    for path in ["khong-co/csv", "birth/pdf"] {
      let unknown = try await probe.send(.get, "/dong-can-sua/tai-ve/\(path)", as: .officer)
      #expect(unknown.status == 404)
    }
  }
}
