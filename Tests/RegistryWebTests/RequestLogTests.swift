import CivilRegistration
import HTTPTypes
import RegistryServices
import Synchronization
import Testing

@testable import RegistryWeb

/// The log tells what happened and never to whom (reliability C14, C18).
@Suite struct RequestLogTests {
  @Test func `a line has the number, the route's pattern, the status and the time`() async throws {
    let probe = try RouterProbe()
    _ = try await probe.send(.get, "/nguoi/ng-1?ten=B%C3%AD+m%E1%BA%ADt", as: .officer)
    let line = try #require(probe.record.lines.first)
    #expect(line.hasPrefix("{\"time\":\"2026-11-22T01:30:00Z\",\"level\":\"info\""))
    #expect(line.contains("\"route\":\"/nguoi/{id}\"") && line.contains("\"status\":\"200\""))
    #expect(line.contains("\"role\":\"officer\"") && line.contains("\"ms\":\""))
    #expect(!line.contains("ng-1") && !line.contains("ten=") && !line.contains("Đặng"))
    #expect(line.hasSuffix("}\n") && !line.dropLast().contains("\n"))
  }

  @Test func `an address that is no route is not written down`() async throws {
    let probe = try RouterProbe()
    _ = try await probe.send(.get, "/001084012345/Nguy%E1%BB%85n", as: .officer)
    #expect(probe.record.lines.allSatisfy { !$0.contains("001084") })
  }

  @Test func `an unforeseen error shows a reference number and its text nowhere`() async throws {
    var desks = DemoOffice().desks
    desks.people = FailingPeople()
    let probe = try RouterProbe(desks: desks)

    let answer = try await probe.send(.get, "/nguoi/ng-1", as: .officer)

    #expect(answer.status == 500)
    #expect(answer.body.contains("số tham chiếu") && !answer.body.contains("001084012345"))
    let line = try #require(probe.record.lines.first)
    #expect(line.contains("\"failure\":\"LeakyFailure\"") && line.contains("\"level\":\"error\""))
    #expect(!line.contains("001084012345"))
    let reference = try #require(line.firstMatch(of: #/"request":"([0-9a-f]{12})"/#))
    #expect(answer.body.contains(String(reference.output.1)))
  }

  @Test func `control characters cannot break a line`() {
    #expect(JSONText.quoted("a\n\"b\\\u{1B}[31m\u{2028}") == #""a\n\"b\\\u001b[31m\u2028""#)
  }

  private struct LeakyFailure: Error, CustomStringConvertible {
    var description: String { "no row for 001084012345" }
  }

  private struct FailingPeople: PeopleDesk {
    func inOffice(_ text: String, by: Account) async throws -> FoundInOffice {
      throw LeakyFailure()
    }
    func entries(
      _ text: String, of registers: Set<RegisterKind>, by: Account
    ) async throws -> [EntryHit] { throw LeakyFailure() }
    func entry(id: String, by: Account) async throws -> EntryHit? { throw LeakyFailure() }
    func search(_ text: String, by: Account) async throws -> [SearchHit] { throw LeakyFailure() }
    func person(id: String, by: Account) async throws -> PersonView? { throw LeakyFailure() }
    func holder(of number: String, by: Account) async throws -> KnownHolder? {
      throw LeakyFailure()
    }
  }
}
