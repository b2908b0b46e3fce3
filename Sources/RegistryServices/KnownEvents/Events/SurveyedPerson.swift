public import CivilDate

/// A person of the survey of vulnerable people, and the birth entry that the person has since.
public struct SurveyedPerson: Sendable, Equatable, Identifiable {
  /// Made of the reference of the sheet.
  public var id: String
  public var survey: String
  public var surveyedOn: PlainDate
  /// The earliest valid entry of any kind.
  public var registration: KnownRegistration?
  /// The day on which the person died or moved away, where it is known.
  public var leftOn: PlainDate?
  public var isPresumed: Bool

  public init(
    id: String, survey: String, surveyedOn: PlainDate, registration: KnownRegistration? = nil,
    leftOn: PlainDate? = nil, isPresumed: Bool = false
  ) {
    self.id = id
    self.survey = survey
    self.surveyedOn = surveyedOn
    self.registration = registration
    self.leftOn = leftOn
    self.isPresumed = isPresumed
  }
}
