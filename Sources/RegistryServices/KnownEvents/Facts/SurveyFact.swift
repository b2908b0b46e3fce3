public import CivilDate
public import VitalStatistics

/// What a sheet of the survey of vulnerable people says. Names are folded, empty when not given.
public struct SurveyFact: Sendable, Equatable {
  public var reference: String
  public var surveyedOn: PlainDate
  public var name: String
  public var motherName: String
  public var sex: Sex
  public var bornOn: PartialDate?
  public var identifier: String
  public var village: String
  /// The day on which the person died or moved away, where it is known.
  public var leftOn: PlainDate?
  /// The names as written.
  public var spelt = SpeltNames()

  public init(
    reference: String, surveyedOn: PlainDate, name: String, motherName: String = "",
    sex: Sex = .unknown, bornOn: PartialDate?, identifier: String = "", village: String = "",
    leftOn: PlainDate? = nil
  ) {
    self.reference = reference
    self.surveyedOn = surveyedOn
    self.name = name
    self.motherName = motherName
    self.sex = sex
    self.bornOn = bornOn
    self.identifier = identifier
    self.village = village
    self.leftOn = leftOn
  }
}
