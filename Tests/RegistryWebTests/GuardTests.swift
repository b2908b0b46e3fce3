import HTTPTypes
import RegistryServices
import Testing

@testable import RegistryWeb

/// Forged requests, foreign hosts, headers, limits (reliability C3, C4, C7, C11, finding 8).
@Suite struct GuardTests {
  @Test(arguments: [
    ["Origin": "", "Sec-Fetch-Site": ""],
    ["Origin": "null", "Sec-Fetch-Site": ""],
    ["Origin": "http://evil.example", "Sec-Fetch-Site": ""],
    ["Origin": "http://127.0.0.1:8080.evil.example", "Sec-Fetch-Site": ""],
    ["Origin": "http://127.0.0.1:9999", "Sec-Fetch-Site": ""],
    ["Origin": "http://evil.example", "Sec-Fetch-Site": "same-origin"],
    ["Origin": "http://127.0.0.1:8080", "Sec-Fetch-Site": "cross-site"],
    ["Origin": "http://127.0.0.1:8080", "Sec-Fetch-Site": "same-site"],
    ["Origin": "", "Sec-Fetch-Site": "none"],
  ])
  func `no route changes anything for a request from elsewhere`(
    headers: [String: String]
  ) async throws {
    let probe = try RouterProbe()
    for route in probe.website.routes where route.method == .post {
      let path = PermissionTests.example(route.path)
      let answer = try await probe.submit(
        path, as: .officer, [("noiDung", "x"), ("requestKey", "khoa-yeu-cau")], headers: headers)
      #expect(answer.status == 403, "\(path)")
    }
    #expect(await probe.office.cases.recorded.isEmpty)
    #expect(await probe.office.accounts.signedOut.isEmpty)
    #expect(await probe.office.matches.answers.isEmpty)
  }

  @Test(arguments: [
    "", "x", String(repeating: "l", count: 64), String(repeating: "o", count: 63),
  ])
  func `no form is taken without the session's own secret`(token: String) async throws {
    let probe = try RouterProbe()
    for path in [
      "/ca/ca-1/ghi-chu", "/doi-chieu/cap-1", "/dang-xuat", "/tim", "/dong-can-sua/dg-1",
    ] {
      let answer = try await probe.send(
        .post, path, as: .officer,
        body: Array("noiDung=x&requestKey=khoa-yeu-cau&ketLuan=same&formToken=\(token)".utf8))
      #expect(answer.status == 403, "\(path)")
      #expect(answer.body.contains("chưa có gì thay đổi"))
    }
    #expect(await probe.office.cases.recorded.isEmpty)
    #expect(await probe.office.matches.answers.isEmpty)
  }

  @Test func `the sign-in form has a secret of its own before anybody is signed in`() async throws {
    let probe = try RouterProbe()

    let page = try await probe.send(.get, "/dang-nhap")
    let cookie = try #require(page.header("Set-Cookie"))
    let token = try #require(cookie.split(separator: ";").first?.split(separator: "=").last)
    #expect(page.body.contains("value=\"\(token)\""))
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))

    let forged = try await probe.send(
      .post, "/dang-nhap", headers: ["Cookie": "hotich-form=\(token)"],
      body: Array("ten=lan&matKhau=x&formToken=\(String(repeating: "0", count: 64))".utf8))
    #expect(forged.status == 403)
  }

  @Test(arguments: ["", "evil.example", "127.0.0.1", "127.0.0.1:8081", "localhost.evil:8080"])
  func `a request for a host that is not ours is refused`(host: String) async throws {
    let answer = try await RouterProbe().send(
      .get, "/tong-quan", as: .officer, headers: ["Host": host])
    #expect(answer.status == 421)
    #expect(!answer.body.contains("92,2"))
  }

  @Test func `a host that the office allows is served`() async throws {
    let probe = try RouterProbe { $0.allowedHosts = ["HoTich.HungDao.vn"] }
    let answer = try await probe.send(
      .get, "/tong-quan", as: .officer, headers: ["Host": "hotich.hungdao.vn"])
    #expect(answer.status == 200)
  }

  @Test(arguments: ["/dang-nhap", "/tong-quan", "/khong-co", "/health", "/api/indicators"])
  func `every answer carries the headers that keep it to itself`(path: String) async throws {
    let answer = try await RouterProbe().send(.get, path, as: .officer)
    let policy = try #require(answer.header("Content-Security-Policy"))
    #expect(policy.hasPrefix("default-src 'none'; script-src 'self'; style-src 'self'"))
    #expect(!policy.contains("unsafe"))
    #expect(answer.header("X-Content-Type-Options") == "nosniff")
    #expect(answer.header("Cross-Origin-Opener-Policy") == "same-origin")
    #expect(answer.header("Cross-Origin-Resource-Policy") == "same-origin")
    #expect(answer.header("Referrer-Policy") == "same-origin")
    #expect(answer.header("Cache-Control") == "no-store")
  }

  @Test func `behind HTTPS cookies are bound to the host and the transport`() async throws {
    let probe = try RouterProbe { $0.isReachedThroughHTTPS = true }
    let token = String(repeating: "f", count: 64)
    let answer = try await probe.submit(
      "/dang-nhap", as: nil, [("ten", "lan"), ("matKhau", DemoAccounts.password)],
      headers: ["Cookie": "__Host-hotich-form=\(token)", "Origin": "https://127.0.0.1:8080"])
    let cookie = try #require(answer.header("Set-Cookie"))
    #expect(cookie.hasPrefix("__Host-hotich=") && cookie.contains("; Secure"))
    #expect(answer.header("Strict-Transport-Security") != nil)
  }

  @Test func `style, script and icon are kept by browsers under names that change with them`()
    async throws
  {
    let probe = try RouterProbe()
    let page = try await probe.send(.get, "/dang-nhap")
    let address = try #require(page.body.firstMatch(of: #/\/static\/office\.[0-9a-f]+\.css/#))

    let file = try await probe.send(.get, String(address.output))

    #expect(file.status == 200)
    #expect(file.header("Cache-Control") == "public, max-age=31536000, immutable")
    #expect(file.header("Content-Type") == "text/css; charset=utf-8")
    #expect(file.header("Set-Cookie") == nil)
    #expect(try await probe.send(.get, "/static/office.css").status == 404)
  }

  @Test func `a form over its limit is refused before it is read`() async throws {
    let probe = try RouterProbe { $0.maximumFormBytes = 5_000 }
    let long = [UInt8](repeating: UInt8(ascii: "a"), count: 6_000)

    let declared = try await probe.send(.post, "/tim", as: .officer, body: long)
    let streamed = try await probe.send(
      .post, "/tim", as: .officer,
      headers: ["Content-Length": "", "Transfer-Encoding": "chunked"], body: long)

    #expect(declared.status == 413 && streamed.status == 413)
    #expect(declared.body.contains("5,0 kB"))
  }

  @Test func `other kinds of content than a form's are refused`() async throws {
    let answer = try await RouterProbe().send(
      .post, "/tim", as: .officer, headers: ["Content-Type": "text/plain"],
      body: Array("tu=x".utf8))
    #expect(answer.status == 415)
  }

  @Test(arguments: ["tu=%ff%fe", "tu=%4", "tu=%zz"])
  func `a form that is no text is refused`(body: String) async throws {
    let answer = try await RouterProbe().send(.post, "/tim", as: .officer, body: Array(body.utf8))
    #expect(answer.status == 400)
  }

  @Test func `whoever sends too much has to wait, and is told how long`() async throws {
    let probe = try RouterProbe { $0.rateLimit = RateLimit(perSecond: 1, burst: 3) }
    var statuses: [Int] = []
    for _ in 0..<4 { statuses.append(try await probe.send(.get, "/health").status) }
    #expect(statuses == [200, 200, 200, 429])
  }

  @Test func `a bucket refills with time and never over its size`() async {
    let buckets = RequestBuckets(limit: RateLimit(perSecond: 10, burst: 2))
    let start = ContinuousClock.now
    #expect(await buckets.take(from: "a", at: start) == nil)
    #expect(await buckets.take(from: "a", at: start) == nil)
    #expect(await buckets.take(from: "a", at: start) == 1)
    #expect(await buckets.take(from: "b", at: start) == nil)
    #expect(await buckets.take(from: "a", at: start + .milliseconds(100)) == nil)
    #expect(await buckets.take(from: "a", at: start + .milliseconds(100)) == 1)
    #expect(await buckets.take(from: "a", at: start + .seconds(3_600)) == nil)
    #expect(await buckets.take(from: "a", at: start + .seconds(3_600)) == nil)
    #expect(await buckets.take(from: "a", at: start + .seconds(3_600)) == 1)
  }
}
