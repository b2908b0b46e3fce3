public import CivilDate
public import VitalStatistics

/// What a notice of a death says. The name is folded.
public struct DeathNoticeFact: Sendable, Equatable {
  /// Who gives notice of deaths; one death may be told by both.
  public enum Source: String, Sendable, CaseIterable {
    case facility
    case villageHead
  }

  public var reference: String
  public var source: Source
  /// The notice's own number as written, `TT0031482`.
  public var number: String
  public var name: String
  public var sex: Sex
  /// A village head often knows only the year.
  public var bornOn: PartialDate?
  public var diedOn: PartialDate?
  public var identifier: String
  public var village: String
  /// The names as written.
  public var spelt = SpeltNames()

  public init(
    reference: String, source: Source, number: String = "", name: String, sex: Sex = .unknown,
    bornOn: PartialDate? = nil, diedOn: PartialDate?, identifier: String = "",
    village: String = ""
  ) {
    self.reference = reference
    self.source = source
    self.number = number
    self.name = name
    self.sex = sex
    self.bornOn = bornOn
    self.diedOn = diedOn
    self.identifier = identifier
    self.village = village
  }
}
