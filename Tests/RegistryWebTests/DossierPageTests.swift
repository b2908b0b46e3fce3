import Foundation
import CivilDate
import CivilRegistration
import HTTPTypes
import RegistryServices
import Testing

@testable import RegistryWeb

/// What the pages of a dossier let who do, and that nothing typed is lost on the way.
@Suite struct DossierPageTests {
  private static let step = [("requestKey", "khoa-yeu-cau"), ("version", "12")]

  /// Every page that the demo office has, looked through for what a template shows when it is given no text.
  @Test(arguments: [Role.officer, .chief, .reception, .reader, .leader, .administrator])
  func `no page says false, true or nil where a text belongs`(role: Role) async throws {
    let probe = try RouterProbe()
    let bare: Set<String> = ["false", "true", "nil"]
    for route in probe.website.routes where route.method == .get {
      let path = PermissionTests.example(route.path)
      let answer = try await probe.send(.get, path, as: role)
      guard answer.header("Content-Type")?.hasPrefix("text/html") ?? false else { continue }
      for tag in HTMLTags.tags(of: answer.body) {
        for attribute in tag.attributes where !Self.maySayIt(attribute.name) {
          #expect(
            !bare.contains(attribute.value) && !attribute.value.contains("Optional("),
            "\(path): <\(tag.name) \(attribute.name)=\(attribute.value)>")
        }
      }
      let texts = answer.body.split(separator: ">").compactMap { $0.split(separator: "<").first }
      for text in texts {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(!bare.contains(words) && !text.contains("Optional("), "\(path): \(words)")
      }
    }
  }

  /// Attributes whose own words these are.
  private static func maySayIt(_ attribute: String) -> Bool {
    attribute.hasPrefix("aria-") || ["spellcheck", "focusable"].contains(attribute)
  }

  @Test func `a dossier goes nowhere before somebody says where, and is looked at once more`()
    async throws
  {
    let probe = try RouterProbe()
    let page = try await probe.send(.get, "/ho-so/hs-1", as: .officer)
    #expect(page.body.contains("id=\"noi-nhan\" name=\"nguoiNhan\" type=\"text\" value=\"\""))
    let nowhere = try await probe.submit(
      "/ho-so/hs-1/buoc", as: .officer, Self.step + [("buoc", "forwarded"), ("nguoiNhan", " ")])
    #expect(nowhere.status == 409 && nowhere.body.contains("nơi chuyển hồ sơ đến"))

    let forwarding = Self.step + [("buoc", "forwarded"), ("nguoiNhan", "UBND xã Quốc Oai")]
    let check = try await probe.submit("/ho-so/hs-1/buoc", as: .officer, forwarding)
    #expect(check.status == 200 && check.body.contains("Chuyển hồ sơ này đi"))
    #expect(await probe.office.register.steps.isEmpty)
    let back = try await probe.submit(
      "/ho-so/hs-1/buoc", as: .officer, forwarding + [("xacNhan", "0")])
    #expect(back.status == 200 && back.body.contains("value=\"UBND xã Quốc Oai\""))
    let done = try await probe.submit(
      "/ho-so/hs-1/buoc", as: .officer, forwarding + [("xacNhan", "1")])
    #expect(done.location == "/ho-so/hs-1")
    #expect(await probe.office.register.steps.map(\.receiver) == ["UBND xã Quốc Oai"])
    #expect(probe.record.unknown == [])
  }

  @Test func `a paper that was looked up asks for the result, which has to be kept`() async throws {
    let probe = try RouterProbe()
    let page = try await probe.send(.get, "/ho-so/hs-1", as: .officer)
    #expect(page.body.contains("chưa lưu kết quả tra cứu nào"))
    let reader = try await probe.send(.get, "/ho-so/hs-1", as: .reader)
    #expect(!reader.body.contains("chưa lưu kết quả tra cứu nào"))
  }

  @Test func `reception refuses nothing; an officer names who signs, and sees what is no law`()
    async throws
  {
    let probe = try RouterProbe()
    let refusal = Self.step + [("buoc", "refused"), ("lyDo", "không đủ điều kiện")]
    let signed = refusal + [("nguoiKy", "tk-chairman")]
    let reception = try await probe.submit(
      "/ho-so/hs-1/buoc", as: .reception, signed + [("dieuLuat", "xyz"), ("xacNhan", "1")])
    #expect(reception.status == 403)
    let page = try await probe.send(.get, "/ho-so/hs-1", as: .reception)
    #expect(!page.body.contains("Từ chối bằng văn bản"))

    let unsigned = try await probe.submit(
      "/ho-so/hs-1/buoc", as: .officer, refusal + [("dieuLuat", "xyz"), ("xacNhan", "1")])
    #expect(unsigned.status == 409 && unsigned.body.contains("người ký văn bản từ chối"))
    // Everything that lacks is said at once, and the only one who can sign is chosen.
    let bare = try await probe.submit(
      "/ho-so/hs-1/buoc", as: .officer, Self.step + [("buoc", "refused")])
    #expect(bare.body.contains("lý do, điều luật làm căn cứ, người ký văn bản từ chối"))
    #expect(bare.body.contains("value=\"tk-chairman\" selected"))
    let stranger = try await probe.submit(
      "/ho-so/hs-1/buoc", as: .officer,
      refusal + [("dieuLuat", "xyz"), ("nguoiKy", "tk-officer")])
    #expect(stranger.status == 422)
    let doubtful = try await probe.submit(
      "/ho-so/hs-1/buoc", as: .officer, signed + [("dieuLuat", "xyz")])
    #expect(doubtful.body.contains("Không nhận ra văn bản"))
    let sure = try await probe.submit(
      "/ho-so/hs-1/buoc", as: .officer, signed + [("dieuLuat", "Điều 18, 60/2014/QH13")])
    #expect(sure.status == 200 && !sure.body.contains("Không nhận ra văn bản"))
    #expect(await probe.office.register.steps.isEmpty)
    _ = try await probe.submit(
      "/ho-so/hs-1/buoc", as: .officer,
      signed + [("dieuLuat", "Điều 18, 60/2014/QH13"), ("xacNhan", "1")])
    let taken = try #require(await probe.office.register.steps.first)
    #expect(taken.signer.name == "Phạm Văn Bình" && taken.signer.title == "Chủ tịch UBND xã")
  }

  @Test(arguments: [
    ("papersAsked", [("giayTo", "Giấy A\nGiấy B"), ("lyDo", "thiếu bản chính")]),
    ("refused", [("lyDo", "lý do rất dài"), ("dieuLuat", "Điều 18, 60/2014/QH13")]),
    ("forwarded", [("nguoiNhan", "UBND xã Quốc Oai")]),
  ])
  func `what was typed stands there again after a refusal`(
    step: String, fields: [(String, String)]
  ) async throws {
    let probe = try RouterProbe()
    let stale = [
      ("requestKey", "khoa-yeu-cau"), ("version", "11"), ("buoc", step), ("xacNhan", "1"),
      ("nguoiKy", "tk-chairman"),
    ]
    let sent = step == "refused" ? stale : stale.filter { $0.0 != "nguoiKy" }
    let answer = try await probe.submit("/ho-so/hs-1/buoc", as: .officer, sent + fields)
    #expect(answer.status == 409 && answer.body.contains("vừa được người khác xử lý"))
    for (_, value) in fields {
      #expect(answer.body.contains("value=\"\(value)\"") || answer.body.contains(">\(value)</t"))
    }
    #expect(probe.record.unknown == [])
  }

  @Test func `a look-up without its answer is not lost`() async throws {
    let probe = try RouterProbe()
    let answer = try await probe.submit(
      "/ho-so/hs-1/tra-cuu", as: .officer,
      [("heThong", "CSDL hộ tịch"), ("noiDungHoi", "cha, mẹ"), ("requestKey", "khoa-yeu-cau")])
    #expect(answer.status == 409 && answer.body.contains("value=\"CSDL hộ tịch\""))
    #expect(answer.body.contains("value=\"cha, mẹ\""))
  }

  @Test func `an officer takes a dossier over`() async throws {
    let probe = try RouterProbe()
    let page = try await probe.send(.get, "/ho-so/hs-1", as: .chief)
    #expect(page.body.contains("Tôi nhận xử lý"))
    let taken = try await probe.submit("/ho-so/hs-1/nhan", as: .chief, Self.step)
    #expect(taken.location == "/ho-so/hs-1")
    #expect(await probe.office.register.steps.map(\.step) == [.assigned])
    #expect(
      try await probe.submit("/ho-so/hs-1/nhan", as: .reception, Self.step).status == 403)
  }

  @Test func `another procedure is seen with its papers before it is taken in`() async throws {
    let probe = try RouterProbe()
    let page = try await probe.send(.get, "/ho-so/moi/birth", as: .reception)
    #expect(page.body.contains("Đăng ký lại") && page.body.contains("Kết hợp nhận cha, mẹ, con"))
    let chosen = [
      ("nguoiNop", "Lê Viết Hùng"), ("thuTuc", "birthAgain"), ("requestKey", "khoa-yeu-cau"),
    ]
    let shown = try await probe.submit(
      "/ho-so/moi/birth", as: .reception, chosen + [("giayToCua", "birth")])
    #expect(shown.status == 200 && shown.body.contains("value=\"Lê Viết Hùng\""))
    #expect(shown.body.contains("của thủ tục vừa chọn"))
    #expect(await probe.office.register.received.isEmpty)
    let taken = try await probe.submit(
      "/ho-so/moi/birth", as: .reception, chosen + [("giayToCua", "birthAgain")])
    #expect(taken.location == "/ho-so/hs-1?moi=1")
    #expect(await probe.office.register.received.map(\.procedure) == ["birthAgain"])
  }

  @Test func `a whole form that decides another procedure moves its dossier there`() async throws {
    let probe = try RouterProbe()
    let fields = [
      ("version", "3"), ("f:nksHoTen", "Lê Thị Mai Anh"), ("viec", "kiem-tra"),
    ]
    _ = try await probe.submit("/to-khai/nhap-1", as: .officer, fields)
    #expect(await probe.office.register.steps.isEmpty)
    await probe.office.register.decide("birthAgain")
    let answer = try await probe.submit(
      "/to-khai/nhap-1", as: .officer, [("version", "4")] + fields.dropFirst())
    #expect(answer.location == "/to-khai/nhap-1/kiem-tra")
    let step = try #require(await probe.office.register.steps.first)
    #expect(step.step == .reclassified && step.procedure == "birthAgain")
    #expect(step.reason == "Theo nội dung tờ khai")
  }

  @Test func `who only reads writes no note and prints nothing to be signed`() async throws {
    let probe = try RouterProbe()
    let page = try await probe.send(.get, "/ca/ca-1", as: .reader)
    #expect(page.status == 200 && !page.body.contains("Ghi lại"))
    for role in [Role.reader, .leader, .reception] {
      let paper = try await probe.send(.get, "/giay-da-cap/gc-1/ban-in?ky-tay=1", as: role)
      #expect(paper.body.contains("chưa ký"))
      let look = try await probe.send(.get, "/giay-da-cap/gc-1", as: role)
      #expect(!look.body.contains("ky-tay"))
    }
  }

  @Test func `an hour is said as people say it`() throws {
    let due = DueMoment(on: DemoOffice.day(2027, 3, 2), at: ClockTime("10:01"))
    #expect(DueWords.full(due) == "10 giờ 01 phút, ngày 02/03/2027")
    #expect(DueWords.short(due) == "10:01, 02/03/2027")
    let before = try #require(ClockTime("09:00"))
    let after = try #require(ClockTime("10:02"))
    #expect(DueWords.left(due, due.on, before) == "hạn cuối 10:01 hôm nay")
    #expect(DueWords.left(due, due.on, after) == "quá hạn từ 10:01 hôm nay")
  }

  @Test func `a form of a colleague that no dossier needs is neither thrown away nor taken back`()
    async throws
  {
    let probe = try RouterProbe()
    for step in ["bo", "hoan-tac"] {
      let own = try await probe.submit("/to-khai/nhap-0/\(step)", as: .officer, [])
      #expect(own.status == 303)
      let other = try await probe.submit("/to-khai/nhap-khac/\(step)", as: .officer, [])
      #expect(other.status == 403, "\(step)")
      // The head of the office stands in for who is away; a dossier's form is everybody's who works on it.
      #expect(try await probe.submit("/to-khai/nhap-khac/\(step)", as: .chief, []).status == 303)
      #expect(try await probe.submit("/to-khai/nhap-1/\(step)", as: .chief, []).status == 303)
    }
  }

  @Test func `a field that this case needs has its star before anybody is refused`() async throws {
    let probe = try RouterProbe()
    await probe.office.register.miss("giayChungSinhSo")
    let page = try await probe.send(.get, "/to-khai/nhap-1", as: .officer)
    #expect(page.status == 200)
    let label = try #require(page.body.range(of: "<label for=\"f-giayChungSinhSo\">"))
    let rest = page.body[label.upperBound...].prefix(while: { $0 != "\n" })
    #expect(rest.contains("class=\"required\""))
    #expect(!page.body.contains("Cần sửa trước khi đăng ký"))
    #expect(!page.body.contains("aria-invalid"))
  }

  @Test func `a dossier that somebody else worked on is shown again with the reason`()
    async throws
  {
    let probe = try RouterProbe()
    let fields = [
      ("buoc", "papersAsked"), ("giayTo", "Giấy chứng sinh\nCCCD của mẹ"),
      ("requestKey", "khoa-yeu-cau"),
    ]
    let stale = try await probe.submit(
      "/ho-so/hs-1/buoc", as: .officer, fields + [("version", "11")])
    #expect(stale.status == 409 && stale.body.contains("vừa được người khác xử lý"))
    let fresh = try await probe.submit(
      "/ho-so/hs-1/buoc", as: .officer, fields + [("version", "12")])
    #expect(fresh.location == "/ho-so/hs-1")
    let steps = await probe.office.register.steps
    #expect(steps.map(\.papers) == [["Giấy chứng sinh", "CCCD của mẹ"]])
  }

  @Test(arguments: [
    ("refused", "điều luật làm căn cứ", [("lyDo", "không đủ điều kiện")]),
    ("papersAsked", "tên giấy tờ cần bổ sung", []),
    ("apologised", "ngày hẹn mới", [("lyDo", "mất điện")]),
  ])
  func `a step without what it needs is not taken`(
    step: String, says: String, fields: [(String, String)]
  ) async throws {
    let probe = try RouterProbe()
    let answer = try await probe.submit(
      "/ho-so/hs-1/buoc", as: .officer,
      fields + [("buoc", step), ("requestKey", "khoa-yeu-cau"), ("version", "12")])
    #expect(answer.status == 409 && answer.body.contains(says))
    #expect(await probe.office.register.steps.isEmpty)
  }
}
