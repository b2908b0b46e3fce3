import HTTPTypes
import RegistryServices
import Testing

@testable import RegistryWeb

/// A password that somebody may have seen is changed by its holder, at once, without the administrator.
struct PasswordPageTests {
  private func change(
    _ probe: RouterProbe, from now: String, to new: String, again: String? = nil
  ) async throws -> RouterProbe.Answer {
    try await probe.submit(
      "/mat-khau", as: .officer,
      [("hienTai", now), ("matKhau", new), ("matKhauLai", again ?? new)])
  }

  @Test func `the holder changes it and goes on working under a new session`() async throws {
    let probe = try RouterProbe()
    let page = try await probe.send(.get, "/mat-khau", as: .officer)
    #expect(page.status == 200 && page.body.contains("autocomplete=\"current-password\""))
    let answer = try await change(
      probe, from: DemoAccounts.password, to: "một câu mới cũng dài")
    #expect(answer.status == 200)
    #expect(answer.body.contains("Đã đổi mật khẩu"))
    #expect(try #require(answer.header("Set-Cookie")).hasPrefix("hotich=phien-officer;"))
  }

  @Test(arguments: [
    (
      "sai mật khẩu", "một câu mới cũng dài", "một câu mới cũng dài", "Mật khẩu hiện tại không đúng"
    ),
    (
      DemoAccounts.password, "một câu mới cũng dài", "một câu khác",
      "Hai lần gõ mật khẩu không giống nhau"
    ),
    (DemoAccounts.password, "ngắn", "ngắn", "12"),
  ])
  func `what is wrong is said, and nothing that was typed comes back`(
    now: String, new: String, again: String, said: String
  ) async throws {
    let answer = try await change(RouterProbe(), from: now, to: new, again: again)
    #expect(answer.status == 422)
    #expect(answer.body.contains(said))
    #expect(!answer.body.contains(new) && answer.header("Set-Cookie") == nil)
  }
}
