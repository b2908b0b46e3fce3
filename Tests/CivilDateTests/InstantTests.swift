import CivilDate
import Testing

@Suite struct `A moment` {
  @Test(arguments: [
    ("2026-11-22T16:59:59.999Z", "2026-11-22", "23:59:59"),
    ("2026-11-22T17:00:00.000Z", "2026-11-23", "00:00:00"),
    ("1969-12-31T16:59:59.000Z", "1969-12-31", "23:59:59"),
    ("2027-02-28T17:00:00Z", "2027-03-01", "00:00:00"),
  ])
  func `falls on the day of the clocks in Viet Nam`(
    text: String, date: String, time: String
  ) throws {
    let instant = try #require(Instant(iso8601: text))
    let offset = Instant.vietnamOffsetMinutes
    #expect(instant.civilDate(inOffsetMinutes: offset) == (try day(date)))
    #expect(instant.clockTime(inOffsetMinutes: offset).withSeconds == time)
  }

  @Test(arguments: [
    "", "2026-11-22", "2026-11-22T24:00:00Z", "2026-11-22T10:60:00Z", "2026-11-22T10:00:00",
    "2026-11-22T10:00:00+07:00", "2026-11-22 10:00:00.000Z", "2026-11-22T10:00:00.12Z",
    "2026-02-29T10:00:00.000Z",
  ])
  func `is read from nothing but UTC`(text: String) {
    #expect(Instant(iso8601: text) == nil)
  }

  @Test(arguments: [
    "2026-11-22T16:59:59.999Z", "2026-11-22T00:00:00.000Z", "1969-12-31T23:59:59.001Z",
    "2027-02-28T07:08:09.010Z", "0001-01-01T00:00:00.000Z",
  ])
  func `is written as it is read`(text: String) throws {
    #expect(try #require(Instant(iso8601: text)).iso8601 == text)
  }

  @Test func `has a time of day between midnight and midnight`() throws {
    #expect(ClockTime(hour: 24, minute: 0) == nil)
    #expect(ClockTime(hour: 0, minute: 60) == nil)
    let afternoon = try #require(ClockTime(hour: 15, minute: 0))
    let later = try #require(ClockTime(hour: 15, minute: 0, second: 1))
    #expect(afternoon < later)
    #expect(later.text == "15:00" && later.withSeconds == "15:00:01")
  }
}
