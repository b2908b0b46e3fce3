import ActionProgramme
import CivilDate
import RecordLinkage

/// The times of annexes in words, as plans write them.
enum AnnexTime {
  /// Nil for words that are none of these.
  static func schedule(of text: String, until lastYear: Int) -> ItemSchedule? {
    let words = VietnameseText.folded(text)
    let numbers = words.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
    let years = numbers.filter { (1900...2200).contains($0) }
    if words.contains("nhung nam tiep theo"), let first = years.first {
      return .ongoing(from: first)
    }
    if words.hasPrefix("hang nam") || words.hasPrefix("hang quy") || words.hasPrefix("thuong xuyen")
    {
      return .yearly
    }
    if words.contains("theo ke hoach cua cap tren") || words.contains("theo chi dao") {
      return .asDirected
    }
    if let day = day(text) { return .once(due: day) }
    if words.hasPrefix("thang"), numbers.count == 2, (1...12).contains(numbers[0]),
      let month = PartialDate(year: numbers[1], month: numbers[0])
    {
      return .once(due: month.latest)
    }
    if words.hasPrefix("truoc nam") || words.hasPrefix("den nam") || words.hasPrefix("trong nam")
      || words.hasPrefix("nam"), let last = years.max(), last <= lastYear
    {
      return .once(due: PlainDate.lastDay(ofYear: last))
    }
    return nil
  }

  /// `30/4/2026` anywhere in the words.
  private static func day(_ text: String) -> PlainDate? {
    for word in text.split(separator: " ") {
      let parts = word.split(separator: "/").compactMap { Int($0) }
      if parts.count == 3, let day = PlainDate(year: parts[2], month: parts[1], day: parts[0]) {
        return day
      }
    }
    return nil
  }
}
