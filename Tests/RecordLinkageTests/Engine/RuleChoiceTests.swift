import Testing

@testable import RecordLinkage

/// Which blocking rules are kept, by what each finds that no other rule names.
struct RuleChoiceTests {
  private static func named(_ count: Int, _ chance: Double, by rules: Int...) -> [RuleChoice.Named]
  {
    let bits = rules.reduce(into: UInt64(0)) { $0 |= 1 << UInt64($1) }
    return [RuleChoice.Named](repeating: .init(rules: bits, chance: chance), count: count)
  }

  @Test func `a rule that finds true pairs by itself stays, one that names strangers goes`() {
    let choice = RuleChoice(
      pairs: Self.named(700, 0.99, by: 0) + Self.named(20, 0.9, by: 1)
        + Self.named(9_000, 0.000_01, by: 2),
      records: 1_000)
    #expect(choice.kept(of: 3) == [0, 1])
  }

  @Test func `of two rules that name the same pairs one stays`() {
    let choice = RuleChoice(pairs: Self.named(700, 0.99, by: 0, 1), records: 1_000)
    #expect(choice.kept(of: 2).count == 1)
  }

  @Test func `strangers named by two rules weigh on the one that remains`() {
    // The coarse rules 1 and 2 share their strangers: none costs much by itself until one is gone.
    let choice = RuleChoice(
      pairs: Self.named(700, 0.99, by: 0) + Self.named(50_000, 0.000_001, by: 1, 2)
        + Self.named(3, 0.9, by: 1),
      records: 1_000)
    #expect(choice.kept(of: 3) == [0])
  }

  @Test func `in a small file, where a rule names few strangers, a single pair keeps it`() {
    let choice = RuleChoice(
      pairs: Self.named(700, 0.99, by: 0) + Self.named(1, 0.9, by: 1)
        + Self.named(1_000, 0.000_001, by: 1),
      records: 1_000)
    #expect(choice.kept(of: 2) == [0, 1])
  }

  @Test func `one rule always stays`() {
    #expect(RuleChoice(pairs: [], records: 100).kept(of: 5).count == 1)
  }

  @Test func `an index of some rules finds what those rules find in the whole`() async throws {
    let linker = SyntheticRegister(families: 200, seed: 3).linker(workers: 2)
    let parts = BlockingParts(schema: linker.schema, rules: linker.schema.rules)
    let whole = await BlockingIndex(
      parts: parts, left: linker.left, vocabulary: linker.vocabulary, workers: 2)
    let kept = Array(stride(from: 0, to: parts.ruleCount, by: 3))
    let some = whole.keeping(kept)
    var found = 0
    for record in 0..<linker.left.count {
      var scratch: [UInt64] = []
      var keys = [UInt32](repeating: 0, count: parts.ruleCount)
      var own = [UInt32](repeating: 0, count: kept.count)
      linker.left.rows.withUnsafeBufferPointer { rows in
        let row = rows.baseAddress! + record * linker.left.stride
        keys.withUnsafeMutableBufferPointer {
          whole.parts.keys(
            of: row, vocabulary: linker.vocabulary, scratch: &scratch, into: $0.baseAddress!)
        }
        own.withUnsafeMutableBufferPointer {
          some.parts.keys(
            of: row, vocabulary: linker.vocabulary, scratch: &scratch, into: $0.baseAddress!)
        }
      }
      #expect(own == kept.map { keys[$0] })
      for (place, rule) in kept.enumerated() {
        #expect(some.group(place, own[place]) == whole.group(rule, keys[rule]))
        found += some.group(place, own[place]).count
      }
    }
    #expect(found > 400)
  }
}
