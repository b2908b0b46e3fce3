extension PartialDate {
  /// What all the dates have in common: the day when they are one and the same, otherwise their month or
  /// their year; nil when not even that, or when there is none.
  public static func commonPart(of dates: [PartialDate]) -> PartialDate? {
    guard let first = dates.first else { return nil }
    if dates.allSatisfy({ $0 == first }) { return first }
    guard dates.allSatisfy({ $0.year == first.year }) else { return nil }
    guard let month = first.month, dates.allSatisfy({ $0.month == month })
    else { return .year(first.year) }
    return .month(year: first.year, month: month)
  }
}
