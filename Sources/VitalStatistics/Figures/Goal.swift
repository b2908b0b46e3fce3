/// A target of the plan: a percentage that holds from a year on.
public struct Goal: Sendable, Hashable, Codable {
  public var year: Int
  /// Percent in hundredths: 9 850 is 98.5 %.
  public var hundredths: Int

  public init(year: Int, hundredths: Int) {
    self.year = year
    self.hundredths = hundredths
  }

  /// The goal that holds in a year, or the first to come when none holds yet.
  public static func current(_ goals: [Goal], in year: Int) -> Goal? {
    let ordered = goals.sorted { $0.year < $1.year }
    return ordered.last { $0.year <= year } ?? ordered.first
  }
}
