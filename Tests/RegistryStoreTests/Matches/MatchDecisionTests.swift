import CivilRegistration
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// A person's word on two papers: an act, and the known events follow it.
struct MatchDecisionTests {
  /// A register with one doubtful pair: an entry, and a resident's row with a slip.
  private static func office() async throws -> (TestRegister, StoredMatches, MatchPair) {
    let register = try await TestRegister()
    try await register.take(.birth, [OfficeRows.birth()], file: "b")
    try await register.take(.residents, [OfficeRows.doubtful()], file: "r")
    let clock = register.clock
    let matches = StoredMatches(
      ledger: register.ledger, rules: try SampleCommune.rules(), now: Now { clock.moment })
    let page = try await matches.candidates(MatchQuery())
    #expect(page.open == 1 && page.decided == 0 && page.pageCount == 1)
    return (register, matches, try #require(page.pairs.first))
  }

  private static func births(_ register: TestRegister) async throws -> [RegistryServices.KnownBirth]
  {
    try await register.ledger.readSettled { try KnownEventTable(connection: $0).load(from: 0) }
  }

  @Test func `the two papers are shown side by side with what speaks against them`() async throws {
    let (_, _, pair) = try await Self.office()
    #expect(Set([pair.left.kind, pair.right.kind]) == ["birth", "residents"])
    #expect(pair.left.name == "Lê Thị Mai Anh" && pair.right.name == "Lê Thị Mai Anh")
    #expect(
      Set([pair.left.relatedName, pair.right.relatedName]) == ["Phan Thị Trang", "Phan Thị Tran"])
    #expect(pair.reasons.map(\.key) == ["match.reason.mother.slip"])
  }

  @Test(arguments: [(MatchVerdict.different, 2), (.same, 1)])
  func `a decision takes the pair off the list and the events follow it`(
    _ verdict: MatchVerdict, _ births: Int
  ) async throws {
    let (register, matches, pair) = try await Self.office()
    #expect(try await Self.births(register).count == 1)
    let receipt = try await matches.decide(
      candidateID: pair.id, answer: verdict == .same ? .same : .different, reason: "đã hỏi mẹ",
      by: TestRegister.officer,
      requestKey: "1")
    #expect(!receipt.wasKnown)
    let page = try await matches.candidates(MatchQuery())
    #expect(page.open == 0 && page.decided == 1 && page.pairs.isEmpty)
    let found = try await Self.births(register)
    #expect(found.count == births)
    if verdict == .same { #expect(!found[0].isPresumed) }
    try await register.verify()
  }

  @Test func `a decision that is taken back puts the pair on the list again`() async throws {
    let (register, matches, pair) = try await Self.office()
    let before = try await register.projections()
    _ = try await matches.decide(
      candidateID: pair.id, answer: .different, reason: "", by: TestRegister.officer,
      requestKey: "1")
    let undone = try await matches.undo(
      candidateID: pair.id, by: TestRegister.officer, requestKey: "2")
    #expect(try await register.projections() == before)
    #expect(try await register.kinds()["match.withdrawn"] == 1)
    let again = try await matches.undo(
      candidateID: pair.id, by: TestRegister.officer, requestKey: "2")
    #expect(again.wasKnown && again.actID == undone.actID)
    await #expect(throws: MatchRefusal.nothingToUndo) {
      try await matches.undo(candidateID: pair.id, by: TestRegister.officer, requestKey: "3")
    }
    try await register.verify()
  }

  @Test func `the same request again is answered with the decision it made`() async throws {
    let (register, matches, pair) = try await Self.office()
    func decide(_ verdict: MatchVerdict, _ key: String) async throws -> ActReceipt {
      try await matches.decide(
        candidateID: pair.id, answer: verdict == .same ? .same : .different, reason: "",
        by: TestRegister.officer,
        requestKey: key)
    }
    let first = try await decide(.different, "1")
    let again = try await decide(.different, "1")
    #expect(again.wasKnown && again.actID == first.actID)
    await #expect(throws: LedgerFailure.requestKeyReused) { _ = try await decide(.same, "1") }
    #expect(try await register.kinds()["match.decided"] == 1)
    // Somebody thinks again: another act, and the last word holds.
    #expect(try await decide(.same, "2").wasKnown == false)
    #expect(try await Self.births(register).count == 1)
    #expect(try await register.texts("SELECT verdict FROM match_decision") == [["same"]])
  }

  @Test func `a request that comes again after its decision was taken back changes nothing`()
    async throws
  {
    let (register, matches, pair) = try await Self.office()
    let first = try await matches.decide(
      candidateID: pair.id, answer: .different, reason: "", by: TestRegister.officer,
      requestKey: "1")
    _ = try await matches.undo(
      candidateID: pair.id, by: TestRegister.officer, requestKey: "2")
    let again = try await matches.decide(
      candidateID: pair.id, answer: .different, reason: "", by: TestRegister.officer,
      requestKey: "1")
    #expect(again.wasKnown && again.actID == first.actID)
    #expect(try await matches.candidates(MatchQuery()).open == 1)
    try await register.verify()
  }

  @Test func `a request that comes again is answered when a later file settled its pair`()
    async throws
  {
    let (register, matches, pair) = try await Self.office()
    let first = try await matches.decide(
      candidateID: pair.id, answer: .same, reason: "", by: TestRegister.officer,
      requestKey: "1")
    _ = try await matches.undo(
      candidateID: pair.id, by: TestRegister.officer, requestKey: "2")
    try await register.take(
      .residents, [OfficeRows.doubtful([.hoTenMe: "Phan Thị Trang"])], file: "r2")
    #expect(try await matches.candidates(MatchQuery()).open == 0)
    let again = try await matches.decide(
      candidateID: pair.id, answer: .same, reason: "", by: TestRegister.officer,
      requestKey: "1")
    #expect(again.wasKnown && again.actID == first.actID)
  }

  @Test func `a decision outlives the files that come after it`() async throws {
    let (register, matches, pair) = try await Self.office()
    _ = try await matches.decide(
      candidateID: pair.id, answer: .different, reason: "", by: TestRegister.officer,
      requestKey: "1")
    try await register.take(
      .residents, [OfficeRows.doubtful([.hoTenMe: "Phan Thị Trag"])], file: "r2")
    try await register.take(.birth, [OfficeRows.birth([.ghiChu: "Cải chính"])], file: "b2")
    #expect(try await Self.births(register).count == 2)
    #expect(try await matches.candidates(MatchQuery()).open == 0)
    try await register.verify()
  }

  @Test func `a decision does not pass to a stranger when the list is numbered anew`() async throws
  {
    let (register, matches, pair) = try await Self.office()
    _ = try await matches.decide(
      candidateID: pair.id, answer: .same, reason: "", by: TestRegister.officer,
      requestKey: "1")
    let stranger = OfficeRows.resident(
      [.maSo: "50", .soDinhDanh: "", .hoTen: "Đỗ Văn Mới", .ngaySinh: "03/03/1990"])
    let renumbered = OfficeRows.doubtful([.maSo: "51"], at: 3)
    try await register.take(.residents, [stranger, renumbered], file: "r2")
    let id = try #require(
      try await register.texts(
        "SELECT paper_id FROM person_mention WHERE name = 'Đỗ Văn Mới'"
      ).first?.first)
    let registered = try await Self.births(register).filter { !$0.entries.isEmpty }
    #expect(registered.count == 1 && registered.allSatisfy { !$0.residents.contains(id) })
    #expect(
      try await register.issues(.warned).flatMap(\.findings).map(\.message.key).contains(
        "row.reference.person"))
    let again = try await register.take(.residents, [stranger, renumbered], file: "r3")
    #expect(again.counts.line == "2: 0 0 0 2")
    // Who only changed the name, or whose birth was corrected, is no stranger.
    try await register.take(
      .residents, [OfficeRows.doubtful([.ngaySinh: "03/01/2018"])], file: "r4")
    #expect(
      try await register.texts(
        "SELECT event_on FROM paper WHERE kind = 'residents' AND reference = '50' ORDER BY 1"
      ) == [["1990-03-03"], ["2018-01-03"]])
    try await register.verify()
  }

  @Test(arguments: ["", "x", "x~y", "~", "a~b~c"])
  func `a pair that nobody listed cannot be decided`(_ id: String) async throws {
    let (register, matches, _) = try await Self.office()
    await #expect(throws: MatchRefusal.unknownPair) {
      try await matches.decide(
        candidateID: id, answer: .same, reason: "", by: TestRegister.officer, requestKey: "1")
    }
    #expect(try await register.kinds()["match.decided"] == nil)
  }
}
