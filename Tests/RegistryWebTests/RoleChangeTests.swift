import HTTPTypes
import RegistryServices
import Testing

@testable import RegistryWeb

/// Who is given another post goes on under the own name, and sees what the new post sees.
struct RoleChangeTests {
  @Test func `the administrator gives a user another role, and nobody changes the own`()
    async throws
  {
    let probe = try RouterProbe()
    let page = try await probe.send(.get, "/nguoi-dung", as: .administrator)
    #expect(page.body.contains("action=\"/nguoi-dung/tk-officer/vai-tro\""))
    #expect(!page.body.contains("action=\"/nguoi-dung/tk-administrator/vai-tro\""))
    let answer = try await probe.submit(
      "/nguoi-dung/tk-officer/vai-tro", as: .administrator, [("vaiTro", "chief")])
    #expect(answer.status == 303 && answer.location == "/nguoi-dung")
    let own = try await probe.submit(
      "/nguoi-dung/tk-administrator/vai-tro", as: .administrator, [("vaiTro", "officer")])
    #expect(own.status == 403)
    let unknown = try await probe.submit(
      "/nguoi-dung/tk-officer/vai-tro", as: .administrator, [("vaiTro", "king")])
    #expect(unknown.status == 422)
  }
}
