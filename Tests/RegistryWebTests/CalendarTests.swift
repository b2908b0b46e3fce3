import ActionProgramme
import CivilDate
import HTTPTypes
import RegistryServices
import Testing

@testable import RegistryWeb

/// A calendar feed: who has its address sees what is due, and nobody else.
@Suite struct CalendarTests {
  @Test func `a line is folded by octets, and no letter is cut`() {
    let line = "SUMMARY:" + String(repeating: "ế", count: 60)
    let folded = CalendarText.folded(line)
    let pieces = folded.split(separator: "\r\n")
    #expect(pieces.allSatisfy { $0.utf8.count <= 75 })
    #expect(pieces.count == 3)
    #expect(pieces.dropFirst().allSatisfy { $0.hasPrefix(" ế") })
    #expect(folded.hasSuffix("\r\n"))
    #expect(folded.split(separator: "\r\n ").joined() == "\(line)\r\n")
  }

  @Test func `what would end a text is escaped`() {
    #expect(CalendarText.escaped("a, b; c\\d\ne\u{7}") == "a\\, b\\; c\\\\d\\ne")
  }

  @Test func `a person's feed holds that person's items, until the address is ended`() async throws
  {
    let probe = try RouterProbe { $0.now = { DemoOffice.moment() } }
    let given = try await probe.submit(
      "/ke-hoach/viec/II.2/2026", as: .leader,
      [
        ("requestKey", "khoa-cua-lan-gui"), ("phienBan", "0"), ("trangThai", "under-way"),
        ("nguoi", "tk-officer"), ("han", "15/12/2026"),
      ])
    #expect(given.status == 303)
    let page = try await probe.submit("/ke-hoach/lich", as: .officer, [])
    #expect(page.body.contains("http://127.0.0.1:8080/lich/bi-mat-1.ics"))
    let feed = try await probe.send(.get, "/lich/bi-mat-1.ics")
    #expect(feed.header("Content-Type") == "text/calendar; charset=utf-8")
    for line in [
      "UID:II.2-2026@09931.hotich", "DTSTART;VALUE=DATE:20261215", "DTEND;VALUE=DATE:20261216",
      "SEQUENCE:1", "TRIGGER:-P30D", "TRIGGER:-P7D", "TRIGGER:-P1D", "DTSTAMP:20261122T013000Z",
      "SUMMARY:II.2: Báo cáo khó khăn\\, vướng mắc",
    ] { #expect(feed.body.contains("\r\n\(line)\r\n"), "\(line)") }
    #expect(!feed.body.contains("II.1-2026"))
    _ = try await probe.submit("/ke-hoach/lich", as: .officer, [("dung", "co")])
    #expect(try await probe.send(.get, "/lich/bi-mat-1.ics").status == 404)
    #expect(try await probe.send(.get, "/lich/x.ics").status == 404)
    #expect(probe.record.unknown == [])
  }

  @Test(arguments: [
    (
      "/hom-nay",
      [
        "Quá hạn", "II.1 · 2026", "quá 206 ngày", "còn 31 ca đúng hạn để đạt 98\u{A0}% (2028)",
        "cặp hồ sơ chờ đối chiếu", "Không có mục nào đến hạn",
      ]
    ),
    (
      "/muc-tieu/birth_on_time",
      [
        "còn 31 ca đúng hạn để đạt 98\u{A0}% (2028)", "điểm phần trăm mỗi năm", "VI.1 · 2030",
        "trên số trẻ đã biết đến hạn",
      ]
    ),
    ("/muc-tieu/divorce_realtime", ["chưa đủ dữ liệu"]),
    ("/ke-hoach/lich", ["Tạo địa chỉ lịch mới"]),
  ])
  func `the leader's pages show`(path: String, texts: [String]) async throws {
    let probe = try RouterProbe()
    let answer = try await probe.send(.get, path, as: .leader)
    #expect(answer.status == 200)
    #expect(texts.filter { !answer.body.contains($0) } == [])
    #expect(probe.record.unknown == [])
  }
}
