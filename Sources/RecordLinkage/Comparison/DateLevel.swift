/// How two dates agree, from the same day to nothing in common.
enum DateLevel: UInt8, CaseIterable, Sendable {
  case sameDay
  /// Same month; one side lacks the day.
  case sameMonth
  /// Same year; one side has only the year.
  case sameYearOnly
  /// Same year; one side is the first of January, which stands for "day unknown".
  case firstOfJanuary
  /// Day and month exchanged.
  case dayMonthSwapped
  /// Same day and month, one to three years apart.
  case yearSlip
  /// Same day and month, nine to eleven or twenty years apart.
  case decadeSlip
  /// Same day and month of another year.
  case otherYear
  /// Same month, a day that is one or ten off.
  case daySlip
  /// Same month, another day.
  case otherDay
  /// Same day of another month.
  case otherMonth
  /// Eighteen to fifty days apart: a date of the lunar calendar.
  case lunar
  /// Same year, otherwise not.
  case sameYear
  /// A year apart, one side has only the year.
  case nextYearOnly
  /// A year apart.
  case nextYear
  /// Two or three years apart.
  case yearsNear
  /// Four to ten years apart.
  case yearsApart
  /// Further apart.
  case decadesApart
  /// Born after the registration.
  case afterRegistration
}
