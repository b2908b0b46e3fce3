import CivilDate
import Testing
import VitalStatistics

/// Running totals of many communes (point 1: the cube).
@Suite struct RateCubeTests {
  private typealias Event = (commune: Int, day: Int, outcome: RateCube.Outcome)

  private func events(_ random: inout TimelinessPropertyTests.Seeded) -> [Event] {
    (0..<500).map { _ in
      (
        Int.random(in: 0..<5, using: &random), Int.random(in: 0..<90, using: &random),
        RateCube.Outcome.allCases.randomElement(using: &random) ?? .late
      )
    }
  }

  private func recounted(_ events: [Event]) -> RateCube {
    var cube = RateCube(communes: 5, days: 90)
    let strange = cube.recount { filling in
      for event in events {
        filling.add(commune: event.commune, day: event.day, event.outcome)
      }
    }
    #expect(strange == 0)
    return cube
  }

  @Test(arguments: 1...8)
  func `one by one, in any order, and counted anew come to the same`(_ seed: UInt64) {
    var random = TimelinessPropertyTests.Seeded(state: seed)
    let events = events(&random)
    var cube = RateCube(communes: 5, days: 90)
    for event in events.shuffled(using: &random) {
      let isCounted = cube.add(commune: event.commune, day: event.day, event.outcome)
      #expect(isCounted)
    }
    #expect(cube == recounted(events))
    // A correction takes one away and adds another.
    let (wrong, right) = (events[7], Event(4, 3, .onTime))
    let isTaken = cube.remove(commune: wrong.commune, day: wrong.day, wrong.outcome)
    #expect(isTaken)
    cube.add(commune: right.commune, day: right.day, right.outcome)
    var corrected = events
    corrected[7] = right
    #expect(cube == recounted(corrected))
  }

  @Test(arguments: 1...4)
  func `a span of days holds its events, and spans add up`(_ seed: UInt64) {
    var random = TimelinessPropertyTests.Seeded(state: seed)
    let events = events(&random)
    let cube = recounted(events)
    for commune in 0..<5 {
      let span = 10...40
      let own = events.filter { $0.commune == commune && span.contains($0.day) }
      let total = cube.total(commune: commune, days: span)
      #expect(total.known == own.count)
      #expect(total.onTime == own.count { $0.outcome == .onTime })
      #expect(total.withinYear == own.count { $0.outcome == .onTime || $0.outcome == .withinYear })
      #expect(total.registered == own.count { $0.outcome != .unregistered })
      #expect(
        cube.total(commune: commune, days: 0...89).known
          == cube.total(commune: commune, days: 0...9).known + total.known
          + cube.total(commune: commune, days: 41...89).known)
    }
  }

  @Test func `what lies outside is not counted, and nothing that is not there is taken away`() {
    var cube = RateCube(communes: 2, days: 10)
    for (commune, day) in [(2, 0), (0, 10), (-1, 0), (0, -1)] {
      let isCounted = cube.add(commune: commune, day: day, .late)
      #expect(!isCounted)
    }
    let isTaken = cube.remove(commune: 0, day: 3, .onTime)
    #expect(!isTaken)
    #expect(cube == RateCube(communes: 2, days: 10))
    #expect(cube.total(commune: 9, days: 0...3).known == 0)
    #expect(cube.total(commune: 0, days: 50...60).known == 0)
    let strange = cube.recount { $0.add(commune: 7, day: 7, .late) }
    #expect(strange == 1)
  }
}
