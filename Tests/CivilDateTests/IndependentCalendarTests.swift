import CivilDate
import Foundation
import Testing

/// The calendar of the system, which shares nothing with ours, as the judge.
@Suite struct `The calendar of the system agrees` {
  @Test func `on every day from 1900 to 2100, its weekday and its place in the year`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    let first = PlainDate.firstDay(ofYear: 1900)
    let last = PlainDate.lastDay(ofYear: 2100)
    var differences: [String] = []

    for day in first...last {
      let moment = Date(timeIntervalSince1970: Double(day.dayNumber) * 86_400)
      let theirs = calendar.dateComponents([.year, .month, .day, .weekday], from: moment)
      let theirDayOfYear = calendar.ordinality(of: .day, in: .year, for: moment)
      let ours = day.components
      // The system counts weekdays from Sunday as 1.
      let weekday = day.weekday.rawValue % 7 + 1
      let agrees =
        ours.year == theirs.year && ours.month == theirs.month && ours.day == theirs.day
        && weekday == theirs.weekday && day.dayOfYear == theirDayOfYear
        && PlainDate(year: ours.year, month: ours.month, day: ours.day) == day
        && PlainDate(iso8601: day.iso8601) == day
      if !agrees { differences.append(day.iso8601) }
    }

    #expect(last - first + 1 == 73_414)
    #expect(differences.isEmpty)
  }

  @Test(arguments: [-1, 0, 1, 999, 1_000, 86_399_999, 86_400_000, -86_400_001, 1_795_316_645_678])
  func `on a moment written in UTC`(milliseconds: Int64) throws {
    let moment = Date(timeIntervalSince1970: Double(milliseconds) / 1_000)
    let formatter = ISO8601DateFormatter()
    formatter.formatOptions = [.withInternetDateTime, .withFractionalSeconds]
    let instant = Instant(millisecondsSince1970: milliseconds)

    #expect(instant.iso8601 == formatter.string(from: moment))
    #expect(Instant(iso8601: instant.iso8601) == instant)
  }
}
