public import CivilDate

/// When each year's statistics are published: once provisionally, and once when a year has passed in which
/// everything may still be registered. The days follow from those of the Ministry's yearly report
/// (20 January of the year after, circular 04/2016/TT-BTP); a later circular changes them here.
public enum ReleaseCalendar {
  /// Whether entries of the year may still come.
  public enum Kind: String, Sendable, CaseIterable { case provisional, final }

  /// A day on which a year is published.
  public struct Release: Sendable, Equatable {
    public var year: Int
    public var kind: Kind
    public var day: PlainDate

    /// Whether a vintage is what the release asks for: the final one holds everything that was registered
    /// within a year.
    public func isMet(by vintage: PublishedVintage) -> Bool {
      kind == .provisional || vintage.asOf > PlainDate.lastDay(ofYear: year + 1)
    }
  }

  /// The releases that were due by a day since the programme began (April 2026).
  public static func due(by day: PlainDate) -> [Release] {
    guard let start = PlainDate(year: 2026, month: 5, day: 1), day >= start else { return [] }
    return (2024...day.year).flatMap(releases).filter { $0.day >= start && $0.day <= day }
  }

  /// The releases of the twenty-four months after a day, the next first.
  public static func coming(after day: PlainDate) -> [Release] {
    ((day.year - 2)...(day.year + 1)).flatMap(releases).filter {
      $0.day > day && $0.day <= day.adding(years: 2)
    }.sorted { ($0.day.dayNumber, $0.year) < ($1.day.dayNumber, $1.year) }
  }

  /// The two releases of a year.
  public static func releases(of year: Int) -> [Release] {
    Kind.allCases.compactMap { kind in
      let later = kind == .provisional ? 1 : 2
      guard let day = PlainDate(year: year + later, month: 1, day: 20) else { return nil }
      return Release(year: year, kind: kind, day: day)
    }
  }
}
