/// Compares dates part by part.
enum DateComparison {
  /// How two dates agree, or nothing if a year is missing.
  ///
  /// - Parameters:
  ///   - left: one date.
  ///   - right: the other.
  ///   - leftLatest: the year of registration of the left record (as in `DateWord`), or 0.
  ///   - rightLatest: that of the right record, or 0.
  /// - Returns: the best level that a year of the dates or of their identifiers allows.
  static func level(
    _ left: DateWord, _ right: DateWord, leftLatest: Int, rightLatest: Int
  ) -> DateLevel? {
    guard left.year != 0, right.year != 0 else { return nil }
    var best = level(left, left.year, right, right.year)
    if left.otherYear != 0 { best = better(best, level(left, left.otherYear, right, right.year)) }
    if right.otherYear != 0 {
      best = better(best, level(left, left.year, right, right.otherYear))
      if left.otherYear != 0 {
        best = better(best, level(left, left.otherYear, right, right.otherYear))
      }
    }
    guard best != .sameDay else { return best }
    // Who was registered in a year was born by then, so a later birth is someone else's.
    if rightLatest != 0, (left.otherYear != 0 ? left.otherYear : left.year) > rightLatest {
      return .afterRegistration
    }
    if leftLatest != 0, (right.otherYear != 0 ? right.otherYear : right.year) > leftLatest {
      return .afterRegistration
    }
    return best
  }

  private static func better(_ one: DateLevel, _ other: DateLevel) -> DateLevel {
    one.rawValue <= other.rawValue ? one : other
  }

  private static func level(
    _ left: DateWord, _ leftYear: Int, _ right: DateWord, _ rightYear: Int
  ) -> DateLevel {
    let years = abs(leftYear - rightYear)
    let full = left.hasDay && right.hasDay
    if years == 0 {
      guard left.month != 0, right.month != 0 else { return .sameYearOnly }
      guard full else {
        if left.month == right.month { return .sameMonth }
        return left.isFirstOfJanuary || right.isFirstOfJanuary ? .firstOfJanuary : .sameYear
      }
      return levelWithinYear(left, right, year: leftYear)
    }
    if full, left.month == right.month, left.day == right.day, !left.isFirstOfJanuary {
      if years <= 3 { return .yearSlip }
      return (9...11).contains(years) || years == 20 ? .decadeSlip : .otherYear
    }
    if full, years == 1, isLunar(left, leftYear, right, rightYear) { return .lunar }
    let vague = !full || left.isFirstOfJanuary || right.isFirstOfJanuary
    switch years {
    case 1: return vague ? .nextYearOnly : .nextYear
    case 2, 3: return .yearsNear
    case 4...10: return .yearsApart
    default: return .decadesApart
    }
  }

  private static func levelWithinYear(
    _ left: DateWord, _ right: DateWord, year: Int
  ) -> DateLevel {
    if left.month == right.month, left.day == right.day { return .sameDay }
    if left.isFirstOfJanuary || right.isFirstOfJanuary { return .firstOfJanuary }
    if left.day == right.month, left.month == right.day { return .dayMonthSwapped }
    if left.month == right.month {
      let days = abs(left.day - right.day)
      return days == 1 || days == 10 || days == 2 ? .daySlip : .otherDay
    }
    if left.day == right.day { return .otherMonth }
    return isLunar(left, year, right, year) ? .lunar : .sameYear
  }

  private static func isLunar(
    _ left: DateWord, _ leftYear: Int, _ right: DateWord, _ rightYear: Int
  ) -> Bool {
    // Days of a year of 365 suffice for "about a month apart".
    let a = leftYear * 365 + dayOfYear(left)
    let b = rightYear * 365 + dayOfYear(right)
    return (17...51).contains(abs(a - b))
  }

  private static func dayOfYear(_ date: DateWord) -> Int {
    (date.month * 306 - 324) / 10 + date.day + (date.month <= 2 ? 2 : 0)
  }
}
