import CivilDate
import Testing

/// A generator with a seed, so that a failure comes again.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct `Properties of reading dates` {
  @Test func `every day is read back from every way of writing it`() throws {
    for day in PlainDate.firstDay(ofYear: 1900)...PlainDate.lastDay(ofYear: 2100) {
      let (year, month, dayOfMonth) = day.components
      let written = [
        day.slashed, day.iso8601, "\(dayOfMonth).\(month).\(year)",
        "\(dayOfMonth)-\(month)-\(year)",
      ]
      for text in written where CellDate(text) != CellDate(date: .day(day)) {
        Issue.record("\(text) is not read as \(day)")
      }
      guard dayOfMonth % 9 == 0 else { continue }
      let slow = [
        "ngày \(dayOfMonth) tháng \(month) năm \(year)", "\(dayOfMonth) / \(month) / \(year)",
        day.slashed.filter { $0 != "/" }, day.iso8601.filter { $0 != "-" },
      ]
      for text in slow where CellDate(text) != CellDate(date: .day(day)) {
        Issue.record("\(text) is not read as \(day)")
      }
    }
  }

  @Test func `what is printed of a partial date is read back`() {
    for year in CellDate.plausibleYears {
      #expect(CellDate(PartialDate.year(year).slashed).date == .year(year))
      for month in 1...12 {
        let date = PartialDate.month(year: year, month: month)
        #expect(CellDate(date.slashed).date == date)
        #expect(PartialDate(iso8601: date.iso8601) == date)
      }
    }
  }

  @Test func `no bytes stop the reading, and a date taken is always plausible`() {
    var generator = SeededGenerator(state: 2_026_11_22)
    let pieces = [
      "0", "1", "2", "9", "12", "31", "1999", "2008", "20260201", "/", ".", "-", " ", ":", "ngày",
      "tháng", "năm", "tuổi", "giờ", "?", "…", "x", "NULL", "\u{301}", "âm", "h", "PM", ";", "(",
      "é",
    ]
    for _ in 0..<60_000 {
      let text: String
      if Bool.random(using: &generator) {
        let bytes = (0..<Int.random(in: 0...18, using: &generator)).map { _ in
          UInt8.random(in: 0...255, using: &generator)
        }
        text = String(decoding: bytes, as: UTF8.self)
      } else {
        text = (0..<Int.random(in: 0...9, using: &generator))
          .compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      }
      let cell = CellDate(text)
      if let date = cell.date, !CellDate.plausibleYears.contains(date.year) {
        Issue.record("\(text) gave \(date)")
      }
      if cell.date == nil, cell.isEmpty, text.contains(where: { ("1"..."9").contains($0) }) {
        Issue.record("\(text) was passed over in silence")
      }
    }
  }

  @Test func `a long text is refused whole`() {
    let cell = CellDate(String(repeating: "1/", count: 5_000))
    #expect(cell.problems.map(\.code) == ["date.unreadable"])
  }
}
