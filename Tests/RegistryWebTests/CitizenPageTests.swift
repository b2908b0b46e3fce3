import HTTPTypes
import RegistryServices
import Synchronization
import Testing

@testable import RegistryWeb

/// What people without an account see: the guide, and how far a dossier has come.
@Suite struct CitizenPageTests {
  private static let own = [("ma", "HT-2026-000007"), ("so", "4567")]

  struct Scenario: CustomTestStringConvertible, Sendable {
    var name: String
    var path: String
    var fields: [[String]]?
    var status = 200
    var shows: [String] = []
    var hides: [String] = []
    var testDescription: String { name }
  }

  private static let names = ["Lê Viết Hùng", "Lê Thị Mai Anh", "Nguyễn Thị Lan", "0912", "344"]

  private static let scenarios: [Scenario] = [
    Scenario(
      name: "the guide", path: "/huong-dan",
      shows: [
        "hôm nay, ngày 22/11/2026", "đến hết ngày 28/02/2027", "/huong-dan?ngay=2027-03-01",
        "Đăng ký khai sinh: trong 60 ngày kể từ ngày sinh (60/2014/QH13, Điều 15 khoản 1)",
        "Cha hoặc mẹ; nếu cha, mẹ không đi được", "Không phải nộp nếu tra cứu được",
        "Giấy chứng sinh", "Trong ngày làm việc", "Không thu lệ phí", "nhận sau 15:00",
        "href=\"tel:02433123456\"", "https://hotich.vi-du.vn", "Nhà văn hóa",
        "<dt>Giấy tờ</dt><dd>Quy định mới chưa công bố, xin hỏi nơi nộp hồ sơ",
        "Nếu phải xác minh: quy định mới chưa công bố", "id=\"viec-extract\"",
      ], hides: ["NaN", "unknown", "lookedUp", "Đăng xuất"]),
    Scenario(
      name: "the guide of one act", path: "/huong-dan?viec=birth&ngay=2027-03-01",
      shows: [
        "áp dụng ngày 01/03/2027", "viec-birth", "href=\"/huong-dan?ngay=2027-03-01\"",
        "href=\"/huong-dan?viec=birth\">Xem quy định hôm nay",
      ], hides: ["hôm nay, ngày", "viec-extract"]),
    Scenario(
      name: "the office may ask for what the public is told", path: "/huong-dan?viec=extract",
      shows: ["<dt>Phí, lệ phí</dt><dd>Xin hỏi nơi nộp hồ sơ"], hides: ["viec-birth"]),
    Scenario(name: "the guide of no act", path: "/huong-dan?viec=x", status: 404),
    Scenario(
      name: "the guide of no day", path: "/huong-dan?ngay=hom-qua", status: 422,
      shows: ["hom-qua"]),
    Scenario(
      name: "looking up", path: "/tra-cuu?ma=HT-2026-000007",
      shows: ["value=\"HT-2026-000007\"", "4 số cuối", "formToken"], hides: ["Cần bổ sung"]),
    Scenario(
      name: "a code that would be markup", path: "/tra-cuu?ma=%22%3E%3Cb%3E",
      shows: ["&quot;&gt;&lt;b&gt;"], hides: ["\"><b>"]),
    Scenario(
      name: "a dossier that waits", path: "/tra-cuu", fields: [["HT-2026-000007", "4567"]],
      shows: [
        "Hồ sơ HT-2026-000007", "Đăng ký khai sinh", "Cần bổ sung", "Giấy chứng sinh",
        "Lý do: Chưa tra cứu được của … &lt;b&gt;", "chờ bổ sung giấy tờ", "22/11/2026 08:30",
        "Tạm dừng", "Xong, xóa khỏi màn hình",
      ], hides: names + ["<b>"]),
    Scenario(
      name: "as people type it", path: "/tra-cuu", fields: [["ht 2026 7", " 45 67"]],
      shows: ["Hồ sơ HT-2026-000007"], hides: names),
    Scenario(
      name: "what is no code", path: "/tra-cuu", fields: [["Lê Hùng", "4567"]], status: 422,
      shows: ["Mã hồ sơ gồm chữ HT"], hides: ["Cần bổ sung"]),
    Scenario(
      name: "too few digits", path: "/tra-cuu", fields: [["HT-2026-000007", "567"]], status: 422,
      shows: ["đúng 4 chữ số"], hides: ["Cần bổ sung"]),
    Scenario(
      name: "other digits than Arabic ones", path: "/tra-cuu",
      fields: [["HT-2026-000007", "٤٥٦٧"]], status: 422, shows: ["đúng 4 chữ số"]),
  ]

  private func probe(
    change: (inout WebConfiguration) -> Void = { _ in }
  ) throws -> RouterProbe {
    try RouterProbe { configuration in
      configuration.publicOffice.address = PublicAddress("https://hotich.vi-du.vn")
      configuration.publicOffice.phone = "024 3312 3456"
      configuration.publicOffice.place = "Nhà văn hóa thôn Yên Quán"
      change(&configuration)
    }
  }

  @Test(arguments: Self.scenarios)
  func `a page for the public shows what it should`(_ scenario: Scenario) async throws {
    let probe = try probe()

    let answer =
      if let fields = scenario.fields?.first {
        try await probe.submit(
          scenario.path, as: nil, [("ma", fields[0]), ("so", fields[1])])
      } else {
        try await probe.send(.get, scenario.path)
      }

    #expect(answer.status == scenario.status)
    #expect(scenario.shows.filter { !answer.body.contains($0) } == [])
    #expect(scenario.hides.filter { answer.body.contains($0) } == [])
    #expect(probe.record.unknown == [])
    #expect(answer.header("X-Robots-Tag") == "noindex, nofollow")
    #expect(answer.header("Cache-Control") == "no-store")
    #expect(answer.header("Content-Security-Policy")?.contains("default-src 'none'") ?? false)
  }

  @Test func `nobody learns whether a code is known`() async throws {
    let probe = try probe()
    let unknown = try await probe.submit(
      "/tra-cuu", as: nil, [("ma", "HT-2026-000008"), ("so", "4567")])
    let wrong = try await probe.submit(
      "/tra-cuu", as: nil, [("ma", "HT-2026-000007"), ("so", "4568")])
    #expect(unknown.status == 422 && unknown.body.contains("Không có hồ sơ nào với mã"))
    func told(_ answer: RouterProbe.Answer) -> String {
      answer.body.replacing("HT-2026-000008", with: "HT-2026-000007")
    }
    #expect(unknown.status == wrong.status && told(unknown) == told(wrong))
    #expect(!wrong.body.contains("4568"), "digits come back to the screen")
  }

  @Test func `a form of another site, or without its secret, is not answered`() async throws {
    let probe = try probe()
    let foreign = try await probe.submit(
      "/tra-cuu", as: nil, Self.own, headers: ["Origin": "http://x.vn", "Sec-Fetch-Site": ""])
    let bare = try await probe.send(
      .post, "/tra-cuu", body: Array("ma=HT-2026-000007&so=4567".utf8))
    #expect([foreign.status, bare.status] == [403, 403])
    #expect(probe.office.citizens.asked.withLock { $0 } == [])
  }

  @Test func `who guesses digits of one dossier has to wait, and who knows them has not`()
    async throws
  {
    let probe = try probe { $0.dossierLimit = RateLimit(perHour: 1, burst: 3) }
    for _ in 0..<5 {
      #expect(try await probe.submit("/tra-cuu", as: nil, Self.own).status == 200)
    }
    var statuses: [Int] = []
    for digits in ["0001", "0002", "0003", "0004"] {
      let guess = try await probe.submit(
        "/tra-cuu", as: nil, [("ma", "ht2026000007"), ("so", digits)])
      statuses.append(guess.status)
    }
    #expect(statuses == [422, 422, 422, 429])
    let last = try await probe.submit("/tra-cuu", as: nil, Self.own)
    #expect(last.status == 429 && last.body.contains("Xin chờ"))
    #expect(Int(last.header("Retry-After") ?? "").map { (3_000...3_600).contains($0) } ?? false)
    // The right digits are not even looked at.
    #expect(probe.office.citizens.asked.withLock { $0.count } == 8)
    // Another dossier is not shut with it.
    let other = try await probe.submit(
      "/tra-cuu", as: nil, [("ma", "HT-2026-000009"), ("so", "0001")])
    #expect(other.status == 422)
  }

  @Test func `one address may not go through the codes`() async throws {
    let probe = try probe { $0.lookupLimit = RateLimit(perHour: 1, burst: 3) }
    var statuses: [Int] = []
    for number in 1...4 {
      let answer = try await probe.submit(
        "/tra-cuu", as: nil, [("ma", "HT-2026-\(number)"), ("so", "0001")])
      statuses.append(answer.status)
    }
    #expect(statuses == [422, 422, 422, 429])
  }

  @Test func `the address that the office has published is one of its hosts, another is not`()
    async throws
  {
    let probe = try probe()
    let own = try await probe.send(.get, "/huong-dan", headers: ["Host": "hotich.vi-du.vn"])
    let foreign = try await probe.send(.get, "/huong-dan", headers: ["Host": "khac.vi-du.vn"])
    #expect([own.status, foreign.status] == [200, 421])
  }

  @Test func `a slip tells where to follow the dossier, if the office has an address`()
    async throws
  {
    let probe = try probe()
    let slip = try await probe.send(.get, "/ho-so/hs-1/phieu/tiep-nhan", as: .officer)
    #expect(slip.body.contains("Tra cứu hồ sơ tại hotich.vi-du.vn/tra-cuu"))
    let printed = try await probe.send(.get, "/ho-so/hs-1/phieu/tiep-nhan/ban-in", as: .officer)
    #expect(printed.body.hasSuffix(" https://hotich.vi-du.vn/tra-cuu?ma=HT-2026-000007"))

    let without = try RouterProbe()
    let bare = try await without.send(.get, "/ho-so/hs-1/phieu/tiep-nhan", as: .officer)
    #expect(bare.status == 200 && !bare.body.contains("Tra cứu hồ sơ tại"))
  }

  @Test func `the sign-in page leads to the public's pages`() async throws {
    let page = try await probe().send(.get, "/dang-nhap")
    #expect(page.body.contains("href=\"/huong-dan\"") && page.body.contains("href=\"/tra-cuu\""))
  }

  @Test(arguments: [
    ("https://hotich.vi-du.vn/", "https://hotich.vi-du.vn"),
    ("HTTP://192.168.1.5:8080", "http://192.168.1.5:8080"),
    ("hotich.vi-du.vn", nil), ("https://", nil), ("https://a/b", nil), ("javascript://a", nil),
    ("https://a@b", nil),
  ])
  func `an address is a scheme and a host`(typed: String, read: String?) {
    #expect(PublicAddress(typed)?.text == read)
  }
}
