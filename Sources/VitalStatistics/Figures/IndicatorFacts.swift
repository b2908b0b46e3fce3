public import CivilDate

/// Everything that the thirteen figures are computed from.
public struct IndicatorFacts: Sendable, Equatable {
  public var births: [EventFact]
  /// Days of re-registrations of births: told beside the figures, no part of them.
  public var birthReregistrations: [PartialDate]
  public var deaths: [EventFact]
  public var deathReregistrations: [PartialDate]
  public var divorces: [DivorceFact]
  public var surveyed: [SurveyedFact]
  public var registered: [RegisteredFact]
  public var residents: ResidentCounts
  public var courtMessages: [CourtMessageFact]
  public var publications: [PublicationFact]

  public init(
    births: [EventFact] = [], birthReregistrations: [PartialDate] = [],
    deaths: [EventFact] = [], deathReregistrations: [PartialDate] = [],
    divorces: [DivorceFact] = [], surveyed: [SurveyedFact] = [],
    registered: [RegisteredFact] = [], residents: ResidentCounts = ResidentCounts(),
    courtMessages: [CourtMessageFact] = [], publications: [PublicationFact] = []
  ) {
    self.births = births
    self.birthReregistrations = birthReregistrations
    self.deaths = deaths
    self.deathReregistrations = deathReregistrations
    self.divorces = divorces
    self.surveyed = surveyed
    self.registered = registered
    self.residents = residents
    self.courtMessages = courtMessages
    self.publications = publications
  }
}
