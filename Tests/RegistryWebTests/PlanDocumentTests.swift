import ActionProgramme
import CivilDate
import HTTPTypes
import RegistryServices
import Testing

@testable import RegistryWeb

/// Documents of the programme: drafted from the year, changed by a person, issued, given out.
@Suite struct PlanDocumentTests {
  private static let key = "khoa-cua-lan-gui-nay"

  private func probe() throws -> RouterProbe {
    try RouterProbe { configuration in
      configuration.annex = AnnexExport(
        annex: { programme, progress in
          Array("\(programme.items.count) \(progress["II.1"] ?? "")".utf8)
        },
        reading: { _, standing in
          standing.items.isEmpty
            ? .refused([MessageCode("annex.noTable")])
            : .read(standing, remarks: [MessageCode("annex.targetsKept", ["13"])])
        })
    }
  }

  private func fields(_ changes: [(String, String)]) -> [(String, String)] {
    [
      ("requestKey", Self.key), ("loai", "yearly"), ("nam", "2026"), ("ngaySoLieu", "2026-11-22"),
      ("phienBan", "0"), ("trichYeu", "Kết quả năm 2026"), ("quyenHan", "KT. CHỦ TỊCH"),
    ] + changes
  }

  @Test func `a draft holds the year's work, each figure with its day, and the decree's head`()
    async throws
  {
    let probe = try probe()
    let page = try await probe.send(.get, "/van-ban/moi?loai=yearly&nam=2026", as: .officer)
    #expect(page.status == 200)
    for text in [
      "V. KIẾN NGHỊ, ĐỀ XUẤT", "Số liệu đến ngày 22/11/2026.", "92,2\u{A0}% (483/524, năm 2025)",
      "Chưa đạt mục tiêu 2028, còn thiếu 31", "II.2. Báo cáo khó khăn, vướng mắc: chưa thực hiện",
      "TM. ỦY BAN NHÂN DÂN",
    ] { #expect(page.body.contains(text), "\(text)") }
    #expect(probe.record.unknown == [])
  }

  @Test(arguments: ProgrammeDocumentKind.allCases)
  func `each kind of document can be drafted from nothing`(kind: ProgrammeDocumentKind) async throws
  {
    let probe = try probe()
    let path = "/van-ban/moi?loai=\(kind.rawValue)&nam=2027"
    #expect(try await probe.send(.get, path, as: .leader).status == 200)
    #expect(probe.record.unknown == [])
  }

  @Test func `a draft is kept, changed, issued and then locked`() async throws {
    let probe = try probe()
    let kept = try await probe.submit(
      "/van-ban/moi", as: .officer, fields([("d:0", "Lời mở đầu của tôi.\n\nĐoạn hai.")]))
    #expect(kept.location == "/van-ban/vb-0")
    let form = try await probe.send(.get, "/van-ban/vb-0", as: .officer)
    #expect(form.body.contains("Lời mở đầu của tôi."))
    let incomplete = try await probe.submit(
      "/van-ban/vb-0", as: .officer, fields([("banHanh", "co"), ("d:0", "Lời mở đầu của tôi.")]))
    #expect(incomplete.status == 422)
    #expect(incomplete.body.contains("Để ban hành cần có số, ngày và người ký"))
    #expect(incomplete.body.contains("Lời mở đầu của tôi."))
    let issued = try await probe.submit(
      "/van-ban/vb-0", as: .officer,
      fields([
        ("banHanh", "co"), ("so", "5"), ("ngay", "20/12/2026"), ("nguoiKy", "Trần Văn Hưng"),
        ("d:0", "Lời mở đầu của tôi."),
      ]))
    #expect(issued.status == 303)
    let shown = try await probe.send(.get, "/van-ban/vb-0", as: .officer)
    for text in [
      "Số: 05/BC-UBND", "Hưng Đạo, ngày 20 tháng 12 năm 2026", "đã ban hành và khoá",
      "Lời mở đầu của tôi.", "Trần Văn Hưng", "PHỤ LỤC",
    ] { #expect(shown.body.contains(text), "\(text)") }
    let late = try await probe.submit("/van-ban/vb-0", as: .officer, fields([("d:0", "khác")]))
    #expect(late.status == 422)
    #expect(late.body.contains("không sửa được nữa"))
    let file = try await probe.send(.get, "/van-ban/vb-0/tai-ve/docx", as: .officer)
    #expect(file.body == "docx Kết quả năm 2026")
    #expect(
      try await probe.send(.get, "/van-ban/vb-0/ban/1/pdf", as: .officer).body
        == "pdf Kết quả năm 2026")
    #expect(try await probe.send(.get, "/van-ban/vb-0/ban/9/pdf", as: .officer).status == 404)
    let old = try await probe.send(.get, "/van-ban/vb-0/xem/1", as: .officer)
    #expect(old.body.contains("xem bản cuối"))
    #expect(!old.body.contains("Trần Văn Hưng"))
    #expect(try await probe.send(.get, "/van-ban/vb-0/tai-ve/exe", as: .officer).status == 404)
    #expect(try await probe.send(.get, "/van-ban/vb-9", as: .officer).status == 404)
    #expect(probe.record.unknown == [])
  }

  @Test func `the annex goes out with each item's progress`() async throws {
    let probe = try probe()
    let file = try await probe.send(.get, "/ke-hoach/phu-luc/docx", as: .leader)
    #expect(file.body == "5 2026: Quá hạn")
    let page = try await probe.send(.get, "/ke-hoach/phu-luc", as: .leader)
    #expect(page.body.contains("Nhập từ bảng Word"))
    #expect(probe.record.unknown == [])
  }

  @Test func `an annex from Word is adopted with its number and day`() async throws {
    let probe = try probe()
    var body = ""
    let parts = [
      ("formToken", DemoAccounts.formToken(.officer)), ("requestKey", Self.key),
      ("so", "45/KH-UBND"), ("ngay", "28/04/2026"),
    ]
    for (name, value) in parts {
      body += "--moc\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
    }
    body +=
      "--moc\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"a.docx\"\r\n\r\nPK\r\n"
    body += "--moc--\r\n"
    let answer = try await probe.send(
      .post, "/ke-hoach/phu-luc", as: .officer,
      headers: ["Content-Type": "multipart/form-data; boundary=moc"], body: Array(body.utf8))
    #expect(answer.status == 200)
    #expect(answer.body.contains("13 chỉ tiêu được giữ"))
    let adopted = await probe.office.programme.adopted
    #expect(adopted.map(\.plan.number) == ["45/KH-UBND"])
    #expect(adopted.first?.plan.date?.iso8601 == "2026-04-28")
    #expect(probe.record.unknown == [])
  }
}
