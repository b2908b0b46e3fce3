import Foundation
import HTTPTypes
import RegistryServices
import Testing

@testable import RegistryWeb

/// Signing in, being locked out, coming back to the page, signing out, the one-time link.
@Suite struct SignInTests {
  private func signIn(
    _ probe: RouterProbe, _ name: String, _ password: String, wanted: String = "/"
  ) async throws -> RouterProbe.Answer {
    try await probe.submit(
      "/dang-nhap", as: nil, [("ten", name), ("matKhau", password), ("tiep", wanted)])
  }

  @Test func `the right name and password open a session and lead on`() async throws {
    let answer = try await signIn(
      RouterProbe(), " LAN ", DemoAccounts.password, wanted: "/con-thieu")
    #expect(answer.status == 303)
    #expect(answer.location == "/con-thieu")
    let cookie = try #require(answer.header("Set-Cookie"))
    #expect(cookie == "hotich=phien-officer; Path=/; HttpOnly; SameSite=Lax")
  }

  @Test func `a decomposed password is the same password`() async throws {
    let decomposed = String(decoding: DemoAccounts.password.utf8, as: UTF8.self)
      .decomposedStringWithCanonicalMapping
    #expect(Array(decomposed.utf8) != Array(DemoAccounts.password.utf8))
    #expect(try await signIn(RouterProbe(), "lan", decomposed).status == 303)
  }

  @Test func `a wrong password is refused, and after five the wait is told`() async throws {
    let probe = try RouterProbe()
    for _ in 0..<5 {
      let answer = try await signIn(probe, "lan", "sai mật khẩu")
      #expect(answer.status == 422)
      #expect(answer.body.contains("Tên đăng nhập hoặc mật khẩu không đúng"))
      #expect(answer.body.contains("value=\"lan\""))
      #expect(!answer.body.contains("sai mật khẩu"))
      #expect(answer.header("Set-Cookie") == nil)
    }
    let locked = try await signIn(probe, "lan", DemoAccounts.password)
    #expect(locked.status == 429)
    #expect(locked.body.contains("Xin chờ 2 phút"))
  }

  @Test(arguments: [
    ("/con-thieu?viec=births", "/con-thieu?viec=births"), ("//evil.example", "/"),
    ("/\\evil.example", "/"), ("https://evil.example", "/"), ("", "/"), ("/dang-xuat", "/"),
    ("/\t/evil.example", "/"), ("javascript:alert(1)", "/"), ("/ca/x\r\nSet-Cookie: a=b", "/"),
  ])
  func `after signing in people come to a page of ours and nowhere else`(
    wanted: String, path: String
  ) async throws {
    let answer = try await signIn(RouterProbe(), "lan", DemoAccounts.password, wanted: wanted)
    #expect(answer.location == path)
  }

  @Test func `an expired session leads to the sign-in page and back to where one was`()
    async throws
  {
    let probe = try RouterProbe()

    let page = try await probe.send(
      .get, "/con-thieu?viec=births", headers: ["Cookie": "hotich=het-han"])
    #expect(page.location == "/dang-nhap?tiep=%2Fcon-thieu%3Fviec%3Dbirths")

    let signInPage = try await probe.send(
      .get, page.location, headers: ["Cookie": "hotich=het-han"])
    #expect(signInPage.body.contains("Phiên làm việc đã hết"))
    #expect(signInPage.body.contains("value=\"/con-thieu?viec=births\""))
  }

  @Test
  func `a first visit to a page is invited to sign in, and not told of a session that never was`()
    async throws
  {
    let probe = try RouterProbe()

    let page = try await probe.send(.get, "/viec-hom-nay")
    let signInPage = try await probe.send(.get, page.location)
    #expect(!signInPage.body.contains("Phiên làm việc đã hết"))
    #expect(signInPage.body.contains("value=\"/viec-hom-nay\""))
  }

  @Test func `what was typed into a form outlives the session that ended meanwhile`() async throws {
    let probe = try RouterProbe()
    let typed = "bà Hoa hẹn \"thứ Sáu\"\nvà <b>thứ Bảy</b>"

    let page = try await probe.submit(
      "/ca/ca-1/ghi-chu", as: nil, [("noiDung", typed), ("requestKey", "khoa-yeu-cau")])
    #expect(page.status == 401 && page.body.contains("Phiên làm việc đã hết"))
    let carried = HTMLTags.tags(of: page.body).filter { tag in
      tag.name == "input" && tag.attributes.contains { $0.value.hasPrefix("giu") }
    }
    #expect(carried.count == 3)

    let resumed = try await probe.submit(
      "/dang-nhap", as: nil,
      [
        ("ten", "lan"), ("matKhau", DemoAccounts.password), ("tiep", "/ca/ca-1"),
        ("giuDuongDan", "/ca/ca-1/ghi-chu"), ("giu:noiDung", typed),
        ("giu:requestKey", "khoa-yeu-cau"),
      ])
    #expect(resumed.status == 200)
    #expect(try #require(resumed.header("Set-Cookie")).hasPrefix("hotich=phien-officer"))
    #expect(resumed.body.contains("action=\"/ca/ca-1/ghi-chu\""))
    #expect(resumed.body.contains("&quot;thứ Sáu&quot;\nvà &lt;b&gt;thứ Bảy&lt;/b&gt;"))
    #expect(resumed.body.contains("value=\"\(DemoAccounts.formToken(.officer))\""))
    #expect(await probe.office.cases.recorded.isEmpty)
  }

  @Test func `a kept form leads nowhere but to us, and survives a wrong password`() async throws {
    let probe = try RouterProbe()
    let wrong = try await probe.submit(
      "/dang-nhap", as: nil,
      [("ten", "lan"), ("matKhau", "sai"), ("giuDuongDan", "/tim"), ("giu:tu", "đặng đức")])
    #expect(wrong.body.contains("name=\"giu:tu\" value=\"đặng đức\""))
    let foreign = try await probe.submit(
      "/dang-nhap", as: nil,
      [
        ("ten", "lan"), ("matKhau", DemoAccounts.password),
        ("giuDuongDan", "//evil.example/tim"), ("giu:tu", "x"),
      ])
    #expect(foreign.status == 303 && foreign.location == "/")
  }

  @Test func `signing in again ends the session before`() async throws {
    let probe = try RouterProbe()
    let answer = try await probe.send(
      .post, "/dang-nhap", headers: ["Cookie": "hotich=phien-officer"],
      body: Array(
        "ten=hung&matKhau=\(QueryText.escaped(DemoAccounts.password))&formToken=\(DemoAccounts.formToken(.officer))"
          .utf8))
    #expect(try #require(answer.header("Set-Cookie")).hasPrefix("hotich=phien-leader"))
    #expect(await probe.office.accounts.signedOut == ["phien-officer"])
  }

  @Test func `signing out ends the session here and at the desk`() async throws {
    let probe = try RouterProbe()

    let answer = try await probe.submit("/dang-xuat", as: .officer, [])

    #expect(answer.location == "/dang-nhap")
    #expect(try #require(answer.header("Set-Cookie")).contains("Max-Age=0"))
    #expect(await probe.office.accounts.signedOut == ["phien-officer"])
    let after = try await probe.send(.get, "/tong-quan", as: .officer)
    #expect(after.location.hasPrefix("/dang-nhap"))
  }

  @Test func `a one-time link sets a password once`() async throws {
    let probe = try RouterProbe()
    let path = "/lien-ket/\(DemoAccounts.link)"
    func set(_ first: String, _ second: String) async throws -> RouterProbe.Answer {
      try await probe.submit(path, as: nil, [("matKhau", first), ("matKhauLai", second)])
    }

    #expect(try await set("ngắn", "ngắn").body.contains("ít nhất 12 ký tự"))
    let different = try await set("một câu thật dài", "một câu khác hẳn")
    #expect(different.status == 422 && different.body.contains("không giống nhau"))
    let done = try await set("một câu thật dài", "một câu thật dài")
    #expect(done.status == 303 && done.header("Set-Cookie")?.contains("phien-leader") == true)
    #expect(try await set("một câu thật dài", "một câu thật dài").status == 404)
  }

  @Test func `each role begins at its own page`() async throws {
    let probe = try RouterProbe()
    #expect(try await probe.send(.get, "/", as: .officer).location == "/viec-hom-nay")
    #expect(try await probe.send(.get, "/", as: .leader).location == "/tong-quan")
    #expect(try await probe.send(.get, "/", as: .administrator).location == "/nguoi-dung")
  }
}
