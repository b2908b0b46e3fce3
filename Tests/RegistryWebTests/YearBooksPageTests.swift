import CivilRegistration
import HTTPTypes
import RegistryServices
import Testing

@testable import RegistryWeb

/// The books of a year together: where they are found, how all are opened and closed.
@Suite struct YearBooksPageTests {
  typealias Scenario = RegisterPageTests.Scenario

  @Test(arguments: Self.scenarios)
  func `a page about the books of a year shows what it should`(_ scenario: Scenario) async throws {
    try await RegisterPageTests.check(scenario)
  }

  private static let scenarios: [Scenario] = [
    Scenario(
      name: "years of which no volume was opened here", path: "/so",
      shows: ["Các năm có trong sổ", "/so/birth/2019", "<summary>2010–2018</summary>", "8.806"]),
    Scenario(
      name: "opening all books of the year", path: "/so/mo",
      shows: [
        "Mở sổ năm 2026", "name=\"mo.marriage\"", "value=\"01-TP/HT-2026-KH\"",
        "Số cuối cùng đã ghi, Sổ đăng ký kết hôn",
      ], hides: ["name=\"mo.birth\""]),
    Scenario(
      name: "closing all books of a year", path: "/so/khoa?nam=2026",
      shows: [
        "Khóa sổ năm 2026", "Năm 2026 chưa hết", "name=\"khoa.birth\"", "01-TP/HT-2026-KS",
        "Phạm Văn Bình",
      ]),
    Scenario(
      name: "a year without an open book", path: "/so/khoa?nam=2020",
      shows: ["Không có sổ nào của năm 2020 đang ghi"], hides: ["<form action=\"/so/khoa\""]),
    Scenario(name: "a year that is none", path: "/so/khoa?nam=x", status: 404),
    Scenario(
      name: "closing them is not the leader's", role: .leader, path: "/so/khoa?nam=2026",
      status: 403),
    Scenario(name: "opening them is not the leader's", role: .leader, path: "/so/mo", status: 403),
  ]

  @Test func `the books that were chosen are opened together, as they were corrected`() async throws
  {
    let probe = try RouterProbe()
    let answer = try await probe.submit(
      "/so/mo", as: .officer,
      [
        ("requestKey", "khoa-yeu-cau"), ("nam", "2026"), ("mo.marriage", "1"),
        ("maSo.marriage", "01-TP/HT-2026-KH"),
        ("quyen.marriage", "2"), ("soCuoi.marriage", "17"), ("trang.marriage", "9"),
        ("soTrang.marriage", "200"), ("viecMoiTrang.marriage", "2"),
        ("maSo.death", "01-TP/HT-2026-KT"), ("soCuoi.death", "0"), ("soTrang.death", "200"),
        ("viecMoiTrang.death", "2"),
      ])
    #expect(answer.location == "/so")
    #expect(
      await probe.office.register.opened == [
        BookOpening(
          kind: .marriage, year: 2026, volume: 2, code: "01-TP/HT-2026-KH", lastNumber: 17, page: 9,
          pages: 200, entriesPerPage: 2)
      ])
  }

  @Test func `the books that were chosen are closed together under one signature`() async throws {
    let probe = try RouterProbe()
    let fields = [
      ("requestKey", "khoa-yeu-cau"), ("nam", "2026"), ("khoa.birth", "1"), ("quyen.birth", "1"),
    ]
    let unsigned = try await probe.submit("/so/khoa", as: .officer, fields)
    #expect(unsigned.status == 422 && unsigned.body.contains("Chưa khóa được sổ nào"))
    #expect(await probe.office.register.closed.isEmpty)

    let answer = try await probe.submit(
      "/so/khoa", as: .officer, fields + [("nguoiKy", "tk-chairman")])
    #expect(answer.location == "/so")
    let closed = await probe.office.register.closed
    #expect(closed.map(\.volume) == [1])
    #expect(closed.map(\.kind) == [.birth] && closed.map(\.reason) == [.yearEnd])
    #expect(closed.map(\.signer.name) == ["Phạm Văn Bình"])
  }

  @Test func `a page of last year, sent after midnight, opens nothing and shows this year's books`()
    async throws
  {
    let probe = try RouterProbe()
    for path in ["/so/mo", "/so/mo/marriage/2025"] {
      let answer = try await probe.submit(
        path, as: .officer,
        [
          ("requestKey", "khoa-yeu-cau"), ("nam", "2025"), ("mo.marriage", "1"),
          ("maSo", "01-TP/HT-2025-KH"), ("soCuoi", "564"), ("soTrang", "200"),
          ("viecMoiTrang", "2"), ("maSo.marriage", "01-TP/HT-2025-KH"),
          ("soCuoi.marriage", "564"), ("soTrang.marriage", "200"), ("viecMoiTrang.marriage", "2"),
        ])
      #expect(
        answer.status == 422 && answer.body.contains("Trang này đã mở từ năm trước"), "\(path)")
      #expect(answer.body.contains("value=\"01-TP/HT-2026-KH\""), "\(path)")
    }
    #expect(await probe.office.register.opened.isEmpty)
  }

  @Test func `the end of a year is offered on its last day, and not before`() async throws {
    for (day, isOffered) in [(30, false), (31, true)] {
      let probe = try RouterProbe { $0.today = { DemoOffice.day(2026, 12, day) } }
      let list = try await probe.send(.get, "/so", as: .officer)
      #expect(list.body.contains("Khóa 1 sổ của năm 2026") == isOffered)
      let year = try await probe.send(.get, "/so/khoa?nam=2026", as: .officer)
      #expect(year.body.contains("Khóa các sổ đã chọn") == isOffered)
      let one = try await probe.send(.get, "/so/birth/2026/khoa", as: .officer)
      #expect(one.body.contains("value=\"yearEnd\"") == isOffered)
      #expect(one.body.contains("Hết trang, mở quyển tiếp theo"))
    }
  }

  @Test func `a command names the signer by account or name, and the volume that was read`()
    async throws
  {
    let probe = try RouterProbe()
    for (signer, account) in [
      ("tk-chairman", "tk-chairman"), ("Phạm Văn Bình", "tk-chairman"),
      ("Ông Không Ai", "Ông Không Ai"),
    ] {
      let json =
        #"{"book":"birth","year":2026,"volume":1,"reason":"full","signer":"\#(signer)"}"#
      let answer = try await probe.send(
        .post, "/api/acts/book-closings", as: .officer,
        headers: [
          "Content-Type": "application/json", "Idempotency-Key": "khoa-yeu-cau",
          "X-CSRF-Token": DemoAccounts.formToken(.officer),
        ], body: Array(json.utf8))
      #expect(answer.status == 201)
      let closing = try #require(await probe.office.register.closed.last)
      #expect(closing.signer.accountID == account && closing.volume == 1)
    }
  }

  @Test func `the book that stands in the way is named, and what was typed stays`() async throws {
    let probe = try RouterProbe()
    await probe.office.register.refuse(.numberTaken(highest: 41))
    let answer = try await probe.submit(
      "/so/mo", as: .officer,
      [
        ("requestKey", "khoa-yeu-cau"), ("nam", "2026"), ("mo.marriage", "1"),
        ("maSo.marriage", "KH-XHD"),
        ("soCuoi.marriage", "12"), ("soTrang.marriage", "200"), ("viecMoiTrang.marriage", "2"),
      ])
    #expect(answer.status == 422)
    #expect(answer.body.contains("Chưa mở được sổ nào"))
    #expect(answer.body.contains("Sổ đăng ký kết hôn: "))
    #expect(answer.body.contains("value=\"KH-XHD\"") && answer.body.contains("value=\"12\""))
  }
}
