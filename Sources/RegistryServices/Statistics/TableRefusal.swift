public import CivilDate

/// Why a statutory table is not filled or not locked.
public enum TableRefusal: Error, Sendable, Equatable {
  case unknown(code: String, known: [String])
  /// The table is not made for the period, or the period has not begun.
  case noPeriod(code: String)
  /// What the table counts is not over: it can be signed after that day.
  case periodNotOver(lastDay: PlainDate)
  /// A rule that the figures do not keep.
  case broken(rule: String)
  case unsigned
  case nothingNew(version: Int)
  case dayInFuture
}
