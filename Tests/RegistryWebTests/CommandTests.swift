import HTTPTypes
import RegistryServices
import Testing

@testable import RegistryWeb

/// What programs send and read.
@Suite struct CommandTests {
  private func note(
    _ probe: RouterProbe, _ json: String, token: String? = nil, key: String = "khoa-yeu-cau"
  ) async throws -> RouterProbe.Answer {
    try await probe.send(
      .post, "/api/acts/case-notes", as: .officer,
      headers: [
        "Content-Type": "application/json", "Idempotency-Key": key,
        "X-CSRF-Token": token ?? DemoAccounts.formToken(.officer),
      ], body: Array(json.utf8))
  }

  @Test func `a note by a program is an act, and the same one when sent again`() async throws {
    let probe = try RouterProbe()
    for known in ["false", "true"] {
      let answer = try await note(probe, #"{"caseID": "ca-3", "text": "đã liên hệ"}"#)
      #expect(answer.status == 201)
      #expect(answer.body == #"{"act":"bt-0","sequence":1,"known":\#(known)}"#)
    }
    #expect(await probe.office.cases.recorded.count == 1)
  }

  @Test(arguments: [
    (#"{"caseID": "ca-3", "text": ""}"#, 422, "case.noteLength"),
    (#"{"caseID": "khong-co", "text": "x"}"#, 404, "case.unknown"),
    (#"{"caseID": "ca-3"}"#, 400, "malformed"), ("{", 400, "malformed"), ("", 415, "unsupported"),
  ])
  func `a note that is refused says why as problem+json`(
    json: String, status: Int, code: String
  ) async throws {
    let probe = try RouterProbe()
    let answer =
      json.isEmpty
      ? try await probe.send(
        .post, "/api/acts/case-notes", as: .officer,
        headers: [
          "X-CSRF-Token": DemoAccounts.formToken(.officer), "Idempotency-Key": "khoa-yeu-cau",
        ], body: Array("a=b".utf8)) : try await note(probe, json)
    #expect(answer.status == status)
    #expect(answer.header("Content-Type") == "application/problem+json; charset=utf-8")
    #expect(answer.body.contains("\"status\":\(status)") && answer.body.contains(code))
    #expect(await probe.office.cases.recorded.isEmpty)
  }

  @Test func `a note needs the session's secret and a key`() async throws {
    let probe = try RouterProbe()
    let json = #"{"caseID": "ca-3", "text": "x"}"#
    #expect(try await note(probe, json, token: "x").status == 403)
    #expect(try await note(probe, json, key: "ngắn").status == 400)
    #expect(await probe.office.cases.recorded.isEmpty)
  }

  @Test func `the figures are served as the command line prints them`() async throws {
    let answer = try await RouterProbe().send(
      .get, "/api/indicators?asOf=2026-06-30", as: .leader)
    #expect(answer.header("Content-Type") == "application/json; charset=utf-8")
    #expect(answer.body.hasPrefix(#"{"asOf": "2026-06-30""#))
  }

  @Test func `a program learns its secret from its session`() async throws {
    let answer = try await RouterProbe().send(.get, "/api/session", as: .officer)
    #expect(answer.body.contains(DemoAccounts.formToken(.officer)))
    let nobody = try await RouterProbe().send(.get, "/api/session")
    #expect(nobody.status == 401 && nobody.body.contains("sign-in-needed"))
  }
}
