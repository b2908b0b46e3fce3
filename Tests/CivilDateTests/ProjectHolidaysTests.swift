import CivilDate
import Foundation
import Testing

@Suite struct `The holiday file of the project` {
  private static func calendar() throws -> WorkingCalendar {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "Sources/Interchange/Resources/Holidays/holidays-vn.csv")
    return try HolidayTable.calendar(from: String(contentsOf: file, encoding: .utf8))
  }

  @Test func `covers every year from 2000 to 2031`() throws {
    #expect(try Self.calendar().coveredYears == 2000...2031)
  }

  @Test(arguments: [
    ("2026-02-16", "2026-02-23"), ("2026-04-26", "2026-04-28"), ("2026-05-02", "2026-05-04"),
    ("2026-09-02", "2026-09-03"), ("2026-08-22", "2026-08-22"), ("2027-01-01", "2027-01-04"),
  ])
  func `moves the last days of the worked examples`(plain: String, legal: String) throws {
    #expect(try Self.calendar().firstWorkingDay(onOrAfter: day(plain)) == day(legal))
  }

  @Test func `leaves every year between 240 and 255 working days`() throws {
    let calendar = try Self.calendar()
    for year in 2001...2031 {
      let days = try calendar.workingDays(
        after: PlainDate.lastDay(ofYear: year - 1), through: PlainDate.lastDay(ofYear: year))
      #expect((240...255).contains(days), "\(year): \(days)")
    }
  }
}
