import Testing

@testable import RecordLinkage

@Suite struct `linking residents to births` {
  private let register = SyntheticRegister(families: 300, seed: 7)

  @Test func `finds nearly all and seldom errs, without a label`() async {
    let result = await register.linker(workers: 2).link()
    var right = 0
    for pair in result.pairs where register.truth[pair.right] == pair.left { right += 1 }
    let truePairs = register.truth.count { $0 != nil }
    let precision = Double(right) / Double(result.pairs.count)
    let recall = Double(right) / Double(truePairs)
    #expect(precision > 0.98)
    #expect(recall > 0.98)
    #expect(abs(result.expectedPairs - Double(truePairs)) < 0.03 * Double(truePairs))
  }

  @Test func `gives each birth one person when asked to`() async {
    let result = await register.linker(workers: 2).link(threshold: 0.01, assignment: .right)
    let births = result.pairs.map(\.right)
    #expect(Set(births).count == births.count)
    let one = await register.linker(workers: 2).link(threshold: 0.01, assignment: .both)
    #expect(Set(one.pairs.map(\.left)).count == one.pairs.count)
    #expect(Set(one.pairs.map(\.right)).count == one.pairs.count)
  }

  @Test func `never gives a pair twice, nor a number that is none`() async {
    let result = await register.linker(workers: 2).link(threshold: 0)
    let keys = result.pairs.map { $0.left << 32 | $0.right }
    #expect(Set(keys).count == keys.count)
    for pair in result.pairs {
      #expect(pair.probability >= 0 && pair.probability <= 1)
      #expect(pair.weight.isFinite)
    }
    for right in register.births.indices {
      let sum = result.pairs.reduce(0) { $1.right == right ? $0 + $1.probability : $0 }
      #expect(sum < 1.02)
    }
  }

  @Test(arguments: [1, 3, 8])
  func `gives the same on any number of workers`(workers: Int) async {
    let one = await register.linker(workers: 2).link(threshold: 0.001)
    let other = await register.linker(workers: workers).link(threshold: 0.001)
    #expect(one.pairs == other.pairs)
    #expect(one.comparedPairs == other.comparedPairs)
    #expect(one.model.text(schema: .births) == other.model.text(schema: .births))
  }

  @Test func `a model can be kept and used again`() async throws {
    let linker = register.linker(workers: 2)
    let first = await linker.link()
    let text = first.model.text(schema: .births)
    let model = try #require(LinkageModel(text: text, schema: .births))
    #expect(model.text(schema: .births) == text)
    let second = await linker.link(model: model)
    #expect(first.pairs == second.pairs)
  }

  @Test(arguments: [
    "", "linkage-model 2\n", "linkage-model 1\nschema other\n", "linkage-model 1\nlevel x\n",
    "linkage-model 1\nschema births\nmatched-share nan\n",
  ])
  func `a damaged model is refused`(text: String) {
    #expect(LinkageModel(text: text, schema: .births) == nil)
  }

  @Test func `an explanation sums to its total`() async throws {
    let linker = register.linker(workers: 2)
    let result = await linker.link(threshold: 0.01)
    for pair in result.pairs.prefix(50) where pair.probability < 1 {
      let found = linker.explain(
        left: pair.left, right: pair.right, model: result.model, probability: pair.probability)
      let explanation = try #require(found)
      let weight = explanation.parts.reduce(explanation.relatives) { $0 + $1.weight }
      #expect(abs(weight - pair.weight) < 0.01)
      let odds = pair.probability / (1 - pair.probability)
      #expect(
        abs(explanation.total - Double(Logarithm.natural(odds)) / Logarithm.natural(2)) < 0.01)
      #expect(explanation.relatives < 0.001)
    }
    #expect(linker.explain(left: -1, right: 0, model: result.model) == nil)
    #expect(linker.explain(left: 0, right: 1 << 40, model: result.model) == nil)
  }

  @Test func `decisions of people stand, and move rivals`() async throws {
    let linker = register.linker(workers: 2)
    let before = await linker.link(threshold: 0.5)
    let refused = try #require(before.pairs.first { $0.probability > 0.99 })
    let confirmed = ReviewedPair(left: 0, right: refused.right == 0 ? 1 : 0, isSame: true)
    let after = await linker.link(
      reviewed: [
        ReviewedPair(left: refused.left, right: refused.right, isSame: false), confirmed,
        ReviewedPair(left: -1, right: 1 << 40, isSame: true),
      ], threshold: 0.5)
    #expect(!after.pairs.contains { $0.left == refused.left && $0.right == refused.right })
    #expect(after.pairs.contains { $0.left == confirmed.left && $0.right == confirmed.right })
    #expect(after.pairs.count { $0.right == confirmed.right } == 1)
  }

  @Test func `empty files link to nothing`() async {
    let none = SyntheticRegister(families: 0, seed: 1)
    let result = await none.linker(workers: 2).link()
    #expect(result.pairs.isEmpty)
    let half = Linker(left: register.encoder(register.people), right: none.encoder([]))
    #expect(await half.link().pairs.isEmpty)
    let other = Linker(left: none.encoder([]), right: register.encoder(register.births))
    #expect(await other.link().pairs.isEmpty)
  }
}

@Suite struct `doubles within one file` {
  @Test func `are found, twins and siblings are not`() async {
    var register = SyntheticRegister(families: 400, seed: 11)
    let single = register.births.count
    var doubled: Set<Int> = []
    for birth in stride(from: 0, to: single, by: 25) {
      register.births.append(register.births[birth])
      doubled.insert(birth << 32 | register.births.count - 1)
    }
    var encoder = RecordEncoder(schema: .birthDoubles)
    for birth in register.births { encoder.append(texts: birth) }
    let result = await Linker(file: encoder).link()
    let right = result.pairs.count { doubled.contains($0.left << 32 | $0.right) }
    #expect(right >= doubled.count * 95 / 100)
    #expect(result.pairs.count - right <= doubled.count / 20)
    #expect(result.pairs.allSatisfy { $0.left < $0.right })
  }

  @Test func `make groups that one doubtful pair does not chain`() {
    func pair(_ left: Int, _ right: Int, _ probability: Double) -> LinkedPair {
      LinkedPair(left: left, right: right, probability: probability, weight: 0)
    }
    let groups = Clusters.of([
      pair(0, 1, 0.99), pair(1, 2, 0.98), pair(0, 2, 0.97), pair(4, 5, 0.9), pair(2, 4, 0.55),
    ])
    #expect(groups == [[0, 1, 2], [4, 5]])
    #expect(Clusters.of([]).isEmpty)
  }
}
