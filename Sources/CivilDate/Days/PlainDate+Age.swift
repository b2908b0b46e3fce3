extension PlainDate {
  /// Whole years completed from this day to a later one: an age. Negative before this day.
  ///
  /// A year is completed on the anniversary; that of 29 February is 28 February in common years.
  public func fullYears(to later: PlainDate) -> Int {
    let years = later.year - year
    return adding(years: years) > later ? years - 1 : years
  }
}

extension PartialDate {
  /// The ages that someone born on this date can have on the other; one number when both are exact.
  public func possibleYears(to later: PartialDate) -> ClosedRange<Int> {
    let least = latest.fullYears(to: later.earliest)
    return least...max(least, earliest.fullYears(to: later.latest))
  }
}
