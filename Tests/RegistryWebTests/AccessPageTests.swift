import Foundation
import HTTPTypes
import RegistryServices
import Testing

@testable import RegistryWeb

/// Who looked at what can be read, by who lets people in, and without any citizen's name.
struct AccessPageTests {
  @Test func `the administrator reads who did what, newest first`() async throws {
    let page = try await RouterProbe().send(.get, "/nhat-ky", as: .administrator)
    #expect(page.status == 200)
    let seen = try #require(page.body.range(of: "Xem trang của một người"))
    let signedIn = try #require(page.body.range(of: "Đăng nhập<"))
    #expect(seen.lowerBound < signedIn.lowerBound)
    #expect(page.body.contains("Nguyễn Thị Lan"))
    #expect(page.body.contains("<code>ng-1</code>"))
    #expect(!page.body.contains("Nguyễn Thị Ánh"))
  }

  @Test func `a complaint about one person's page is answered by its address`() async throws {
    let probe = try RouterProbe()
    let about = try await probe.send(
      .get, "/nhat-ky?ma=http%3A%2F%2F127.0.0.1%3A8080%2Fnguoi%2Fng-1", as: .administrator)
    #expect(about.body.contains("Xem trang của một người"))
    #expect(!about.body.contains("Đăng nhập<"))
    let of = try await probe.send(.get, "/nhat-ky?ai=tk-leader", as: .administrator)
    #expect(!of.body.contains("Xem trang của một người") && of.body.contains("Đăng nhập<"))
    let nobody = try await probe.send(.get, "/nhat-ky?ma=ng-9", as: .administrator)
    #expect(nobody.status == 200 && nobody.body.contains("Không có lượt nào"))
  }
}
