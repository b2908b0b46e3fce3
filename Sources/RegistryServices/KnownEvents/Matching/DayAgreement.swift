import CivilDate

/// How the days of two papers stand to each other. See docs/known-events.md, section 2.
enum DayAgreement: UInt8 {
  case equal, byOneDay, swapped, withinMonth, neighbouringYear, firstOfJanuary, partial
  case differs, unknown

  /// Whether a slip of a pen or of a calendar explains the difference.
  var isSlip: Bool {
    switch self {
    case .byOneDay, .swapped, .withinMonth, .neighbouringYear, .firstOfJanuary, .partial: true
    case .equal, .differs, .unknown: false
    }
  }

  /// Whether the difference is so small that fewer other agreements are enough.
  var isSmallSlip: Bool { self == .byOneDay || self == .swapped || self == .partial }

  var reason: MatchReason? {
    switch self {
    case .equal, .unknown: nil
    case .byOneDay: .dateByOneDay
    case .swapped: .dateSwapped
    case .withinMonth: .dateWithinMonth
    case .neighbouringYear: .dateNeighbouringYear
    case .firstOfJanuary: .dateFirstOfJanuary
    case .partial: .datePartial
    case .differs: .dateDiffers
    }
  }

  /// Compares two spans of days.
  init(_ left: DaySpan, _ right: DaySpan) {
    guard left.isKnown, right.isKnown else {
      self = .unknown
      return
    }
    if left.low == left.high, right.low == right.high {
      self.init(day: left.low, other: right.low)
    } else {
      self = left.low <= right.high && right.low <= left.high ? .partial : .differs
    }
  }

  private init(day: Int32, other: Int32) {
    let distance = abs(day - other)
    // Beyond a neighbouring year nothing but 1 January can explain it, and that is the same year.
    guard distance > 1, distance <= 367 else {
      self = distance == 0 ? .equal : distance == 1 ? .byOneDay : .differs
      return
    }
    let a = PlainDate(dayNumber: Int(day)).components
    let b = PlainDate(dayNumber: Int(other)).components
    if a.year == b.year, a.month == b.day, a.day == b.month {
      self = .swapped
    } else if distance <= 31 {
      self = .withinMonth
    } else if distance >= 364 {
      self = .neighbouringYear
    } else if a.year == b.year, (a.month, a.day) == (1, 1) || (b.month, b.day) == (1, 1) {
      self = .firstOfJanuary
    } else {
      self = .differs
    }
  }
}
