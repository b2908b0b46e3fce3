import CivilRegistration
import HTTPTypes
import RegistryServices
import Testing

@testable import RegistryWeb

/// What the pages of the register office show, and what its forms come to.
@Suite struct RegisterPageTests {
  struct Scenario: CustomTestStringConvertible, Sendable {
    var name: String
    var role = Role.officer
    var path: String
    var status = 200
    var shows: [String] = []
    var hides: [String] = []
    var testDescription: String { name }
  }

  @Test(arguments: Self.scenarios)
  func `a page of the office shows what it should`(_ scenario: Scenario) async throws {
    try await Self.check(scenario)
  }

  /// Asks for the page and holds it against the scenario.
  static func check(_ scenario: Scenario) async throws {
    let probe = try RouterProbe()

    let answer = try await probe.send(.get, scenario.path, as: scenario.role)

    #expect(answer.status == scenario.status)
    #expect(scenario.shows.filter { !answer.body.contains($0) } == [])
    #expect(scenario.hides.filter { answer.body.contains($0) } == [])
    #expect(probe.record.unknown == [])
    #expect(!answer.body.contains(">false<"))
  }

  @Test(
    arguments: [Role.reception, .reader, .leader],
    [
      "", "/phieu/tiep-nhan", "/phieu/bo-sung", "/phieu/tiep-nhan/ban-in",
      "/phieu/bo-sung/ban-in", "/tep/tep-1", "/tep/tep-1/anh-nho",
    ])
  func `nothing of an adoption's dossier is shown to who may not read adoptions`(
    role: Role, part: String
  ) async throws {
    let probe = try RouterProbe()
    let answer = try await probe.send(.get, "/ho-so/hs-2\(part)", as: role)
    #expect(answer.status == 404)
    for secret in ["Phùng Văn Tâm", "Lý Thanh Trúc", "HT-2026-000008"] {
      #expect(!answer.body.contains(secret))
    }
  }

  private static let scenarios: [Scenario] = [
    Scenario(
      name: "the desk of an officer", path: "/viec-hom-nay",
      shows: [
        "Việc hôm nay", "Lê Thị Mai Anh", "HT-2026-000007", "hạn cuối hôm nay", "Ghi tờ khai",
        "Tờ khai đang ghi dở", "42/2026", "Có sổ của năm nay chưa mở",
      ]),
    Scenario(
      name: "the desk of reception writes no forms", role: .reception, path: "/viec-hom-nay",
      shows: ["Lê Thị Mai Anh"],
      hides: [
        "Ghi ngay, không lập hồ sơ", "Lý Thanh Trúc", "HT-2026-000008", "nuôi con nuôi",
        "value=\"adoption\"",
      ]),
    Scenario(
      name: "a queue that is empty", path: "/viec-hom-nay?hang=waiting&cua=toi",
      shows: ["Không có hồ sơ nào trong mục này", "hang=waiting"]),
    Scenario(
      name: "the books", path: "/so",
      shows: ["01-TP/HT-2026-KS", "Khóa sổ", "Trang khóa sổ", "Mở Sổ đăng ký kết hôn"]),
    Scenario(
      name: "the books for a leader", role: .leader, path: "/so", shows: ["01-TP/HT-2026-KS"],
      hides: ["/khoa", "Mở Sổ"]),
    Scenario(
      name: "a book", path: "/so/birth/2026",
      shows: ["41/2026", "Đặng Đức An", "có ghi chú", "số tiếp theo 42"]),
    Scenario(name: "a book that is none", path: "/so/khac/2026", status: 404),
    Scenario(
      name: "opening a book", path: "/so/mo/marriage/2026",
      shows: ["Mở quyển 1", "01-TP/HT-2026-KH"]),
    Scenario(
      name: "closing a book", path: "/so/birth/2026/khoa",
      shows: [
        "41 (từ số 1 đến số 41)", "Phạm Văn Bình", "159", "Số việc đã cải chính",
        "Cải chính tên.",
      ]),
    Scenario(name: "closing what is not open", path: "/so/death/2026/khoa", status: 409),
    Scenario(
      name: "a closing statement", path: "/so/death/2025/1/bien-ban",
      shows: ["33 (ba mươi ba)", "31/12/2025"]),
    Scenario(
      name: "a form", path: "/to-khai/nhap-1",
      shows: [
        "value=\"Lê Thị Mai Anh\"", "name=\"f:meHoTen\"", "Người được khai sinh", "data-draft",
        "Chủ nhật, 01/11/2026", "Hồ sơ HT-2026-000007", "data-place-code=\"f-nksNoiSinhDVHC\"",
        "data-people=\"/to-khai/nhap-1/nguoi\"",
      ]),
    Scenario(name: "a form that is gone", path: "/to-khai/x", status: 404),
    Scenario(
      name: "the check page", path: "/to-khai/nhap-1/kiem-tra",
      shows: [
        "Đăng ký và cấp số", "Số 42/2026, quyển 01/2026, trang 42", "Lý do vẫn đăng ký",
        "Có thể đã đăng ký", "khác", "giống", "Phạm Văn Bình", "value=\"muc-1\"",
        "<td>Nữ</td><td>Nam</td>", "name=\"phienBanMuc\" value=\"7\"", "Mẹ – Họ, chữ đệm, tên",
        "Quy định “Tên giấy” từ ngày 01/03/2027",
        // What is looked at is signed by whoever will sign.
        "/to-khai/nhap-1/ban-in?nguoiKy=tk-chairman",
      ],
      // A likely double is answered by the conclusion alone, and no rule is named in English.
      hides: ["form.double", "paper.birth.title: ", "“paper.birth.title”"]),
    Scenario(
      name: "intake", role: .reception, path: "/ho-so/moi/birth",
      shows: ["Tiếp nhận", "60/2014/QH13, Điều 16", "Hạn trả nếu nhận bây giờ"]),
    Scenario(name: "intake of no act", path: "/ho-so/moi/x", status: 404),
    Scenario(
      name: "an adoption is taken in by who writes the books", path: "/ho-so/moi/adoption",
      shows: ["Tiếp nhận: Ghi vào sổ việc nuôi con nuôi"]),
    Scenario(
      name: "and by nobody else", role: .reception, path: "/ho-so/moi/adoption", status: 403,
      hides: ["Tiếp nhận:"]),
    Scenario(
      name: "a dossier of an adoption", path: "/ho-so/hs-2",
      shows: ["HT-2026-000008", "Phùng Văn Tâm"]),
    Scenario(
      name: "its receipt", path: "/ho-so/hs-2/phieu/tiep-nhan", shows: ["Phùng Văn Tâm"]),
    Scenario(name: "its receipt as a file", path: "/ho-so/hs-2/phieu/tiep-nhan/ban-in"),
    Scenario(
      name: "a dossier", path: "/ho-so/hs-1",
      shows: [
        "Tiếp tục tờ khai đang ghi", "Giấy chứng sinh", "hạn cuối hôm nay",
        "Phiếu yêu cầu bổ sung", "81,2 kB",
      ], hides: ["Giao cho"]),
    Scenario(
      name: "a file of which no small picture can be made", path: "/ho-so/hs-1/tep/tep-1/anh-nho",
      shows: ["<svg", "PDF</text>"]),
    Scenario(
      name: "a dossier for the chief", role: .chief, path: "/ho-so/hs-1", shows: ["Giao cho"]),
    Scenario(
      name: "a dossier for a leader", role: .leader, path: "/ho-so/hs-1",
      shows: ["Lê Viết Hùng", "việc của công chức hộ tịch"], hides: ["Gắn vào hồ sơ"]),
    Scenario(
      name: "the receipt", path: "/ho-so/hs-1/phieu/tiep-nhan",
      shows: [
        "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "HT-2026-000007", "08:15",
        "Trong ngày làm việc (60/2014/QH13, Điều 16)",
        "Không thu lệ phí (60/2014/QH13, Điều 11)",
      ]),
    Scenario(
      name: "the request for papers", path: "/ho-so/hs-1/phieu/bo-sung",
      shows: ["Giấy tờ cần bổ sung", "Giấy chứng sinh"]),
    Scenario(
      name: "a refusal that never was", path: "/ho-so/hs-1/phieu/tu-choi", status: 404),
    Scenario(
      name: "an entry", path: "/muc/muc-1?so-voi=0",
      shows: [
        "Đặng Đức Anh", "Khi đăng ký", "Cải chính tên", "đã xác minh",
        "60/2014/QH13, Điều 15 khoản 1", "Cấp bản chính", "Trích lục khai sinh",
      ]),
    Scenario(
      name: "an entry for a leader", role: .leader, path: "/muc/muc-1",
      shows: ["Đặng Đức Anh"], hides: ["Cấp bản chính"]),
    Scenario(name: "an entry that is none", path: "/muc/x", status: 404),
    Scenario(
      name: "the papers given out", path: "/giay-da-cap",
      shows: ["Trích lục khai sinh", "05/2026", "Đặng Văn Ba"]),
    Scenario(
      name: "a paper", path: "/giay-da-cap/gc-1?xong=1",
      shows: [
        "Trích lục khai sinh", "Đã ghi vào sổ cấp giấy", "/giay-da-cap/gc-1/ban-in",
        "Mở bản in (PDF)", "Máy in phôi",
      ]),
    Scenario(
      name: "a paper that says that it is not signed", path: "/giay-da-cap/gc-1/ban-in",
      shows: ["%PDF Giấy gc-1 chưa ký whole 0 0"]),
    Scenario(
      name: "a paper to be signed by hand, on a blank, by a printer that is off",
      path: "/giay-da-cap/gc-1/ban-in?ky-tay=1&may-in=M%C3%A1y%20in%20ph%C3%B4i",
      shows: ["%PDF Giấy gc-1 fieldsOnly 15 -20"]),
    Scenario(
      name: "a paper on a printer that is none", path: "/giay-da-cap/gc-1/ban-in?may-in=x",
      status: 404),
    Scenario(
      name: "several papers in one file", path: "/in-giay?giay=gc-1&giay=gc-2",
      shows: ["%PDF Giấy gc-1; Giấy gc-2"]),
    Scenario(
      name: "no paper chosen", path: "/in-giay", status: 422, shows: ["Chưa chọn giấy nào"]),
    Scenario(name: "a paper that is none to be printed", path: "/in-giay?giay=x", status: 404),
    Scenario(
      name: "an original is only looked at before it is in the log",
      path: "/muc/muc-1/ban-chinh?ky-tay=1", shows: ["%PDF Bản chính muc-1 chưa ký"]),
    Scenario(
      name: "an original that cannot be drawn", path: "/muc/muc-2/ban-chinh", status: 422,
      shows: ["Chưa in được giấy này (“Giấy khai sinh”)"]),
    Scenario(
      name: "what a form would hand out", path: "/to-khai/nhap-1/ban-in",
      shows: ["%PDF Xem trước chưa ký"]),
    Scenario(
      name: "the receipt as a file", role: .reception, path: "/ho-so/hs-1/phieu/tiep-nhan/ban-in",
      shows: ["%PDF Giấy tiếp nhận hồ sơ và hẹn trả kết quả whole"]),
    Scenario(
      name: "the pages of a volume as a file", path: "/so/birth/2026/1/in/trang",
      shows: ["%PDF Trang sổ"]),
    Scenario(
      name: "the cover of a volume", path: "/so/birth/2026/1/in/bia",
      shows: ["%PDF Bìa quyển sổ"]),
    Scenario(
      name: "a closing statement as a file", path: "/so/death/2025/1/in/khoa-so",
      shows: ["%PDF Trang khóa sổ"]),
    Scenario(
      name: "a closing statement of an open volume", path: "/so/birth/2026/1/in/khoa-so",
      status: 404),
    Scenario(
      name: "pages of a volume without any", path: "/so/death/2025/1/in/trang", status: 422,
      shows: ["chưa có mục nào đăng ký tại đây"]),
    Scenario(
      name: "the printers", role: .reception, path: "/may-in",
      shows: ["Máy in phôi", "1,5", "-2", "In thử"]),
    Scenario(
      name: "a dossier begun from a notice", role: .reception,
      path: "/ho-so/moi/birth?giay=cs-1",
      shows: ["value=\"Lê Thị Mai Anh\"", "tờ khai sẽ được điền sẵn"]),
    Scenario(
      name: "a dossier begun from no notice", path: "/ho-so/moi/birth?giay=x",
      hides: ["tờ khai sẽ được điền sẵn"]),
    Scenario(
      name: "a person's life and what follows from it", path: "/nguoi/ng-1",
      shows: [
        "Dòng đời", "Kết hôn với Vũ Thị Thủy", "Đã ly hôn, chưa kết hôn lại", "số 40/2012",
      ]),
  ]

  @Test func `an officer lands on the desk, a leader on the figures`() async throws {
    let probe = try RouterProbe()
    #expect(try await probe.send(.get, "/", as: .officer).location == "/viec-hom-nay")
    #expect(try await probe.send(.get, "/", as: .leader).location == "/tong-quan")
  }

  @Test func `a form that is saved raises its version and stays`() async throws {
    let probe = try RouterProbe()
    let answer = try await probe.submit(
      "/to-khai/nhap-1/luu", as: .officer,
      [("version", "3"), ("f:nksHoTen", " Lê  Thị Mai Anh "), ("f:khongCo", "x")])
    #expect(answer.status == 200 && answer.body.contains("\"version\":4"))
    let kept = try await probe.office.register.draft(id: "nhap-1")
    #expect(kept?.fields == ["nksHoTen": "Lê Thị Mai Anh"])
  }

  @Test(arguments: [
    (
      "meSoDinhDanhCaNhan", "001084012345",
      [
        "\"f-meHoTen\",\"over\":\"\",\"value\":\"Đặng Đức An\"",
        "\"over\":\"Kinh\",\"value\":\"Tày\"",
        "Sổ đăng ký khai sinh 12/1984, Danh sách",
      ],
      // No form asks for a mother's sex, and no choice has this code.
      ["GioiTinh", "LoaiCuTru", "LoaiGiayToTuyThan"]
    ),
    (
      "nycSoGiayToTuyThan", "001084012345", ["f-nycHoTen", "f-nycLoaiGiayToTuyThan"], ["f-meHoTen"]
    ),
    ("meSoDinhDanhCaNhan", "001084000000", ["nhiều người", "\"fields\":[]"], []),
    ("meSoDinhDanhCaNhan", "001084099999", ["chưa nhắc đến", "\"fields\":[]"], ["001084099999"]),
  ])
  func `a number that is typed brings what is on file of its holder`(
    field: String, number: String, shows: [String], hides: [String]
  ) async throws {
    let probe = try RouterProbe()
    let answer = try await probe.submit(
      "/to-khai/nhap-1/nguoi", as: .officer, [("o", field), ("so", number)])
    #expect(answer.status == 200)
    for text in shows { #expect(answer.body.contains(text), "\(text) in \(answer.body)") }
    for text in hides { #expect(!answer.body.contains(text), "\(text) in \(answer.body)") }
  }

  @Test func `two people on one form: the second sees both versions`() async throws {
    let probe = try RouterProbe()
    let answer = try await probe.submit(
      "/to-khai/nhap-1", as: .officer,
      [("version", "2"), ("f:nksHoTen", "Lê Thị Mai"), ("viec", "luu")])
    #expect(answer.status == 409)
    #expect(answer.body.contains("Lê Thị Mai Anh") && answer.body.contains("Nguyễn Thị Lan"))
    #expect(answer.body.contains("value=\"Lê Thị Mai\""))
    #expect(probe.record.unknown == [])
  }

  @Test func `a form with what blocks comes back with its problems, one without goes on`()
    async throws
  {
    let probe = try RouterProbe()
    let blocked = try await probe.submit(
      "/to-khai/nhap-1", as: .officer, [("version", "3"), ("viec", "kiem-tra")])
    #expect(blocked.location == "/to-khai/nhap-1?xem=loi")
    let page = try await probe.send(.get, "/to-khai/nhap-1?xem=loi", as: .officer)
    #expect(page.status == 422 && page.body.contains("href=\"#f-nksHoTen\""))

    let whole = try await probe.submit(
      "/to-khai/nhap-1", as: .officer,
      [("version", "4"), ("f:nksHoTen", "Lê Thị Mai Anh"), ("viec", "kiem-tra")])
    #expect(whole.location == "/to-khai/nhap-1/kiem-tra")
  }

  @Test func `a closed book is said before the last button, which is not there`() async throws {
    let probe = try RouterProbe()
    let verb = "Đăng ký và cấp số</button>"
    let open = try await probe.send(.get, "/to-khai/nhap-1/kiem-tra", as: .officer)
    #expect(open.body.contains(verb) && !open.body.contains("href=\"/so/mo\""))
    await probe.office.register.closeBook()
    let closed = try await probe.send(.get, "/to-khai/nhap-1/kiem-tra", as: .officer)
    #expect(closed.body.contains("Sổ đăng ký khai sinh chưa mở hoặc đã khóa"))
    #expect(closed.body.contains("href=\"/so/mo\"") && !closed.body.contains(verb))
  }

  @Test func `who is born may be a twin; who died or married is another person or the same`() {
    #expect(CheckAnswers.verdicts(on: .birth) == ["twin", "other"])
    #expect(CheckAnswers.verdicts(on: .death) == ["other"])
    var answers = CheckAnswers()
    answers.shownDoubles = ["muc-1"]
    answers.verdict = "twin"
    #expect(answers.duplicate(on: .birth)?.verdict == "twin")
    #expect(answers.duplicate(on: .death) == nil && answers.duplicate(on: .marriage) == nil)
  }

  @Test func `the days of an entry beside a form are written as in the form`() async throws {
    let probe = try RouterProbe()
    let page = try await probe.send(.get, "/to-khai/nhap-1/kiem-tra", as: .officer)
    #expect(page.body.contains("<td>01/11/2026</td>") && !page.body.contains("1.11.2026"))
  }

  @Test func `the certificate's sentence is read before it is given out`() async throws {
    let probe = try RouterProbe()
    let page = try await probe.send(.get, "/to-khai/nhap-1/kiem-tra", as: .officer)
    #expect(page.body.contains("<p class=\"notice\">hiện tại chưa đăng ký kết hôn với ai.</p>"))
  }

  @Test func `what a birth left to be done is told with the act that does it`() async throws {
    let probe = try RouterProbe()
    let page = try await probe.send(.get, "/muc/muc-1", as: .officer)
    #expect(page.body.contains("Còn phải làm") && page.body.contains("Đăng ký khai tử cho trẻ."))
    #expect(page.body.contains("name=\"viec\" value=\"death\""))
    let reader = try await probe.send(.get, "/muc/muc-1", as: .reader)
    #expect(!reader.body.contains("Còn phải làm"))
  }

  @Test func `the order carries the reasons, the verdict on doubles and the signer`() async throws {
    let probe = try RouterProbe()
    let answer = try await probe.submit(
      "/to-khai/nhap-1/dang-ky", as: .officer,
      [
        ("version", "3"), ("requestKey", "khoa-yeu-cau"), ("nguoiKy", "tk-chairman"),
        ("lyDo:row.mother.age|meNgaySinh", "đã xác minh"), ("daXem", "muc-1"),
        ("ketLuan", "twin"), ("lyDoTrung", "sinh đôi"), ("phienBanMuc", "7"),
      ])
    #expect(answer.location == "/muc/muc-1?xong=1&hoSo=hs-1")
    let order = try #require(await probe.office.register.orders.first)
    #expect(order.reasons.values.contains("đã xác minh"))
    #expect(order.duplicate?.papers == ["muc-1"] && order.duplicate?.verdict == "twin")
    #expect(order.submission.signerID == "tk-chairman" && order.entryVersion == 7)
    // Who saved the draft last typed it; who registers it has checked it.
    #expect(order.writer == OfficeHand(accountID: "tk-other", name: "Trần Thị Mai", title: ""))
  }

  @Test func `an order that is refused says why and keeps what was answered`() async throws {
    let probe = try RouterProbe()
    await probe.office.register.refuse(.bookNotOpen(.birth, year: 2026))
    let answer = try await probe.submit(
      "/to-khai/nhap-1/dang-ky", as: .officer,
      [
        ("version", "3"), ("requestKey", "khoa-yeu-cau"),
        ("lyDo:row.mother.age|meNgaySinh", "đã xác minh"),
      ])
    #expect(answer.status == 422)
    #expect(answer.body.contains("Sổ đăng ký khai sinh năm 2026 chưa mở hoặc đã khóa"))
    #expect(answer.body.contains("value=\"đã xác minh\""))
  }
}
