import CivilDate
import RegistryServices
import Testing

/// Which copies are let go: enough of them stay to go back a day, a month, a year.
struct BackupRetentionTests {
  /// Eight in the morning in Vietnam.
  private static func morning(_ year: Int, _ month: Int, _ day: Int, hour: Int64 = 8) -> Instant {
    let date = PlainDate(year: year, month: month, day: day) ?? PlainDate(dayNumber: 0)
    let epoch = PlainDate(year: 1970, month: 1, day: 1) ?? PlainDate(dayNumber: 0)
    let days = Int64(date.dayNumber - epoch.dayNumber)
    return Instant(millisecondsSince1970: (days * 24 + hour - 7) * 3_600_000)
  }

  private static func days(_ kept: [Instant]) -> [String] {
    kept.map { $0.civilDate(inOffsetMinutes: Now.vietnamOffsetMinutes).iso8601 }
  }

  @Test func `of one day the newest stays`() {
    let early = Self.morning(2026, 11, 26)
    let late = Self.morning(2026, 11, 26, hour: 16)
    #expect(BackupRetention.kept([early, late]) == [late])
  }

  @Test func `the day is that of Vietnam`() {
    // 26/11 at 06:00 and 25/11 at 23:00 are both 25/11 in London.
    let moments = [Self.morning(2026, 11, 26, hour: 6), Self.morning(2026, 11, 25, hour: 23)]
    #expect(BackupRetention.kept(moments) == moments)
  }

  @Test func `daily copies of three years leave days, months and years`() {
    let first = PlainDate(year: 2024, month: 1, day: 1) ?? PlainDate(dayNumber: 0)
    let last = PlainDate(year: 2026, month: 11, day: 26) ?? PlainDate(dayNumber: 0)
    let all = (first.dayNumber...last.dayNumber).map { number in
      let date = PlainDate(dayNumber: number)
      return Self.morning(date.year, date.month, date.day)
    }

    let kept = Self.days(BackupRetention.kept(all))

    let older = [
      "2024-12-31", "2025-12-31", "2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30",
      "2026-05-31", "2026-06-30", "2026-07-31", "2026-08-31", "2026-09-30",
    ]
    let lastThirty = (0..<30).map { PlainDate(dayNumber: last.dayNumber - 29 + $0).iso8601 }
    #expect(kept == older + lastThirty)
  }

  @Test func `kept copies stay kept when nothing new comes`() {
    let moments = (0..<400).map { Self.morning(2025, 1, 1 + $0 % 28, hour: Int64($0 / 28)) }
    let once = BackupRetention.kept(moments)
    #expect(BackupRetention.kept(once) == once)
    #expect(BackupRetention.kept([]).isEmpty)
  }
}
