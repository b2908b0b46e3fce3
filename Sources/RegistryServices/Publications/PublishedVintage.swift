public import CivilDate
public import VitalStatistics

/// A year's statistics as they were made public on a day: frozen, never changed, followed by a later vintage.
public struct PublishedVintage: Sendable, Equatable {
  /// The year of the events.
  public var year: Int
  /// 1 for the first vintage of the year.
  public var number: Int
  /// The day of the data.
  public var asOf: PlainDate
  public var publishedOn: PlainDate
  /// What is new since the vintage before, in plain words; says that it is the first when it is.
  public var revisionNote: String
  /// Who answers for it.
  public var signer: String
  public var communeCode: String
  public var communeName: String
  /// The targets that stood beside the rates on that day.
  public var goals: [PublishedGoal]
  public var headlines: [Headline]
  public var observations: [Observation]
  /// The terms on which it was published; nil for a vintage that kept none.
  public var licence: Licence?

  public init(
    year: Int, number: Int, asOf: PlainDate, publishedOn: PlainDate, revisionNote: String,
    signer: String, communeCode: String, communeName: String, goals: [PublishedGoal],
    headlines: [Headline], observations: [Observation], licence: Licence? = nil
  ) {
    self.year = year
    self.number = number
    self.asOf = asOf
    self.publishedOn = publishedOn
    self.revisionNote = revisionNote
    self.signer = signer
    self.communeCode = communeCode
    self.communeName = communeName
    self.goals = goals
    self.headlines = headlines
    self.observations = observations
    self.licence = licence
  }

  /// `2025-1`, by which it is found for ever.
  public var id: String { "\(year)-\(number)" }

  /// The code under which the commune is published: with the version of its borders.
  public static func area(_ code: String) -> String { "VN_01_\(code)" }

  /// Whether two vintages say the same, whenever and by whomever.
  public func saysTheSame(as other: PublishedVintage) -> Bool {
    year == other.year && observations == other.observations && headlines == other.headlines
  }
}
