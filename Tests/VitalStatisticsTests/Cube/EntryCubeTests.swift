import CivilDate
import Testing
import VitalStatistics

/// Counters that follow the acts one by one.
@Suite struct EntryCubeTests {
  private func cell(_ born: String, _ entered: String?, _ sex: Sex = .male) throws -> EntryCell {
    EntryCell(
      commune: "09931", book: .birth, registration: .first,
      occurredOn: .day(try Examples.day(born)),
      registeredOn: try entered.map { .day(try Examples.day($0)) }, sex: sex, isDeclared: false)
  }

  @Test(arguments: [
    ("01/03/2026", "01/03/2026", DelayClass.within15), ("01/03/2026", "16/03/2026", .within15),
    ("01/03/2026", "17/03/2026", .within60), ("01/03/2026", "30/04/2026", .within60),
    ("01/03/2026", "01/05/2026", .within365), ("01/03/2026", "01/03/2027", .within365),
    ("01/03/2026", "02/03/2027", .longer), ("02/03/2026", "01/03/2026", .before),
  ])
  func `delay classes count days and know no law`(
    _ row: (born: String, entered: String, delay: DelayClass)
  ) throws {
    #expect(try cell(row.born, row.entered).delay == row.delay)
  }

  @Test(arguments: 1...8)
  func `what is kept step by step equals a recount, in whatever order the acts came`(
    _ seed: UInt64
  ) throws {
    var random = TimelinessPropertyTests.Seeded(state: seed)
    let start = PlainDate.firstDay(ofYear: 2024)
    func anyCell() -> EntryCell {
      let born = start.adding(days: Int.random(in: 0..<400, using: &random))
      let entered = born.adding(days: Int.random(in: 0..<90, using: &random))
      return EntryCell(
        commune: "09931", book: .birth, registration: .first, occurredOn: .day(born),
        registeredOn: .day(entered), sex: .female, isDeclared: false)
    }
    var entries: [Int: EntryCell] = [:]
    var steps: [(cell: EntryCell, change: Int)] = []
    for _ in 0..<600 {
      let id = Int.random(in: 0..<200, using: &random)
      // An act about an entry that is there corrects it: minus one, plus one.
      if let old = entries[id] { steps.append((old, -1)) }
      let new = anyCell()
      entries[id] = new
      steps.append((new, 1))
    }
    var kept = EntryCube()
    for step in steps { kept.add(step.cell, step.change) }
    var recount = EntryCube()
    for entry in entries.values { recount.add(entry) }
    #expect(kept == recount)
    var shuffled = EntryCube()
    for step in steps.shuffled(using: &random) { shuffled.add(step.cell, step.change) }
    #expect(shuffled == recount)
  }

  @Test(arguments: 1...6)
  func `rates from the counters are those of the entries themselves, on any day`(
    _ seed: UInt64
  ) throws {
    var random = TimelinessPropertyTests.Seeded(state: seed)
    let start = PlainDate.firstDay(ofYear: 2025)
    var cube = EntryCube()
    var events: [EventFact] = []
    for number in 0..<300 {
      let born = start.adding(days: Int.random(in: 0..<700, using: &random))
      let entered = born.adding(days: Int.random(in: 0..<400, using: &random))
      events.append(Examples.event("B\(number)", .day(born), registered: entered))
      cube.add(
        EntryCell(
          commune: "", book: .birth, registration: .first, occurredOn: .day(born),
          registeredOn: .day(entered), sex: .unknown, isDeclared: false))
    }
    let counted = cube.events(of: .birth) { Examples.births.deadlines(of: $0) }
    for step in stride(from: 0, through: 1_100, by: 83) {
      let asOf = start.adding(days: step)
      for indicator in [Examples.onTime(), Examples.withinYear] {
        #expect(
          indicator.cohorts(of: counted, years: 2025...2026, asOf: asOf)
            == indicator.cohorts(of: events, years: 2025...2026, asOf: asOf))
        #expect(
          indicator.registrations(of: counted, years: 2025...2027, asOf: asOf)
            == indicator.registrations(of: events, years: 2025...2027, asOf: asOf))
      }
    }
  }

  @Test func `re-registrations stand apart`() throws {
    var cube = EntryCube()
    cube.add(try cell("01/03/2026", "05/03/2026"))
    var again = try cell("01/03/1990", "07/03/2026")
    again.registration = .again
    cube.add(again, 2)
    #expect(cube.events(of: .birth) { Examples.births.deadlines(of: $0) }.map(\.count) == [1])
    #expect(cube.reregistrations(of: .birth).count == 2)
    #expect(cube.reported(.birth).count == 1)
  }
}
