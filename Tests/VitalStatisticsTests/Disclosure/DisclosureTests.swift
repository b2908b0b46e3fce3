import Testing
import VitalStatistics

/// Noise and what an attacker makes of it (statistics.md 3.2).
@Suite struct DisclosureTests {
  private let table = NoiseTable.house

  @Test func `the noise table is unbiased, and publishes neither 1 nor 2`() throws {
    // The same rules hold for a table that somebody brings.
    #expect(NoiseTable(modulus: table.modulus, rows: table.rows) == table)
    for count in 0...40 {
      #expect(table.bias(of: count) == 0, "a count of \(count)")
      let published = (0..<table.modulus).map { table.published(count, key: $0) }
      #expect(published.reduce(0, +) == count * table.modulus)
      #expect(published.allSatisfy { abs($0 - count) <= 3 && $0 != 1 && $0 != 2 && $0 >= 0 })
    }
    #expect((0..<table.modulus).allSatisfy { table.published(0, key: $0) == 0 })
  }

  @Test func `from five on the noise has a variance of 1.2`() {
    let squares = table.row(of: 57).reduce(0) { $0 + $1.noise * $1.noise * $1.keys }
    #expect(Double(squares) / Double(table.modulus) == 1.2)
  }

  @Test func `a table that is short of keys or goes below nothing is refused`() {
    typealias Step = NoiseTable.Step
    #expect(NoiseTable(modulus: 10, rows: [[Step(noise: 0, keys: 9)]]) == nil)
    #expect(NoiseTable(modulus: 10, rows: [[Step(noise: -1, keys: 10)]]) == nil)
  }

  /// The 200 records of statistics.md 3.2 with the keys of the ONS package.
  private func cells(first count: Int) -> [(name: String, key: CellKey)] {
    var cells: [String: CellKey] = [:]
    for number in 0..<count {
      let commune = number.isMultiple(of: 4) ? "B" : "A"
      let cause = number % 5 < 2 ? "I" : number % 5 < 4 ? "C" : "X"
      cells["\(commune)-\(cause)", default: CellKey(modulus: 256)].add((37 * number + 11) % 256)
    }
    return cells.map { ($0.key, $0.value) }.sorted { $0.name < $1.name }
  }

  @Test func `cell keys are those of the ONS package`() {
    let all = cells(first: 200)
    #expect(all.map(\.name) == ["A-C", "A-I", "A-X", "B-C", "B-I", "B-X"])
    #expect(all.map(\.key.value) == [196, 108, 58, 236, 36, 74])
    #expect(all.map(\.key.count) == [60, 60, 30, 20, 20, 10])
    #expect(all.map { RoundingTable.published($0.key.count) } == [60, 60, 30, 20, 20, 10])
    let few = cells(first: 60)
    #expect(few.map(\.key.count) == [18, 18, 9, 6, 6, 3])
    #expect(few.map { RoundingTable.published($0.key.count) } == [20, 20, nil, nil, nil, nil])
    #expect(few.map(\.key.value) == [210, 158, 157, 70, 138, 137])
  }

  @Test func `a headline with few exceptions tells neither them nor the exact share`() {
    #expect(HeadlineProtection(numerator: 499, denominator: 500) == .atLeast(hundredths: 9_900))
    #expect(HeadlineProtection(numerator: 496, denominator: 500) == .atLeast(hundredths: 9_900))
    #expect(HeadlineProtection(numerator: 495, denominator: 500) == .exact)
    #expect(HeadlineProtection(numerator: 500, denominator: 500) == .exact)
    #expect(HeadlineProtection(numerator: 3, denominator: 500) == .atMost(hundredths: 100))
    #expect(HeadlineProtection(numerator: 29, denominator: 29) == .hidden)
  }

  @Test func `hiding a three and its complement still gives the three away`() {
    // A: M12 F3 | 15; B: M7 F9 | 16; totals 19, 12, 31, all exact.
    func table(hiding hidden: Set<String>) -> [PublishedCell] {
      let counts = [
        "AM": 12, "AF": 3, "A": 15, "BM": 7, "BF": 9, "B": 16, "M": 19, "F": 12, "all": 31,
      ]
      return counts.map {
        PublishedCell(id: $0.key, value: hidden.contains($0.key) ? nil : $0.value, isExact: true)
      }
    }
    let relations = [
      AdditiveRelation(whole: "A", parts: ["AM", "AF"]),
      AdditiveRelation(whole: "B", parts: ["BM", "BF"]),
      AdditiveRelation(whole: "M", parts: ["AM", "BM"]),
      AdditiveRelation(whole: "F", parts: ["AF", "BF"]),
      AdditiveRelation(whole: "all", parts: ["M", "F"]),
    ]
    // With a 2 in its place the test must see it through both suppressions.
    var cells = table(hiding: ["AM", "AF"])
    for (id, value) in [("AF", nil), ("A", 14), ("F", 11), ("all", 30)] as [(String, Int?)] {
      cells.removeAll { $0.id == id }
      cells.append(PublishedCell(id: id, value: value, isExact: true))
    }
    let findings = DifferencingTest(relations: relations).findings(in: cells)
    #expect(findings.map(\.possible) == [2...2])
    // With all four inner cells hidden nothing is found.
    let safe = DifferencingTest(relations: relations)
      .findings(in: table(hiding: ["AM", "AF", "BM", "BF"]))
    #expect(safe.isEmpty)
  }

  @Test func `an exact count that grows by one between two vintages finds a person`() {
    let nested = [(inner: "2026-01", outer: "2026-02")]
    func test(_ first: Int, _ second: Int, exact: Bool) -> Int {
      DifferencingTest(relations: [], nested: nested).findings(in: [
        PublishedCell(id: "2026-01", value: first, isExact: exact),
        PublishedCell(id: "2026-02", value: second, isExact: exact),
      ]).count
    }
    #expect(test(519, 520, exact: true) == 1)
    #expect(test(519, 524, exact: true) == 0)
    #expect(test(519, 520, exact: false) == 0)
  }

  @Test func `whatever the keys, noise leaves several counts behind each published one`() {
    for published in [0, 3, 4, 5, 6, 7, 20, 500] {
      let possible = table.possibleCounts(behind: published)
      #expect(possible.count >= 3)
      #expect(possible.contains(published))
    }
    #expect(table.possibleCounts(behind: 0) == 0...3)
  }
}
