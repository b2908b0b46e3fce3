import Testing
import VitalStatistics

/// A population file, and what is wrong with one.
@Suite struct PopulationTableTests {
  typealias Problem = PopulationTable.Problem
  private static let header = "year,population,birth_rate,death_rate\n"

  @Test func `years are found in whatever order they stand`() throws {
    let table = try PopulationTable(
      csv: Self.header + "2026,40000,12.796,6.807\n2025,39500,12.9,6.8\n")
    #expect(table.rows.map(\.year) == [2025, 2026])
    #expect(table[2026]?.people == 40_000 && table[2024] == nil)
  }

  @Test(arguments: [
    ("2024,1,1,1\n2026,1,1,1\n", Problem.missing(year: 2025)),
    ("2024,1,1,1\n2024,1,1,1\n", .twice(year: 2024)),
    ("2024,-5,1,1\n", .line(2)), ("2024,5,1\n", .line(2)), ("2024,5,x,1\n", .line(2)),
    ("2024,5,nan,1\n", .line(2)), ("", .empty),
  ])
  func `a file with a gap or a wrong number is refused`(
    _ text: String, _ problem: PopulationTable.Problem
  ) {
    #expect(throws: problem) { try PopulationTable(csv: Self.header + text) }
  }

  @Test func `another header is no population file`() {
    #expect(throws: Problem.header) { try PopulationTable(csv: "a,b\n") }
    #expect(throws: Problem.header) { try PopulationTable(csv: "") }
  }
}
