import CivilDate
import FoundationEssentials
import Testing
import VitalStatistics

@testable import Interchange

/// Statutory tables as files.
struct TableFileTests {
  private static var folder: URL {
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder.appending(path: "Sources/Interchange/Resources/Statistics")
  }

  @Test func `form 13a has its 22 columns, eight rules and three periods`() throws {
    let table = try TableFile.table(path: Self.folder.appending(path: "13a.yaml").path)
    #expect(table.items.map(\.id) == (1...22).map(String.init))
    #expect(table.rules.count == 8 && table.periods.count == 3)
    #expect(table.period(.halfYear)?.estimatedMonths == 2)
    #expect(table.period(.fullYear)?.due.date(in: 2025)?.iso8601 == "2026-01-20")
    #expect(table.period(.halfYear)?.due.date(in: 2025)?.iso8601 == "2025-06-06")
  }

  @Test func `form 14a is of rows, with sums of its parts`() throws {
    let table = try TableFile.table(path: Self.folder.appending(path: "14a.yaml").path)
    #expect(table.orientation == .rows && table.items.count == 14)
  }

  private static let head = """
    code: x
    title: x
    source: x
    orientation: columns
    periods:
    - {kind: full_year, start: 01-01, end: 12-31, due: 01-20}
    """

  @Test(arguments: [
    (
      "items:\n- {id: 1, title: a, unit: b, formula: 2 + 1}\n- {id: 2, title: a, unit: b, count: birth}",
      DataFileProblem.Kind.cycle, "1 → 1"
    ),
    ("items:\n- {id: 1, title: a, unit: b, formula: 9}", .unknownName, "9 (1)"),
    ("items:\n- {id: 1, title: a, unit: b, formula: 1 +}", .wrongValue, "1 +"),
    ("items:\n- {id: 1, title: a, unit: b, count: birth, where: [sex]}", .wrongValue, "sex"),
    ("items:\n- {id: 1, title: a, unit: b, count: birth, whre: []}", .unknownKey, "whre"),
    (
      "items:\n- {id: 1, title: a, unit: b, count: birth}\n- {id: 1, title: a, unit: b, count: birth}",
      .twice, "1"
    ),
  ])
  func `a table that cannot be computed is refused with its reason`(
    _ items: String, _ kind: DataFileProblem.Kind, _ text: String
  ) {
    #expect {
      try TableFile.table(text: "\(Self.head)\n\(items)\n", path: "x.yaml")
    } throws: { error in
      let problem = (error as? DataFileRefusal)?.problems.first
      return problem?.kind == kind && problem?.text == text
    }
  }
}
