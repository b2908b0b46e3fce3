/// All papers of a commune that can speak of a birth, a death or a divorce, in any order.
public struct KnownEventFacts: Sendable, Equatable {
  public var birthEntries: [BirthEntryFact]
  public var birthNotices: [BirthNoticeFact]
  public var residents: [ResidentFact]
  public var deathEntries: [DeathEntryFact]
  public var deathNotices: [DeathNoticeFact]
  public var marriages: [MarriageFact]
  public var judgments: [JudgmentFact]
  public var surveys: [SurveyFact]

  public init(
    birthEntries: [BirthEntryFact] = [], birthNotices: [BirthNoticeFact] = [],
    residents: [ResidentFact] = [], deathEntries: [DeathEntryFact] = [],
    deathNotices: [DeathNoticeFact] = [], marriages: [MarriageFact] = [],
    judgments: [JudgmentFact] = [], surveys: [SurveyFact] = []
  ) {
    self.birthEntries = birthEntries
    self.birthNotices = birthNotices
    self.residents = residents
    self.deathEntries = deathEntries
    self.deathNotices = deathNotices
    self.marriages = marriages
    self.judgments = judgments
    self.surveys = surveys
  }
}
