import ActionProgramme
import CivilDate
import Testing

@Suite struct InstanceTests {
  private let programme = SamplePlan.programme
  private func day(_ text: String) -> PlainDate { SamplePlan.day(text) }

  @Test func `each schedule has its instances, and none is made up where the plan says nothing`() {
    let found = programme.plannedInstances.map { "\($0.key.item)/\($0.key.yearText)" }
    #expect(
      found == [
        "I.1/2026", "I.2/2026", "I.2/2027", "I.2/2028", "I.2/2029", "I.2/2030", "I.4/-", "I.5/-",
        "I.6/2028", "I.6/2029", "I.6/2030", "VI.1/2030",
      ])
    #expect(
      SamplePlan.instance("I.1", 2026)?.due == DueDate(day: day("2026-04-30"), basis: .stated))
    #expect(
      SamplePlan.instance("I.2", 2027)?.due == DueDate(day: day("2027-12-31"), basis: .endOfYear))
    #expect(SamplePlan.instance("I.5", nil)?.due == nil)
  }

  @Test func `an item on direction from above can be opened for a year, a yearly one for no other`()
  {
    #expect(SamplePlan.instance("I.4", 2027)?.due == nil)
    #expect(SamplePlan.instance("I.4", 2027)?.key.year == 2027)
    #expect(SamplePlan.instance("I.2", 2031) == nil)
    #expect(SamplePlan.instance("I.1", 2027) == nil)
    #expect(SamplePlan.instance("I.3", 2026) == nil)
    #expect(SamplePlan.instance("I.9", 2026) == nil)
  }

  @Test func `the last day is not late, the day after is`() throws {
    let instance = try #require(SamplePlan.instance("I.1", 2026))
    #expect(instance.standing(on: day("2026-04-30")) == .notStarted)
    #expect(instance.standing(on: day("2026-05-01")) == .overdue)
    var begun = instance
    begun.record.state = .underWay
    #expect(begun.standing(on: day("2026-04-30")) == .underWay)
    #expect(begun.standing(on: day("2026-05-01")) == .overdue)
    begun.record.state = .nothingArose
    #expect(begun.standing(on: day("2026-05-01")) == .nothingArose)
  }

  @Test func `the day that the office sets takes the place of the plan's`() throws {
    var instance = try #require(SamplePlan.instance("I.2", 2026))
    instance.record.due = day("2026-11-15")
    #expect(instance.due == DueDate(day: day("2026-11-15"), basis: .set))
    #expect(instance.daysLeft(on: day("2026-11-22")) == -7)
  }

  @Test func `done needs a proof of each expected result, and a withdrawn one proves nothing`()
    throws
  {
    var instance = try #require(SamplePlan.instance("I.2", 2026))
    let done = InstanceRecord(state: .done)
    #expect(
      instance.problems(recording: done, in: programme) == [.lacksProof(results: [1, 2])])
    instance.evidence = [SamplePlan.proof(instance, result: 2)]
    #expect(instance.problems(recording: done, in: programme) == [.lacksProof(results: [1])])
    instance.evidence.append(SamplePlan.proof(instance, result: 1, isWithdrawn: true))
    #expect(instance.problems(recording: done, in: programme) == [.lacksProof(results: [1])])
    instance.evidence.append(SamplePlan.proof(instance, result: 1))
    #expect(instance.problems(recording: done, in: programme) == [])
  }

  @Test func `where the plan expects nothing in particular, some proof is needed`() throws {
    var instance = try #require(SamplePlan.instance("I.4", nil))
    let done = InstanceRecord(state: .done)
    #expect(instance.problems(recording: done, in: programme) == [.lacksProof(results: [0])])
    instance.evidence = [SamplePlan.proof(instance, result: 0)]
    #expect(instance.problems(recording: done, in: programme) == [])
  }

  @Test(arguments: [
    ("2026-03-31", [InstanceProblem.dueBeforePlan(first: SamplePlan.day("2026-04-01"))]),
    ("2026-04-01", []), ("2031-12-31", []),
    ("2032-01-01", [.dueAfterProgramme(last: SamplePlan.day("2031-12-31"))]),
  ])
  func `a due day lies within the plan`(text: String, problems: [InstanceProblem]) throws {
    let instance = try #require(SamplePlan.instance("I.2", 2026))
    var record = InstanceRecord(state: .underWay)
    record.due = day(text)
    #expect(instance.problems(recording: record, in: programme) == problems)
  }

  @Test func `everything that is wrong is said at once`() throws {
    let instance = try #require(SamplePlan.instance("I.2", 2026))
    var record = InstanceRecord(state: .done)
    record.due = day("2020-01-01")
    record.steps = Array(repeating: InstanceStep(text: " ", isDone: false), count: 51)
    #expect(instance.problems(recording: record, in: programme).count == 4)
  }

  @Test func `figures speak before any person`() throws {
    var instance = try #require(SamplePlan.instance("VI.1", 2030))
    let done = InstanceRecord(state: .done)
    #expect(instance.problems(recording: done, in: programme) == [.boundToFigures])
    instance.record.state = .done
    instance.figures = FigureReading(met: 0, total: 2, known: 1)
    #expect(instance.standing(on: day("2026-11-22")) == .underWay)
    instance.figures = FigureReading(met: 2, total: 2, known: 2)
    #expect(instance.standing(on: day("2026-11-22")) == .done)
    instance.figures = FigureReading(met: 0, total: 2, known: 0)
    #expect(instance.standing(on: day("2026-11-22")) == .notStarted)
    #expect(instance.standing(on: day("2031-01-01")) == .overdue)
    instance.figures = FigureReading(met: 0, total: 0, known: 0)
    #expect(instance.standing(on: day("2026-11-22")) == .notStarted)
  }

  @Test(arguments: [
    ("2026-03-30", Reminder.Stage?.none), ("2026-03-31", .ahead(days: 30)),
    ("2026-04-22", .ahead(days: 30)), ("2026-04-23", .ahead(days: 7)),
    ("2026-04-28", .ahead(days: 7)), ("2026-04-29", .ahead(days: 1)),
    ("2026-04-30", .ahead(days: 1)), ("2026-05-01", .overdue), ("2027-01-01", .overdue),
  ])
  func `a reminder's stage lasts until the next begins`(
    on: String, stage: Reminder.Stage?
  ) throws {
    let instance = try #require(SamplePlan.instance("I.1", 2026))
    #expect(Reminder.stage(of: instance, on: day(on)) == stage)
  }

  @Test func `what is closed or has no day asks for nothing`() throws {
    var instance = try #require(SamplePlan.instance("I.1", 2026))
    instance.record.state = .nothingArose
    #expect(Reminder.stage(of: instance, on: day("2026-05-01")) == nil)
    let open = try #require(SamplePlan.instance("I.5", nil))
    #expect(Reminder.stage(of: open, on: day("2026-05-01")) == nil)
  }

  @Test(arguments: ["2026", "-"])
  func `a year in an address is read back`(text: String) {
    #expect(InstanceKey(item: "I.1", yearText: text)?.yearText == text)
  }

  @Test(arguments: ["", "0", "26", "2026x", "99999999999999999999"])
  func `what is no year is none`(text: String) {
    #expect(InstanceKey(item: "I.1", yearText: text) == nil)
  }
}
