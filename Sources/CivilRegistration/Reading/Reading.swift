public import CivilDate

/// A row from an office, read: its facts, and everything that is wrong or doubtful in it, at once.
///
/// A book of the past is what it is: contradictions are warnings with their reasons. A row is refused only
/// when it is unusable; each kind says by what.
public struct Reading<Facts: RowFacts>: Hashable, Sendable {
  /// Nil exactly when the row is refused.
  public let facts: Facts?
  public let problems: [RowProblem]

  /// Reads a row; dates after `today`, where it is given, are doubted.
  public init(_ row: SourceRow, today: PlainDate? = nil) {
    var reader = RowReader<Facts.Column>(row, today: today)
    let facts = Facts.read(&reader)
    problems = reader.problems
    self.facts = reader.isRefused ? nil : facts
  }

  public var isRefused: Bool { facts == nil }
}

/// A row of the birth register, read.
public typealias BirthEntryReading = Reading<BirthEntry>
/// A row of the death register, read.
public typealias DeathEntryReading = Reading<DeathEntry>
/// A row of the marriage register, read.
public typealias MarriageEntryReading = Reading<MarriageEntry>
/// A row of the population list, read.
public typealias ResidentReading = Reading<Resident>
/// A row of a list of birth notices, read.
public typealias BirthNoticeReading = Reading<BirthNotice>
/// A row of a list of death notices, read.
public typealias DeathNoticeReading = Reading<DeathNotice>
/// A row of a court's list of judgments, read.
public typealias JudgmentReading = Reading<Judgment>
/// A row of the survey of vulnerable people, read.
public typealias SurveyReading = Reading<SurveySheet>
