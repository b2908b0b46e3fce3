import ActionProgramme
import CivilDate
import HTTPTypes
import RegistryServices
import Testing

@testable import RegistryWeb

/// The plan's pages: what they show, what they take, what they give back when they cannot.
@Suite struct PlanPageTests {
  private static let item = "/ke-hoach/viec/II.2/2026"
  private static let key = "khoa-cua-lan-gui-nay"

  @Test(arguments: [
    (
      "/ke-hoach",
      [
        "Rà soát, góp ý", "Kế hoạch chưa ghi cơ quan chủ trì", "chưa có thời hạn trong Kế hoạch",
        "Đảm bảo các điều kiện về bộ máy", "Quá hạn", "quá 206 ngày", "0/1 chỉ tiêu đạt",
        "số: chưa ghi, ban hành 04/2026", "chưa giao", "1 chỉ tiêu",
      ]
    ),
    ("/ke-hoach?xem=nam&nam=2026", ["Tháng 4", "Tháng 12", "hạn 30/04/2026 theo Kế hoạch"]),
    ("/ke-hoach?xem=co-quan", ["Văn phòng HĐND&amp;UBND", "Phối hợp"]),
    ("/ke-hoach?xem=trang-thai&nam=2027", ["Chưa thực hiện", "II.2 · 2027", "Không có."]),
    ("/ke-hoach/thay-doi", ["đã gửi công văn", "Ghi sổ: Trang thiết bị", "22/11/2026 08:30"]),
    (
      "/ke-hoach/viec/II.2/2026",
      [
        "Báo cáo khó khăn", "Hàng năm", "trong năm, đến hết 31/12/2026", "còn 39 ngày",
        "Trần Văn Hưng",
      ]
    ),
    (
      "/ke-hoach/viec/VI.1/2030",
      ["lấy từ số liệu", "92,2\u{A0}%", "cần 31 ca nữa để đạt 98\u{A0}%", "Đang thực hiện"]
    ),
    ("/ke-hoach/so", ["Trang thiết bị hiện có", "Chiến dịch truyền thông", "Khó khăn, vướng mắc"]),
    ("/ke-hoach/so/campaign", ["Chưa có dòng nào"]),
    ("/ke-hoach/so/campaign/moi", ["Thôn, tổ dân phố", "(bắt buộc)", "đúng tên thôn"]),
  ])
  func `a page of the plan shows`(path: String, texts: [String]) async throws {
    let probe = try RouterProbe()
    let answer = try await probe.send(.get, path, as: .leader)
    #expect(answer.status == 200)
    #expect(texts.filter { !answer.body.contains($0) } == [])
    #expect(probe.record.unknown == [])
  }

  @Test(arguments: [
    "/ke-hoach/viec/II.2/2031", "/ke-hoach/viec/II.2/x", "/ke-hoach/viec/IX.9/2026",
    "/ke-hoach/so/nothing", "/ke-hoach/so/campaign/khong-co", "/ke-hoach/minh-chung/khong-co",
  ])
  func `what the plan does not have is not found`(path: String) async throws {
    #expect(try await RouterProbe().send(.get, path, as: .officer).status == 404)
  }

  private func fields(
    state: String = "under-way", due: String = "", steps: String = "", note: String = ""
  ) -> [(String, String)] {
    [
      ("requestKey", Self.key), ("phienBan", "0"), ("trangThai", state), ("nguoi", "tk-officer"),
      ("han", due), ("buoc", steps), ("ghiChu", note),
    ]
  }

  @Test func `a task is given to a person with a day and steps`() async throws {
    let probe = try RouterProbe()
    let answer = try await probe.submit(
      Self.item, as: .leader, fields(due: "15/12/2026", steps: "x Gom ý kiến\nViết báo cáo"))
    #expect(answer.status == 303)
    let record = await probe.office.programme.records[InstanceKey(item: "II.2", year: 2026)]
    #expect(record?.ownerName == "Nguyễn Thị Lan")
    #expect(record?.due?.iso8601 == "2026-12-15")
    #expect(
      record?.steps == [
        InstanceStep(text: "Gom ý kiến", isDone: true),
        InstanceStep(text: "Viết báo cáo", isDone: false),
      ])
    let page = try await probe.send(.get, Self.item, as: .leader)
    for text in ["hạn 15/12/2026 do cơ quan đặt", "x Gom ý kiến", "Đang thực hiện"] {
      #expect(page.body.contains(text))
    }
  }

  @Test(arguments: [
    ("done", "", "còn 1 kết quả chưa có minh chứng"),
    ("under-way", "01/03/2026", "không thể trước ngày ban hành Kế hoạch (01/04/2026)"),
    ("under-way", "31/02/2026", "31/02/2026"),
  ])
  func `what cannot be recorded comes back as it was typed`(
    state: String, due: String, says: String
  ) async throws {
    let probe = try RouterProbe()
    let answer = try await probe.submit(
      Self.item, as: .officer, fields(state: state, due: due, note: "lời ghi của tôi"))
    #expect(answer.status == 422)
    #expect(answer.body.contains(says))
    #expect(answer.body.contains("lời ghi của tôi"))
    #expect(await probe.office.programme.records.isEmpty)
    #expect(probe.record.unknown == [])
  }

  @Test func `two people at one item: the second sees who was first and keeps his words`()
    async throws
  {
    let probe = try RouterProbe()
    await probe.office.programme.overtake()
    let answer = try await probe.submit(Self.item, as: .officer, fields(note: "lời ghi của tôi"))
    #expect(answer.status == 409)
    #expect(answer.body.contains("Trần Văn Hưng đã ghi lúc 22/11/2026 08:30"))
    #expect(answer.body.contains("lời ghi của tôi"))
    #expect(answer.body.contains("Người phụ trách đang có"))
    #expect(probe.record.unknown == [])
  }

  private func multipart(_ probe: RouterProbe, _ file: [UInt8]?, title: String = "KH 12")
    async throws
    -> RouterProbe.Answer
  {
    var body: [UInt8] = []
    func part(_ name: String, _ value: [UInt8], file: String? = nil) {
      let fileName = file.map { "; filename=\"\($0)\"\r\nContent-Type: application/pdf" } ?? ""
      body += Array(
        "--moc\r\nContent-Disposition: form-data; name=\"\(name)\"\(fileName)\r\n\r\n".utf8)
      body += value + Array("\r\n".utf8)
    }
    part("formToken", Array(DemoAccounts.formToken(.officer).utf8))
    part("requestKey", Array(Self.key.utf8))
    part("ketQua", Array("1".utf8))
    part("loai", Array((file == nil ? "link" : "file").utf8))
    part("ten", Array(title.utf8))
    part("dan", Array("https://hungdao.example/kh".utf8))
    if let file { part("tep", file, file: "Kế hoạch.pdf") }
    body += Array("--moc--\r\n".utf8)
    return try await probe.send(
      .post, "\(Self.item)/minh-chung", as: .officer,
      headers: ["Content-Type": "multipart/form-data; boundary=moc"], body: body)
  }

  @Test func `a proof is added, proves its result, is given back as a file and withdrawn`()
    async throws
  {
    let probe = try RouterProbe()
    #expect(try await multipart(probe, Array("%PDF-".utf8)).status == 303)
    var page = try await probe.send(.get, Self.item, as: .officer)
    #expect(page.body.contains("1/1 kết quả có minh chứng"))
    let file = try await probe.send(.get, "/ke-hoach/minh-chung/mc-0", as: .officer)
    #expect(file.body == "%PDF-")
    #expect(file.header("Content-Disposition")?.hasPrefix("attachment") == true)
    let withdrawn = try await probe.submit(
      "/ke-hoach/minh-chung/mc-0/rut", as: .officer,
      [("requestKey", Self.key), ("lyDo", "nhầm tệp")])
    #expect(withdrawn.status == 303)
    page = try await probe.send(.get, Self.item, as: .officer)
    #expect(page.body.contains("Đã rút"))
    #expect(page.body.contains("0/1 kết quả có minh chứng"))
  }

  @Test func `an empty file is refused with what to do`() async throws {
    let probe = try RouterProbe()
    let answer = try await multipart(probe, [])
    #expect(answer.status == 422)
    #expect(answer.body.contains("0 byte"))
    #expect(answer.body.contains("value=\"KH 12\""))
    #expect(await probe.office.programme.proofs.isEmpty)
  }

  @Test func `two gigabytes are refused before they come`() async throws {
    let probe = try RouterProbe()
    let answer = try await probe.send(
      .post, "\(Self.item)/minh-chung", as: .officer,
      headers: [
        "Content-Type": "multipart/form-data; boundary=moc", "Content-Length": "2147483648",
      ], body: Array("--moc".utf8))
    #expect(answer.status == 413)
    #expect(answer.body.contains("67 MB"))
  }

  @Test func `a line of a book is kept, found again and refused field by field`() async throws {
    let probe = try RouterProbe()
    let path = "/ke-hoach/so/equipment/moi"
    let wrong = try await probe.submit(
      path, as: .officer, [("requestKey", Self.key), ("o:boughtOn", "hôm qua"), ("o:note", "ghi")])
    #expect(wrong.status == 422)
    for text in [
      "Tên: chưa điền.", "“hôm qua” không phải ngày", "href=\"#o-equipmentType\"",
      ">ghi</textarea>",
    ] { #expect(wrong.body.contains(text), "\(text)") }
    let right = try await probe.submit(
      path, as: .officer,
      [
        ("requestKey", Self.key), ("o:name", "Máy tính 1"), ("o:equipmentType", "computer"),
        ("o:boughtOn", "1/3/2020"), ("o:equipmentState", "good"),
      ])
    #expect(right.location == "/ke-hoach/so/equipment?xong=so-0")
    let list = try await probe.send(.get, "/ke-hoach/so/equipment", as: .officer)
    for text in ["Máy tính 1", "01/03/2020", "6 năm sử dụng", "Tốt"] {
      #expect(list.body.contains(text), "\(text)")
    }
    let table = try await probe.send(.get, "/ke-hoach/so/equipment/tai-ve/csv", as: .officer)
    #expect(table.body.contains("Máy tính 1"))
    let form = try await probe.send(.get, "/ke-hoach/so/equipment/so-0", as: .officer)
    #expect(form.body.contains("value=\"01/03/2020\""))
    await probe.office.programme.overtake()
    let late = try await probe.submit(
      "/ke-hoach/so/equipment/so-0", as: .officer,
      [
        ("requestKey", Self.key), ("o:name", "Máy tính hai"), ("o:equipmentType", "computer"),
        ("o:equipmentState", "worn"),
      ])
    #expect(late.status == 409)
    for text in ["Máy tính hai", "Máy tính 1", "Trần Văn Hưng"] {
      #expect(late.body.contains(text), "\(text)")
    }
    #expect(probe.record.unknown == [])
  }

  @Test func `a difficulty keeps the page where it was met, without whom it was about`()
    async throws
  {
    let probe = try RouterProbe()
    let referrer = "http://127.0.0.1:8080/ca/ca-1?ngay=2026-01-01"
    let form = try await probe.send(
      .get, "/ke-hoach/so/difficulty/moi", as: .officer, headers: ["Referer": referrer])
    #expect(form.body.contains("value=\"/ca/ca-1\""))
    #expect(form.body.contains("Trang trường hợp"))
    let foreign = try await probe.send(
      .get, "/ke-hoach/so/difficulty/moi", as: .officer,
      headers: ["Referer": "https://example.org/ca/1"])
    #expect(!foreign.body.contains("value=\"/ca/1\""))
    let kept = try await probe.submit(
      "/ke-hoach/so/difficulty/moi", as: .officer,
      [
        ("requestKey", Self.key), ("ve", "/ca/ca-1"), ("o:description", "Thiếu giấy chứng sinh"),
        ("o:context", "/ca/ca-1"), ("o:difficultyState", "open"),
      ])
    #expect(kept.location == "/ca/ca-1")
    #expect(await probe.office.programme.lines.first?.values["context"] == "/ca/ca-1")
  }
}
