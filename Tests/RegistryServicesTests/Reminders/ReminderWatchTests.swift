import CivilDate
import RegistryServices
import Synchronization
import Testing

/// The looks of a running server, by a clock that the test moves.
@Suite struct ReminderWatchTests {
  /// An hour passes at each rest; after some rests the server stops.
  private final class Day: Sendable {
    private struct Stopped: Error {}
    private let state: Mutex<(moment: Instant, rests: Int, looks: [Int])>

    init(at start: String, rests: Int) throws {
      state = Mutex((try #require(Instant(iso8601: start)), rests, []))
    }

    var looks: [Int] { state.withLock { $0.looks } }
    var clock: Now { Now { self.state.withLock { $0.moment } } }

    func look() {
      let hour = clock().clockTime(inOffsetMinutes: Now.vietnamOffsetMinutes).hour
      state.withLock { $0.looks.append(hour) }
    }

    func rest(_ seconds: Int) throws {
      try state.withLock { state in
        guard state.rests > 0 else { throw Stopped() }
        state.rests -= 1
        state.moment = Instant(
          millisecondsSince1970: state.moment.millisecondsSince1970 + Int64(seconds) * 1_000)
      }
    }
  }

  @Test func `it looks at the start and every hour by day, and at night never`() async throws {
    let day = try Day(at: "2026-11-26T15:30:00Z", rests: 24)
    await ReminderWatch(
      round: {
        day.look()
        return ReminderOutcome(isSetUp: true)
      }, now: day.clock, rest: day.rest, report: { _ in }
    ).run()
    // The server started at half past ten in the evening.
    #expect(day.looks == Array(7...19))
  }

  @Test func `a look that fails is reported, and the next one is made all the same`() async throws {
    struct Broken: Error {}
    let day = try Day(at: "2026-11-26T02:00:00Z", rests: 2)
    let reports = Mutex<[Bool]>([])
    await ReminderWatch(
      round: {
        day.look()
        if day.looks.count == 1 { throw Broken() }
        return ReminderOutcome(isSetUp: true)
      }, now: day.clock, rest: day.rest,
      report: { result in
        let isGood = if case .success = result { true } else { false }
        reports.withLock { $0.append(isGood) }
      }
    ).run()
    #expect(reports.withLock { $0 } == [false, true, true])
    #expect(day.looks == [9, 10, 11])
  }
}
