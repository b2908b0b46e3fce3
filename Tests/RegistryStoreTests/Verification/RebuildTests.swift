import FoundationEssentials
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// Everything that people look at can be thrown away and comes back from the acts.
struct RebuildTests {
  private static func rebuild(
    _ register: TestRegister
  ) async throws -> (RegisterRebuild.Report, TestRegister.Copy) {
    let target = try TestDatabases.empty()
    let report = try await RegisterRebuild(
      of: register.database, migrations: TestDatabases.ledgerMigrations()
    ).run(into: target)
    return (report, TestRegister.Copy(database: target))
  }

  @Test func `projections derived anew equal those kept`() async throws {
    let register = try await TestRegister()
    try await SmallHistory.make(in: register)
    let (report, copy) = try await Self.rebuild(register)
    #expect(report.differing.isEmpty)
    #expect(report.acts == (try await register.acts().count))
    #expect(try await copy.projections() == (try await register.projections()))
    let whole = try await copy.verify()
    #expect(whole.anchor == (try await register.verify().anchor))
  }

  @Test(arguments: [
    ("paper", "UPDATE paper SET issuer = 'x'"),
    ("person_mention", "DELETE FROM person_mention WHERE role = 'mother'"),
    ("row_issue", "DELETE FROM row_issue"),
    ("entry_count", "UPDATE entry_count SET entries = entries + 1"),
    ("match_decision", "UPDATE match_decision SET reason = 'x'"),
    ("match_doubt", "DELETE FROM match_doubt"),
    ("case_note", "UPDATE case_note SET author = 'x'"),
    ("known_event_state", "UPDATE known_event_state SET changed_seq = 0"),
    ("known_event_year", "UPDATE known_event_year SET events = ''"),
    ("known_event_count", "UPDATE known_event_count SET events = events + 1"),
    ("known_person_count", "UPDATE known_person_count SET people = people + 1"),
    ("known_resident_count", "UPDATE known_resident_count SET people = people + 1"),
    ("locked_table", "UPDATE locked_table SET seq = 1"),
    ("publication", "UPDATE publication SET published_on = '1999-01-01'"),
    ("match_candidate", "UPDATE match_candidate SET presumption = 'different'"),
  ])
  func `the table that was altered is named and comes out right`(
    _ table: String, _ script: String
  ) async throws {
    let register = try await TestRegister()
    try await SmallHistory.make(in: register)
    let sound = try await TestRegister.projections(of: register.database, withState: true)
    try await register.database.write { try $0.runScript(script) }
    #expect(try await TestRegister.projections(of: register.database, withState: true) != sound)
    let (report, copy) = try await Self.rebuild(register)
    #expect(report.differing == [table])
    #expect(try await TestRegister.projections(of: copy.database, withState: true) == sound)
    try await copy.verify()
  }

  @Test func `nothing is derived from acts that do not fit`() async throws {
    let register = try await TestRegister()
    try await SmallHistory.make(in: register)
    try await register.withoutTriggers("UPDATE act_body SET body = '{}' WHERE seq = 3")
    await #expect(throws: VerificationProblem.changedBody(sequence: 3)) {
      _ = try await Self.rebuild(register)
    }
  }

  @Test(arguments: Array(1...16))
  func `after any history the projections kept are those derived`(_ seed: Int) async throws {
    let register = try await TestRegister()
    var history = try await RandomHistory(seed: UInt64(seed), register: register)
    for _ in 0..<12 {
      try await history.step()
      register.clock.advance(seconds: 1)
    }
    do {
      try await register.verify()
    } catch {
      Issue.record("\(error) after \(history.steps.joined(separator: "; "))")
    }
    // As they are kept: whether or not somebody has asked for the known events since.
    let kept = try await TestRegister.projections(of: register.database, withState: true)
    let (report, copy) = try await Self.rebuild(register)
    #expect(report.differing.isEmpty, "\(history.steps.joined(separator: "; "))")
    #expect(try await TestRegister.projections(of: copy.database, withState: true) == kept)
  }

  @Test func `random histories reach every kind of act`() async throws {
    // The plan, the exchange and the old books have histories of their own.
    let own = ["programme.", "exchange.", "old-book."]
    let expected = Set(
      ActKind.allCases.map(\.rawValue).filter { kind in !own.contains { kind.hasPrefix($0) } })
    var kinds: Set<String> = []
    for seed in 1...60 where !expected.isSubset(of: kinds) {
      let register = try await TestRegister()
      var history = try await RandomHistory(seed: UInt64(seed), register: register)
      for _ in 0..<12 { try await history.step() }
      kinds.formUnion(try await register.kinds().keys)
    }
    #expect(kinds == expected)
  }
}

extension TestRegister {
  /// A register's file without its writer.
  struct Copy: Sendable {
    let database: any SQLDatabase

    func projections() async throws -> [String: [String]] {
      try await TestRegister.projections(of: database)
    }

    @discardableResult
    func verify() async throws -> RegisterVerification.Report {
      try await RegisterVerification(
        of: database, fresh: TestDatabases.empty(),
        migrations: TestDatabases.ledgerMigrations()
      ).run()
    }
  }
}
