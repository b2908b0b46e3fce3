public import CivilDate

/// A person counted by the survey of vulnerable people.
public struct SurveyedFact: Sendable, Equatable {
  public var reference: String
  public var surveyedOn: PlainDate
  public var registration: EventFact.Registration?
  /// The day on which the person died or moved away.
  public var leftOn: PlainDate?
  public var isPresumed: Bool

  public init(
    reference: String, surveyedOn: PlainDate, registration: EventFact.Registration? = nil,
    leftOn: PlainDate? = nil, isPresumed: Bool = false
  ) {
    self.reference = reference
    self.surveyedOn = surveyedOn
    self.registration = registration
    self.leftOn = leftOn
    self.isPresumed = isPresumed
  }

  /// The anniversary of the survey: the last day for the target.
  public var lastDay: PlainDate { surveyedOn.adding(years: 1) }
}
