import CivilDate
import FoundationEssentials
import VitalStatistics

/// The rules that hold for the sample: 60 and 15 days, the holidays of the project, the commune's plan.
enum SampleRules {
  static func settings(years: ClosedRange<Int> = 2016...2026) throws -> IndicatorSettings {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let path = "/\(root)/Sources/Interchange/Resources/Holidays/holidays-vn.csv"
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    let calendar = try HolidayTable.calendar(from: text)
    return IndicatorSettings(
      birthRule: TimelinessRule(
        term: Term(days: 60, rollsToWorkingDay: true), calendar: calendar),
      deathRule: TimelinessRule(
        term: Term(days: 15, rollsToWorkingDay: true), calendar: calendar),
      years: years, divorcesSince: PlainDate.firstDay(ofYear: 2026),
      certificateBoundary: PlainDate.firstDay(ofYear: 2016), realtimeLimitMinutes: 5,
      goals: [.birthOnTime: [Goal(year: 2028, hundredths: 9800)]])
  }
}
