import Testing

@testable import RecordLinkage

@Suite struct `looking one record up` {
  @Test func `finds the person, and learns of additions and removals`() async throws {
    let register = SyntheticRegister(families: 500, seed: 3)
    let model = await register.linker(workers: 2).link().model
    var index = await LookupIndex(register: register.encoder(register.people), model: model)
    var found = 0
    var wanted = 0
    for (birth, person) in zip(register.births, register.truth) {
      guard let person else { continue }
      wanted += 1
      let matches = index.find(birth)
      #expect(matches.reduce(0) { $0 + $1.probability } <= 1.000001)
      if matches.first?.record == person { found += 1 }
    }
    #expect(found > wanted * 97 / 100)

    let newcomer = [
      "Quách Thị Khuê Tú", "02/03/2004", "", "Nữ", "Quách Văn Tạo", "Lò Thị Nhài", "Thôn 4",
      "Vạn Phúc", "Hải Phòng", "", "",
    ]
    #expect(index.find(newcomer, threshold: 0.5).isEmpty)
    let count = index.count
    let number = index.add(newcomer)
    #expect(index.count == count + 1)
    let match = try #require(index.find(newcomer).first)
    #expect(match.record == number)
    #expect(match.probability > 0.99)
    index.remove(number)
    index.remove(-5)
    #expect(index.find(newcomer, threshold: 0.5).isEmpty)
  }
}

@Suite struct `candidates in competition` {
  private func solved(
    _ pairs: [(UInt32, UInt32, Float)], allowsSecond: Bool = false
  ) -> [Float] {
    var graph = MatchGraph(
      pairs: pairs.map { CandidatePair(left: $0.0, right: $0.1, evidence: $0.2) }, leftCount: 1000,
      rightCount: 1000, allowsSecond: allowsSecond)
    graph.solve(matched: 500)
    return graph.probabilities
  }

  @Test func `share one right record`() {
    let probabilities = solved([(0, 0, 20), (1, 0, 20)])
    #expect(abs(probabilities[0] - 0.5) < 0.01)
    #expect(abs(probabilities[1] - 0.5) < 0.01)
  }

  @Test func `leave a taken person to the better claim`() {
    let probabilities = solved([(0, 0, 25), (0, 1, 15)])
    #expect(probabilities[0] > 0.99)
    #expect(probabilities[1] < 0.01)
  }

  @Test func `push a rival aside when it has a better place`() {
    // Person 1 fits both births, person 0 only the first: then 1 must be the second.
    let probabilities = solved([(0, 0, 20), (1, 0, 20), (1, 1, 20)])
    #expect(probabilities[0] > 0.9)
    #expect(probabilities[1] < 0.1)
    #expect(probabilities[2] > 0.9)
  }

  @Test func `keep enormous evidence finite`() {
    for probability in solved([(0, 0, 5000), (0, 1, 5000), (1, 1, -5000)], allowsSecond: true) {
      #expect(probability.isFinite)
      #expect(probability >= 0 && probability <= 1)
    }
  }
}
