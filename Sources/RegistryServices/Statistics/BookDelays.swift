public import VitalStatistics

/// How long the events of a book wait for their entry, and what is still to come.
public struct BookDelays: Sendable, Equatable {
  public var book: EntryCell.Book
  /// Events of the twelve months before the day.
  public var histogram: DelayHistogram
  /// Of all known events of those months, those still waiting included, the share registered within 15, 60
  /// and 365 days (Kaplan–Meier), in hundredths of a percent.
  public var withinHundredths: [Int]
  public var nowcast: Nowcast
  /// Nil while the register is too young to try it: then the nowcast is not shown.
  public var backTest: NowcastBackTest?
  /// Month by month, entries by the months they waited: the oldest month first.
  public var triangle: [TriangleRow]

  /// The events of one month by the months they waited.
  public struct TriangleRow: Sendable, Equatable {
    public var year: Int
    public var month: Int
    public var counts: [Int]

    public init(year: Int, month: Int, counts: [Int]) {
      self.year = year
      self.month = month
      self.counts = counts
    }
  }

  public init(
    book: EntryCell.Book, histogram: DelayHistogram, withinHundredths: [Int], nowcast: Nowcast,
    backTest: NowcastBackTest?, triangle: [TriangleRow]
  ) {
    self.book = book
    self.histogram = histogram
    self.withinHundredths = withinHundredths
    self.nowcast = nowcast
    self.backTest = backTest
    self.triangle = triangle
  }
}
