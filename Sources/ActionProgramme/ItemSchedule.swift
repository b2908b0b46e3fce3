public import CivilDate

/// When an item of the programme is to be done.
public enum ItemSchedule: Hashable, Sendable {
  /// Once, until the day.
  case once(due: PlainDate)
  /// Every year of the programme.
  case yearly
  /// All the time, from the year on.
  case ongoing(from: Int)
  /// When a higher office says so.
  case asDirected
  /// The annex gives no time.
  case unstated

  /// The years of the programme in which the item has something to show.
  ///
  /// An item done once belongs to the year in which it is due; one that nobody has given a time has none.
  public func years(in period: ClosedRange<Int>) -> [Int] {
    switch self {
    case .once(let due): period.contains(due.year) ? [due.year] : []
    case .yearly: Array(period)
    case .ongoing(let first):
      first > period.upperBound ? [] : Array(max(first, period.lowerBound)...period.upperBound)
    case .asDirected, .unstated: []
    }
  }
}
