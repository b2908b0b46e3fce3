/// People at the middle of each year, with the rates that they should have: what expected events are made of.
public struct PopulationTable: Sendable, Equatable {
  /// One year.
  public struct Row: Sendable, Equatable {
    public var year: Int
    public var people: Int
    /// Events a year for each thousand people.
    public var birthRate: Double
    public var deathRate: Double

    public init(year: Int, people: Int, birthRate: Double, deathRate: Double) {
      self.year = year
      self.people = people
      self.birthRate = birthRate
      self.deathRate = deathRate
    }
  }

  /// Why a file is no such table.
  public enum Problem: Error, Sendable, Equatable {
    /// The first line is not `year,population,birth_rate,death_rate`.
    case header
    /// A line that has not four numbers, or numbers that cannot be.
    case line(Int)
    case twice(year: Int)
    /// A year between the first and the last is missing: no rate of a neighbour stands in for it.
    case missing(year: Int)
    case empty
  }

  public let rows: [Row]

  /// Reads comma-separated text with a header.
  public init(csv text: String) throws(Problem) {
    var lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map {
      String($0).filter { $0 != "\u{FEFF}" && $0 != "\"" }
    }
    guard !lines.isEmpty,
      lines.removeFirst().lowercased() == "year,population,birth_rate,death_rate"
    else { throw .header }
    var rows: [Row] = []
    for (place, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      let cells = line.split(separator: ",").map { $0.filter { !$0.isWhitespace } }
      guard cells.count == 4, let year = Int(cells[0]), let people = Int(cells[1]),
        let births = Double(cells[2]), let deaths = Double(cells[3]),
        (1900...2200).contains(year), people > 0, (0...200).contains(births),
        (0...200).contains(deaths)
      else { throw .line(place + 2) }
      rows.append(Row(year: year, people: people, birthRate: births, deathRate: deaths))
    }
    rows.sort { $0.year < $1.year }
    guard let first = rows.first else { throw .empty }
    for (place, row) in rows.enumerated() where row.year != first.year + place {
      if place > 0, rows[place - 1].year == row.year { throw .twice(year: row.year) }
      throw .missing(year: first.year + place)
    }
    self.rows = rows
  }

  /// The row of a year; nil when the table does not reach it.
  public subscript(year: Int) -> Row? { rows.first { $0.year == year } }
}
