import ActionProgramme
import CivilDate
import Testing
import VitalStatistics

@Suite struct ProgrammeTests {
  static let schedules: [(ItemSchedule, [Int])] = [
    (.yearly, [2026, 2027, 2028, 2029, 2030]),
    (.once(due: PlainDate.firstDay(ofYear: 2028)), [2028]),
    (.once(due: PlainDate.firstDay(ofYear: 2031)), []),
    (.ongoing(from: 2029), [2029, 2030]),
    (.ongoing(from: 2020), [2026, 2027, 2028, 2029, 2030]),
    (.ongoing(from: 2031), []),
    (.asDirected, []), (.unstated, []),
  ]

  @Test(arguments: schedules)
  func `an item has something to show in the years of its schedule`(
    schedule: ItemSchedule, years: [Int]
  ) {
    #expect(schedule.years(in: 2026...2030) == years)
  }

  @Test func `a target is found with its goals, its item and the agency that leads`() {
    let goals = [Goal(year: 2028, hundredths: 9_800), Goal(year: 2030, hundredths: 9_850)]
    let programme = Programme(
      title: "",
      commune: ProgrammeCommune(
        code: "09931", name: "", provinceCode: "01", province: "", predecessors: []),
      plan: ProgrammePlan(number: "", date: nil, issuedBy: ""), period: 2026...2030,
      agencies: [Agency(code: "VP", name: "Văn phòng")],
      sections: [
        ProgrammeSection(
          id: "VI", title: "",
          items: [ProgrammeItem(id: "VI.1", content: "", lead: "VP", targets: [.birthOnTime])])
      ],
      targets: [ProgrammeTarget(indicator: .birthOnTime, name: "", goals: goals)],
      nationalGoals: [:])

    #expect(programme.goals == [.birthOnTime: goals])
    #expect(programme.findTarget(.birthOnTime)?.goals == goals)
    #expect(programme.findTarget(.vulnerable) == nil)
    #expect(programme.findItem(for: .birthOnTime)?.id == "VI.1")
    #expect(programme.findAgency("VP")?.name == "Văn phòng")
    #expect(programme.findAgency("KT") == nil)
  }
}
