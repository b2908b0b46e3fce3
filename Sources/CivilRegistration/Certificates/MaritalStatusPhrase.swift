/// The phrases of the marital-status certificate (Circular 04/2020/TT-BTP, article 33.1), as law files name
/// them (`phrase.NAME`).
public enum MaritalStatusPhrase: String, CaseIterable, Hashable, Sendable {
  /// (a) Not married to anybody.
  case single
  /// (b) Married.
  case married
  /// (c) Living together from before 3 January 1987.
  case cohabiting
  /// (d) Divorced.
  case divorced
  /// (e) Widowed.
  case widowed
  /// (f) Not married in an earlier time, and married now.
  case earlier

  /// The phrase of a civil status; nil for the dead and for what contradicts itself.
  public init?(_ status: CivilStatus.Kind) {
    switch status {
    case .single: self = .single
    case .married: self = .married
    case .divorced: self = .divorced
    case .widowed: self = .widowed
    case .deceased, .contradictory: return nil
    }
  }

  /// Whether it is further on in a life than a status: who looked elsewhere found a paper that is not here. That
  /// nothing was found elsewhere takes nothing away.
  func tellsMore(than status: CivilStatus.Kind) -> Bool {
    switch (self, status) {
    case (.married, .single), (.earlier, .single), (.married, .divorced), (.married, .widowed),
      (.divorced, .single), (.divorced, .married), (.divorced, .widowed),
      (.widowed, .single), (.widowed, .married), (.widowed, .divorced):
      true
    default: false
    }
  }
}
