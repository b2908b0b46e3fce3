import CivilDate

/// A partial date as two day numbers.
struct DaySpan {
  var low: Int32
  var high: Int32

  init(_ date: PartialDate?) {
    guard let date else {
      low = .min
      high = .min
      return
    }
    low = Int32(truncatingIfNeeded: date.earliest.dayNumber)
    high = Int32(truncatingIfNeeded: date.latest.dayNumber)
  }

  var isKnown: Bool { low != .min }
  var isFullDay: Bool { low == high && isKnown }
}
