public import CivilDate

/// When each year's statistics are published, and under which licence: data beside the program, since a circular
/// or the commune decides it.
public struct ReleaseCalendar: Sendable, Equatable {
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

  /// Why a file is no such calendar.
  public enum Problem: Error, Sendable, Equatable {
    case line(Int)
    /// A line that must be there.
    case missing(String)
  }

  private struct Rule: Sendable, Equatable {
    var kind: Kind
    var month: Int
    var day: Int
    var yearsLater: Int
  }

  /// The first day on which anything is due, and the first year of which.
  private let since: PlainDate
  private let firstYear: Int
  private let rules: [Rule]
  public let licence: Licence

  /// Reads `publication.csv`: lines `since,day,year`, `release,kind,month,day,years later,source` and
  /// `licence,name,address`.
  public init(csv text: String) throws(Problem) {
    var since: (PlainDate, Int)?
    var rules: [Rule] = []
    var licence: Licence?
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (place, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      switch cells[0] {
      case "since":
        guard cells.count == 3, let day = PlainDate(iso8601: cells[1]), let year = Int(cells[2])
        else { throw .line(place + 1) }
        since = (day, year)
      case "release":
        guard cells.count >= 6, let kind = Kind(rawValue: cells[1]), let month = Int(cells[2]),
          let day = Int(cells[3]), let later = Int(cells[4]), (0...9).contains(later),
          PlainDate(year: 2023, month: month, day: day) != nil
        else { throw .line(place + 1) }
        rules.append(Rule(kind: kind, month: month, day: day, yearsLater: later))
      case "licence":
        guard cells.count == 3, cells[2].hasPrefix("https:") else { throw .line(place + 1) }
        licence = Licence(name: cells[1], address: cells[2])
      default: throw .line(place + 1)
      }
    }
    guard let since else { throw .missing("since") }
    guard let licence else { throw .missing("licence") }
    guard Set(rules.map(\.kind)).count == Kind.allCases.count else { throw .missing("release") }
    (self.since, firstYear) = since
    self.rules = rules
    self.licence = licence
  }

  /// The releases that were due by a day since publishing began.
  public func due(by day: PlainDate) -> [Release] {
    guard day >= since, firstYear <= day.year else { return [] }
    return (firstYear...day.year).flatMap(releases).filter { $0.day >= since && $0.day <= day }
  }

  /// The releases of the twenty-four months after a day, the next first.
  public func coming(after day: PlainDate) -> [Release] {
    ((day.year - 9)...(day.year + 2)).flatMap(releases).filter {
      $0.day > day && $0.day <= day.adding(years: 2)
    }.sorted { ($0.day.dayNumber, $0.year) < ($1.day.dayNumber, $1.year) }
  }

  /// The releases of a year.
  public func releases(of year: Int) -> [Release] {
    rules.compactMap { rule in
      PlainDate(year: year + rule.yearsLater, month: rule.month, day: rule.day).map {
        Release(year: year, kind: rule.kind, day: $0)
      }
    }
  }
}
