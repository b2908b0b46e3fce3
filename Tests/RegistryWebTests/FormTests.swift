import HTTPTypes
import RegistryServices
import Testing

@testable import RegistryWeb

/// What forms and commands do at the desks, and that nothing typed is lost.
@Suite struct FormTests {
  @Test func `a note is kept as typed, cleaned, and once`() async throws {
    let probe = try RouterProbe()
    let typed = "  Đã gọi\u{A0}cho  bà Hoa \r\n\r\n hẹn thứ Sáu \u{200B}\r\n"
    for _ in 0..<2 {
      let answer = try await probe.submit(
        "/ca/ca-1/ghi-chu", as: .leader, [("noiDung", typed), ("requestKey", "khoa-yeu-cau")])
      #expect(answer.location == "/ca/ca-1#ghi-chu")
    }

    let recorded = await probe.office.cases.recorded
    #expect(recorded.map(\.text) == ["Đã gọi cho bà Hoa\n\nhẹn thứ Sáu"])
    #expect(recorded.map(\.by) == ["tk-leader"])
    #expect(try await probe.send(.get, "/ca/ca-1", as: .leader).body.contains("hẹn thứ Sáu"))
  }

  @Test func `a note that is refused stays in its field`() async throws {
    let probe = try RouterProbe()
    let long = String(repeating: "dài ", count: 600)
    let answer = try await probe.submit(
      "/ca/ca-1/ghi-chu", as: .officer, [("noiDung", long), ("requestKey", "khoa-yeu-cau")])
    #expect(answer.status == 422)
    #expect(answer.body.contains("không quá 2.000 ký tự"))
    #expect(answer.body.contains("dài dài dài"))
  }

  @Test func `a search puts nothing that was typed into an address or the log`() async throws {
    let probe = try RouterProbe()

    let sent = try await probe.submit("/tim", as: .officer, [("tu", " 001084012345 ")])
    #expect(sent.status == 303)
    #expect(sent.location.hasPrefix("/tim/") && !sent.location.contains("001084"))
    let page = try await probe.send(.get, sent.location, as: .officer)

    #expect(page.body.contains("001084012345") && page.body.contains("/nguoi/ng-1"))
    #expect(await probe.office.people.searched == ["001084012345"])
    #expect(probe.record.lines.count == 2)
    #expect(probe.record.lines.allSatisfy { !$0.contains("001084") })
    let other = try await probe.send(.get, sent.location, as: .leader)
    #expect(!other.body.contains("001084012345"))
  }

  @Test func `a search that finds nobody says what to try`() async throws {
    let probe = try RouterProbe()
    let sent = try await probe.submit("/tim", as: .officer, [("tu", "khong ai")])
    let page = try await probe.send(.get, sent.location, as: .officer)
    #expect(page.body.contains("Không thấy ai"))
    let empty = try await probe.submit("/tim", as: .officer, [("tu", "  ")])
    #expect(empty.body.contains("Xin gõ họ tên"))
  }

  @Test func `the oldest search is forgotten first`() async {
    let searches = RecentSearches(limit: 2)
    let account = DemoAccounts.account(.officer)
    let first = await searches.keep("a", for: account)
    let second = await searches.keep("b", for: account)
    _ = await searches.keep("c", for: account)
    #expect(await searches.text(of: first, for: account) == nil)
    #expect(await searches.text(of: second, for: account) == "b")
  }

  @Test func `a corrected row goes to the desk with its known columns only`() async throws {
    let probe = try RouterProbe()
    let answer = try await probe.submit(
      "/dong-can-sua/dg-1", as: .officer,
      [
        ("requestKey", "khoa-yeu-cau"), ("o:nksHoTen", " Đặng  Đức An "),
        ("o:nksNgaySinh", "28/02/2026"), ("o:meHoTen", ""), ("o:khongCo", "x"),
      ])
    #expect(answer.location == "/dong-can-sua/dg-1?xong=nhan")
    let cells = await probe.office.imports.corrected
    #expect(
      cells == [
        [
          .init(column: "nksHoTen", text: "Đặng Đức An"),
          .init(column: "nksNgaySinh", text: "28/02/2026"),
        ]
      ])
  }

  @Test func `a row refused again keeps what was typed`() async throws {
    let answer = try await RouterProbe().submit(
      "/dong-can-sua/dg-1", as: .officer,
      [
        ("requestKey", "khoa-yeu-cau"), ("o:nksNgaySinh", "31/02/2026"),
        ("o:meHoTen", "Đào Thị Hoa"),
      ])
    #expect(answer.status == 422)
    #expect(answer.body.contains("Dòng vẫn chưa nhận được"))
    #expect(answer.body.contains("value=\"Đào Thị Hoa\""))
  }

  @Test func `a pair is decided and the decision taken back`() async throws {
    let probe = try RouterProbe()
    let decided = try await probe.submit(
      "/doi-chieu/cap-1", as: .officer,
      [("requestKey", "khoa-yeu-cau"), ("ketLuan", "same"), ("trang", "2")])
    #expect(decided.location == "/doi-chieu/ban?trang=2&xong=cap-1&ket=same")
    let page = try await probe.send(.get, decided.location, as: .officer)
    #expect(page.body.contains("Đã ghi: Cùng một sự việc."))

    let undone = try await probe.submit(
      "/doi-chieu/cap-1/hoan-tac", as: .officer, [("requestKey", "khoa-yeu-cau-2")])
    #expect(undone.location == "/doi-chieu/ban?cap=cap-1")
    #expect(await probe.office.matches.answers.map(\.answer) == [.same, nil])
    let wrong = try await probe.submit(
      "/doi-chieu/cap-1", as: .officer, [("requestKey", "khoa-yeu-cau"), ("ketLuan", "maybe")])
    #expect(wrong.status == 400)
  }

  @Test func `chosen pairs of one kind are decided together, and the way leads to the decisions`()
    async throws
  {
    let probe = try RouterProbe()
    let decided = try await probe.submit(
      "/doi-chieu/viec/bao-tu/cung-kieu", as: .officer,
      [
        ("requestKey", "khoa-yeu-cau"), ("ketLuan", "same"), ("lyDo", "Cùng kiểu"),
        ("cap", "cap-1"), ("cap", "cap-3"),
      ])
    #expect(decided.location == "/doi-chieu/viec/bao-tu/da-ket-luan")
    #expect(await probe.office.matches.answers.map(\.id) == ["cap-1", "cap-3"])
    let wrong = try await probe.submit(
      "/doi-chieu/viec/bao-tu/cung-kieu", as: .officer,
      [("requestKey", "khoa-yeu-cau"), ("ketLuan", "unsure")])
    #expect(wrong.status == 400)
  }

  @Test func `a new user's link is shown once, on the page that answers`() async throws {
    let probe = try RouterProbe()
    let added = try await probe.submit(
      "/nguoi-dung", as: .administrator,
      [("hoTen", "Phạm Thị Mai"), ("tenDangNhap", "Nga"), ("vaiTro", "officer")])
    #expect(added.status == 200)
    #expect(added.body.contains("http://127.0.0.1:8080/lien-ket/lien-ket-moi"))
    #expect(added.body.contains("Phạm Thị Mai"))
    let again = try await probe.send(.get, "/nguoi-dung", as: .administrator)
    #expect(again.body.contains("Chưa đặt mật khẩu") && !again.body.contains("lien-ket-moi"))
  }

  @Test func `every fault of the user form is told at once and what was typed stays`()
    async throws
  {
    let probe = try RouterProbe()
    let empty = try await probe.submit("/nguoi-dung", as: .administrator, [("tenDangNhap", "x.y")])
    #expect(empty.status == 422)
    #expect(empty.body.contains("Họ tên: xin điền") && empty.body.contains("Vai trò: xin điền"))
    #expect(empty.body.contains("value=\"x.y\""))
    let taken = try await probe.submit(
      "/nguoi-dung", as: .administrator,
      [("hoTen", "Ai"), ("tenDangNhap", "lan"), ("vaiTro", "leader")])
    #expect(taken.status == 422 && taken.body.contains("đã có người dùng"))
  }

  @Test func `users are locked, but nobody locks himself out`() async throws {
    let probe = try RouterProbe()
    let locked = try await probe.submit(
      "/nguoi-dung/tk-leader/trang-thai", as: .administrator, [("hoatDong", "khong")])
    #expect(locked.location == "/nguoi-dung")
    #expect(try await probe.office.accounts.accounts().count { !$0.isActive } == 1)
    let own = try await probe.submit(
      "/nguoi-dung/tk-administrator/trang-thai", as: .administrator, [("hoatDong", "khong")])
    #expect(own.status == 403)
    let link = try await probe.submit("/nguoi-dung/tk-officer/lien-ket", as: .administrator, [])
    #expect(link.body.contains("/lien-ket/lien-ket-cap-lai"))
  }
}
