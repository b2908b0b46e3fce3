public import CivilDate

/// What the papers of a commune tell when they are read together: each event and each person once.
///
/// The same whatever the order of the papers. Everything is sorted by date, then by id.
public struct KnownEvents: Sendable, Equatable {
  public var births: [KnownBirth]
  public var deaths: [KnownDeath]
  public var divorces: [KnownDivorce]
  public var surveyed: [SurveyedPerson]
  public var residents: [ListedResident]
  public var registered: [RegisteredPerson]
  /// Days of valid re-registrations, which register no event of their year.
  public var birthReregistrations: [PartialDate]
  public var deathReregistrations: [PartialDate]
  /// Pairs of papers that a person has to look at; decided ones are gone.
  public var candidates: [MatchCandidate]

  public init(
    births: [KnownBirth] = [], deaths: [KnownDeath] = [], divorces: [KnownDivorce] = [],
    surveyed: [SurveyedPerson] = [], residents: [ListedResident] = [],
    registered: [RegisteredPerson] = [], birthReregistrations: [PartialDate] = [],
    deathReregistrations: [PartialDate] = [], candidates: [MatchCandidate] = []
  ) {
    self.births = births
    self.deaths = deaths
    self.divorces = divorces
    self.surveyed = surveyed
    self.residents = residents
    self.registered = registered
    self.birthReregistrations = birthReregistrations
    self.deathReregistrations = deathReregistrations
    self.candidates = candidates
  }
}
