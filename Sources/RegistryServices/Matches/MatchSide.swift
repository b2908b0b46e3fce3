public import CivilDate

/// One side of a pair.
public struct MatchSide: Sendable, Equatable {
  public var kind: String
  public var reference: String
  public var name: String
  public var eventDate: PartialDate?
  public var sex: String
  /// Mother of a child, spouse …
  public var relatedName: String
  public var village: String
  public var reportedBy: String
  public var registeredOn: PartialDate?
  public var fatherName: String
  public var identifier: String
  /// Of a dead person, when the event is the death.
  public var bornOn: PartialDate?

  public init(
    kind: String, reference: String, name: String, eventDate: PartialDate?, sex: String,
    relatedName: String, village: String, reportedBy: String, registeredOn: PartialDate?,
    fatherName: String = "", identifier: String = "", bornOn: PartialDate? = nil
  ) {
    self.kind = kind
    self.reference = reference
    self.name = name
    self.eventDate = eventDate
    self.sex = sex
    self.relatedName = relatedName
    self.village = village
    self.reportedBy = reportedBy
    self.registeredOn = registeredOn
    self.fatherName = fatherName
    self.identifier = identifier
    self.bornOn = bornOn
  }
}
