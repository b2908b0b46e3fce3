public import VitalStatistics

/// A task of reconciliation: which two lists are held against each other, and for which figures.
public enum MatchJob: String, CaseIterable, Sendable {
  /// Residents against birth entries.
  case residents
  /// Birth notices against birth entries and residents.
  case notices
  /// Sheets of the survey against birth entries.
  case surveys
  /// Birth entries against each other.
  case doubles
  /// Death notices against death entries and against each other.
  case deaths
  /// Residents and registered people against the dead.
  case lives
  /// Judgments against marriage entries.
  case judgments

  /// The pairs that belong to the job.
  public var relations: [MatchCandidate.Relation] {
    switch self {
    case .residents: [.residentAndBirthEntry]
    case .notices: [.noticeAndBirthEntry, .noticeAndResident]
    case .surveys: [.surveyAndBirthEntry]
    case .doubles: [.birthEntries]
    case .deaths: [.noticeAndDeathEntry, .deathNotices]
    case .lives: [.residentAndDeath, .birthEntryAndDeath]
    case .judgments: [.judgmentAndMarriage]
    }
  }

  /// The targets of the plan whose figures its decisions can move.
  public var indicators: [IndicatorKey] {
    switch self {
    case .residents: [.validCertificate]
    case .notices, .doubles: [.birthOnTime, .birthWithinYear]
    case .surveys: [.vulnerable]
    case .deaths: [.deathOnTime, .deathWithinYear]
    case .lives: [.validCertificate, .ecertPhase1]
    case .judgments: [.divorceRecorded, .divorceLegacy]
    }
  }

  /// The job whose pairs are of these two kinds of papers; nil when none has such.
  public static func of(kinds left: String, _ right: String) -> MatchJob? {
    let kinds = Set([left, right])
    if kinds == ["residents", "birth"] { return .residents }
    if kinds.contains("birthNotice") { return .notices }
    if kinds.contains("survey") { return .surveys }
    if kinds == ["birth"] { return .doubles }
    if kinds.isSubset(of: ["death", "deathNotice"]) { return .deaths }
    if !kinds.isDisjoint(with: ["death", "deathNotice"]) { return .lives }
    return kinds == ["judgment", "marriage"] ? .judgments : nil
  }
}
