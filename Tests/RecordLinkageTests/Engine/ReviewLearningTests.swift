import Testing

@testable import RecordLinkage

/// What people decide is learned from, a little, and unlearned when they take it back.
@Suite struct `learning from decisions on papers` {
  private let register = SyntheticRegister(families: 120, seed: 21)

  private func judged(_ reviewed: [ReviewedPair]) -> [JudgedPair] {
    register.linker(workers: 1).judge(
      leftUnits: Array(register.people.indices), rightUnits: Array(register.births.indices),
      reviewed: reviewed, threshold: 0.01)
  }

  @Test func `a decision stands, and the odds of others move the way it points`() throws {
    let before = judged([])
    let doubtful = before.filter { $0.probability < 0.9 }
    let pair = try #require(doubtful.first ?? before.first)
    let refused = judged([ReviewedPair(left: pair.left, right: pair.right, isSame: false)])
    #expect(!refused.contains { $0.left == pair.left && $0.right == pair.right })
    let confirmed = judged([ReviewedPair(left: pair.left, right: pair.right, isSame: true)])
    let same = confirmed.first { $0.left == pair.left && $0.right == pair.right }
    #expect(same?.probability ?? 0 > 0.999)
    #expect(confirmed.count { $0.right == pair.right } == 1)
  }

  @Test func `hundreds of decisions on slips make slips cost less, and taking them back undoes it`()
  {
    let linker = register.linker(workers: 1)
    let plain = linker.standardModel()
    // Where the register wrote only the year, people said that it was the same child.
    let yearOnly = register.births.indices.filter {
      register.births[$0][1].count == 4 && register.truth[$0] != nil
    }
    let reviewed = yearOnly.map {
      ReviewedPair(left: register.truth[$0] ?? 0, right: $0, isSame: true)
    }
    #expect(reviewed.count > 10)
    let taught = linker.standardModel(reviewed: reviewed)
    let slot = LevelTable(schema: .births).groups.first {
      LinkageSchema.births.fields[$0.field].kind == .date
    }.flatMap { group in
      group.levels.firstIndex(of: "sameYearOnly").map { group.slots[group.slots.startIndex + $0] }
    }
    let place = slot ?? 0
    #expect(taught.probabilities[0][place] > plain.probabilities[0][place] * 1.2)
    let back = linker.standardModel(reviewed: [])
    #expect(back.text(schema: .births) == plain.text(schema: .births))
  }

  @Test func `the order in which people decided changes nothing`() {
    let pairs = register.births.indices.compactMap { birth in
      register.truth[birth].map { ReviewedPair(left: $0, right: birth, isSame: birth % 3 != 0) }
    }
    let linker = register.linker(workers: 1)
    #expect(
      linker.standardModel(reviewed: pairs).text(schema: .births)
        == linker.standardModel(reviewed: pairs.reversed()).text(schema: .births))
  }
}
