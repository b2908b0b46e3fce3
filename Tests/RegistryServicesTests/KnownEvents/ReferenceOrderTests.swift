import RegistryServices
import Testing

/// A ledger numbers its papers by chance: the same files taken in elsewhere have other references in another
/// order, and must come to the same figures, the same questions and the same probabilities.
@Suite struct ReferenceOrderTests {
  @Test(arguments: SampleTruthTests.folders)
  func `what the papers are called decides nothing`(_ folder: String) throws {
    let sample = try SampleFacts(folder: folder)
    for loss in [EngineThresholdTests.Loss.identityNumbers, .everything] {
      let facts = EngineThresholdTests.spoiled(sample, loss)
      let expected = questions(KnownEvents(matching: facts)) { $0 }
      #expect(expected.count > 10)
      for seed in 1...4 as ClosedRange<UInt64> {
        let found = questions(KnownEvents(matching: renamed(facts, by: seed))) {
          String($0.drop { $0 != " " }.dropFirst())
        }
        #expect(
          found.symmetricDifference(expected).sorted().prefix(4) == [], "\(loss), names \(seed)")
      }
    }
  }

  /// What is asked of a person and what is presumed until then, under the references of the sample.
  private func questions(_ events: KnownEvents, _ name: (String) -> String) -> Set<String> {
    Set(
      events.candidates.map {
        let pair = [name($0.left), name($0.right)].sorted().joined(separator: "~")
        return "\($0.relation) \(pair) \($0.presumption) \($0.permille ?? -1)"
      })
  }

  /// The same papers, each under a number that says nothing, before the reference that it had.
  private func renamed(_ facts: KnownEventFacts, by seed: UInt64) -> KnownEventFacts {
    func name(_ reference: String) -> String {
      let hash = reference.utf8.reduce(seed &* 0x9E37_79B9_7F4A_7C15) {
        ($0 ^ UInt64($1)) &* 0x100_0000_01B3
      }
      return "\(hash) \(reference)"
    }
    func name<Fact>(_ papers: inout [Fact], _ reference: WritableKeyPath<Fact, String>) {
      for place in papers.indices {
        papers[place][keyPath: reference] = name(papers[place][keyPath: reference])
      }
    }
    var facts = facts
    name(&facts.birthEntries, \.reference)
    name(&facts.birthNotices, \.reference)
    name(&facts.residents, \.reference)
    name(&facts.deathEntries, \.reference)
    name(&facts.deathNotices, \.reference)
    name(&facts.marriages, \.reference)
    name(&facts.judgments, \.reference)
    name(&facts.surveys, \.reference)
    return facts
  }
}
