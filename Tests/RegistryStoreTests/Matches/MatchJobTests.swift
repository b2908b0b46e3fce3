import CivilRegistration
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// Jobs of reconciliation: progress, a second opinion, many pairs at once, effect on the figures.
struct MatchJobTests {
  /// A register with two doubtful pairs of the same kind: entries, and residents with a slip.
  private static func office() async throws -> (TestRegister, StoredMatches) {
    let register = try await TestRegister()
    try await register.take(
      .birth,
      [
        OfficeRows.birth(),
        OfficeRows.birth(
          [
            .so: "02/2018", .nksHoTen: "Đỗ Văn Bình", .nksSoDinhDanh: "", .nksGioiTinh: "1",
            .meHoTen: "Vũ Thị Hạnh",
          ], at: 3),
      ], file: "b")
    try await register.take(
      .residents,
      [
        OfficeRows.doubtful(),
        OfficeRows.doubtful(
          [.maSo: "99", .hoTen: "Đỗ Văn Bình", .gioiTinh: "Nam", .hoTenMe: "Vũ Thị Hạn"], at: 4),
      ], file: "r")
    let clock = register.clock
    let matches = StoredMatches(
      ledger: register.ledger, rules: try SampleCommune.rules(), now: Now { clock.moment })
    return (register, matches)
  }

  static let second = Account(
    id: "SECOND", signInName: "hung", fullName: "Trần Văn Hưng", role: .officer, isActive: true,
    hasPassword: true, lastSignInAt: nil)

  private static func residents(_ matches: StoredMatches) async throws -> MatchProgress {
    try #require(try await matches.progress().first { $0.job == .residents })
  }

  @Test func `a pair that one person doubts waits for another, who decides it`() async throws {
    let (register, matches) = try await Self.office()
    let pair = try #require(try await matches.candidates(MatchQuery(job: .residents)).pairs.first)
    _ = try await matches.decide(
      candidateID: pair.id, answer: .unsure, reason: "chữ mờ", by: TestRegister.officer,
      requestKey: "1")
    let doubted = try await matches.candidates(MatchQuery(job: .residents, isDoubtedOnly: true))
    #expect(doubted.pairs.map(\.id) == [pair.id])
    #expect(
      doubted.pairs.first?.doubt == MatchDoubtNote(author: "Nguyễn Thị Lan", reason: "chữ mờ"))
    #expect(try await Self.residents(matches).doubted == 1)
    await #expect(throws: MatchRefusal.needsSecondPerson) {
      _ = try await matches.decide(
        candidateID: pair.id, answer: .same, reason: "", by: TestRegister.officer, requestKey: "2")
    }
    try await register.verify()
    _ = try await matches.decide(
      candidateID: pair.id, answer: .same, reason: "đã xem sổ gốc", by: Self.second,
      requestKey: "3")
    let after = try await Self.residents(matches)
    #expect(after.doubted == 0 && after.decided == 1)
    let kept = try await matches.decided(.residents, page: 1).pairs
    #expect(kept.map(\.reason) == ["đã xem sổ gốc"] && kept.map(\.actor) == ["SECOND"])
    try await register.verify()
  }

  @Test func `a doubt is taken back, and then its author may decide`() async throws {
    let (register, matches) = try await Self.office()
    let pair = try #require(try await matches.candidates(MatchQuery()).pairs.first)
    func answer(_ answer: MatchAnswer, _ key: String) async throws {
      _ = try await matches.decide(
        candidateID: pair.id, answer: answer, reason: "", by: TestRegister.officer, requestKey: key)
    }
    try await answer(.unsure, "1")
    _ = try await matches.undo(
      candidateID: pair.id, by: TestRegister.officer, requestKey: "2")
    try await answer(.different, "3")
    #expect(try await register.kinds()["match.doubt.withdrawn"] == 1)
    try await register.verify()
  }

  @Test func `pairs that differ in the same way are decided together, all or none`() async throws {
    let (register, matches) = try await Self.office()
    let pattern = try #require(try await matches.patterns(.residents).first)
    #expect(pattern.pairs == 2 && pattern.key == "match.reason.mother.slip")
    let pairs = try await matches.candidates(
      MatchQuery(job: .residents, pattern: pattern.key, page: 0)
    ).pairs
    await #expect(throws: MatchRefusal.unknownPair) {
      _ = try await matches.decideAll(
        candidateIDs: pairs.map(\.id) + ["x~y"], verdict: .same, reason: "",
        by: TestRegister.officer, requestKey: "1")
    }
    #expect(try await register.kinds()["match.decided"] == nil)
    let count = try await matches.decideAll(
      candidateIDs: pairs.map(\.id), verdict: .same, reason: "cùng kiểu",
      by: TestRegister.officer, requestKey: "2")
    #expect(count == 2)
    let after = try await Self.residents(matches)
    #expect(after.open == 0 && after.decided == 2)
    try await register.verify()
  }

  @Test func `deciding pair after pair does not derive the known events each time`() async throws {
    let (register, matches) = try await Self.office()
    let pairs = try await matches.candidates(MatchQuery(job: .residents)).pairs
    let settled = try await register.database.read {
      try KnownEventsSettlement.state($0).settledAfter
    }
    for (number, pair) in pairs.enumerated() {
      _ = try await matches.decide(
        candidateID: pair.id, answer: .same, reason: "", by: TestRegister.officer,
        requestKey: "\(number)")
      let left = try await matches.candidates(MatchQuery(job: .residents))
      #expect(left.open == pairs.count - number - 1)
    }
    let after = try await register.database.read {
      try KnownEventsSettlement.state($0).settledAfter
    }
    #expect(after == settled)
  }

  @Test func `what the open pairs can do to a figure is computed both ways`() async throws {
    let (_, matches) = try await Self.office()
    let effect = try #require(try await matches.effect(of: .residents).first)
    #expect(effect.ifSame.numerator - effect.ifDifferent.numerator == 2)
    #expect(effect.now == effect.ifSame)
  }
}
