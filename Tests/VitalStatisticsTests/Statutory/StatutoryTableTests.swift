import CivilDate
import Testing
import VitalStatistics

/// Tables as data (law.md 4.2).
@Suite struct StatutoryTableTests {
  private typealias Problem = TableDefinitionProblem

  private func count(_ id: String, _ subject: String, _ conditions: [String] = []) -> TableItem {
    TableItem(
      id: id, groups: [], title: id, unit: "",
      measure: .count(subject: subject, conditions.compactMap { RecordCondition($0) }))
  }

  private func sum(_ id: String, _ formula: String) throws -> TableItem {
    TableItem(
      id: id, groups: [], title: id, unit: "",
      measure: .formula(try #require(TableFormula(formula))))
  }

  private func table(
    _ items: [TableItem], _ rules: [TableRule?] = []
  ) throws(TableDefinitionProblem) -> TableDefinition {
    try TableDefinition(
      code: "T", title: "", source: "", orientation: .columns,
      periods: [
        TablePeriod(
          kind: .fullYear, start: .init(month: 1, day: 1), end: .init(month: 12, day: 31),
          estimatedMonths: 0, due: .init(month: 1, day: 20, yearsLater: 1)),
        TablePeriod(
          kind: .halfYear, start: .init(month: 1, day: 1), end: .init(month: 6, day: 31),
          estimatedMonths: 2, due: .init(month: 6, day: 6)),
      ],
      items: items, rules: rules.compactMap(\.self))
  }

  private func births(_ count: Int, _ day: String, sex: String) throws -> [StatisticalRecord] {
    let day = try Examples.day(day)
    return (0..<count).map {
      StatisticalRecord(
        id: "\(day.iso8601)\(sex)\($0)", subject: "birth", day: day, words: ["sex": sex],
        numbers: ["age": $0])
    }
  }

  @Test func `a table counts, adds up and keeps its rules`() throws {
    let definition = try table(
      [
        try sum("5", "1 - 2"), count("1", "birth"), count("2", "birth", ["sex = male"]),
        count("3", "birth", ["sex = female"]), count("4", "birth", ["age < 5"]),
      ], [TableRule("1 = 2 + 3", unknown: "sex"), TableRule("4 <= 1"), TableRule("1 <= 4")])
    let records =
      try births(6, "03/03/2026", sex: "male") + births(4, "04/03/2026", sex: "female")
      + births(1, "04/03/2026", sex: "unknown") + births(9, "31/12/2025", sex: "male")
    let filled = try #require(
      FilledTable(
        definition, .fullYear, year: 2026, records: records,
        asOf: try Examples.day("31/12/2026")))
    #expect(filled.cells.map(\.value) == [5, 11, 6, 4, 10])
    #expect(filled["2"]?.entries.count == 6)
    // 11 = 6 + 4 + one of unknown sex; 11 is more than 10.
    #expect(filled.breaks.map(\.rule) == ["1 <= 4"])
    #expect(filled.breaks.map(\.left) == [11] && filled.breaks.map(\.right) == [10])
  }

  @Test func `a circle of formulas is refused with its items`() throws {
    let items = [try sum("1", "2 + 4"), try sum("2", "3"), try sum("3", "1 - 4"), count("4", "x")]
    #expect(throws: Problem.cycle(["1", "2", "3", "1"])) { try table(items) }
    let own = [try sum("1", "1 + 2"), count("2", "x")]
    #expect(throws: Problem.cycle(["1", "1"])) { try table(own) }
    let unknown = [try sum("1", "9")]
    #expect(throws: Problem.unknownItem("9", in: "1")) { try table(unknown) }
    let two = [count("1", "x"), count("1", "x")]
    #expect(throws: Problem.twice(item: "1")) { try table(two) }
    let rule = TableRule("1 = 7")
    #expect(throws: Problem.unknownItem("7", in: "1 = 7")) { try table([count("1", "x")], [rule]) }
  }

  @Test func `texts that are no formula, rule or condition are refused`() {
    #expect(TableFormula("") == nil && TableFormula("1 +") == nil && TableFormula("1 2") == nil)
    #expect(TableRule("1 + 2") == nil && TableRule("1 = ") == nil)
    #expect(RecordCondition("sex") == nil && RecordCondition("age < five") == nil)
  }

  @Test func `what no paper says is not known, and not zero`() throws {
    let definition = try table([
      count("1", "marriage"), count("2", "marriage", ["first = yes"]), count("3", "death"),
    ])
    let day = try Examples.day("03/03/2026")
    let records = [
      StatisticalRecord(id: "M", subject: "marriage", day: day, words: ["first": "unknown"])
    ]
    let filled = try #require(
      FilledTable(definition, .fullYear, year: 2026, records: records, asOf: day))
    #expect(filled.cells.map(\.value) == [1, nil, 0])
    // A book that the register does not keep at all says nothing either.
    let narrow = try #require(
      FilledTable(
        definition, .fullYear, year: 2026, records: records, subjects: ["marriage"], asOf: day))
    #expect(narrow.cells.map(\.value) == [1, nil, nil])
  }

  @Test func `the last two months of a half-year report are those of the year before`() throws {
    let definition = try table(
      [
        count("1", "birth"), count("2", "birth", ["sex = male"]),
        count("3", "birth", ["sex = female"]),
      ], [TableRule("1 = 2 + 3", unknown: "sex")])
    let records =
      try births(40, "20/02/2026", sex: "male") + births(3, "03/05/2026", sex: "male")
      + births(7, "10/05/2025", sex: "female") + births(5, "30/06/2025", sex: "male")
      + births(2, "01/07/2025", sex: "male") + births(1, "30/04/2025", sex: "male")
    // Made on 2 May: May and June are not over; what of May is in the book is not counted twice.
    let filled = try #require(
      FilledTable(
        definition, .halfYear, year: 2026, records: records,
        asOf: try Examples.day("02/05/2026")))
    #expect(filled.cells.map(\.value) == [52, 45, 7])
    #expect(filled.cells.map(\.estimated) == [12, 5, 7])
    #expect(filled.breaks.isEmpty)
    // Made again when June is over, nothing is estimated.
    let later = try #require(
      FilledTable(
        definition, .halfYear, year: 2026, records: records,
        asOf: try Examples.day("30/06/2026")))
    #expect(later.cells.map(\.value) == [43, 43, 0])
    #expect(later.cells.allSatisfy { $0.estimated == 0 })
  }

  @Test func `a mean is in tenths, rounded half up`() throws {
    let item = TableItem(
      id: "20", groups: [], title: "", unit: "tuổi",
      measure: .mean(subject: "birth", of: "age", []))
    let filled = try #require(
      FilledTable(
        try table([item]), .fullYear, year: 2026,
        // Ages 0 to 3: 1.5.
        records: try births(4, "03/03/2026", sex: "male"), asOf: try Examples.day("04/03/2026")))
    #expect(filled["20"]?.value == 15)
  }

  @Test func `a changed figure is explained entry by entry`() throws {
    let definition = try table([count("1", "birth"), count("2", "birth", ["sex = male"])])
    let asOf = try Examples.day("31/12/2026")
    func fill(_ records: [StatisticalRecord]) throws -> FilledTable {
      try #require(
        FilledTable(definition, .fullYear, year: 2026, records: records, asOf: asOf))
    }
    var records = try births(3, "03/03/2026", sex: "male")
    let signed = try fill(records)
    #expect(TableChange.changes(from: signed.cells, to: signed).isEmpty)
    records[0].words["sex"] = "female"
    records += try births(1, "05/05/2026", sex: "female")
    let changes = TableChange.changes(from: signed.cells, to: try fill(records))
    #expect(changes.map(\.item) == ["1", "2"])
    #expect(changes[0].before == 3 && changes[0].after == 4)
    #expect(changes[0].came == ["2026-05-05female0"] && changes[0].went.isEmpty)
    #expect(changes[1].came.isEmpty && changes[1].went == ["2026-03-03male0"])
  }
}
