public import CivilDate

/// A registration by an authority abroad.
public struct ForeignRegistration: Hashable, Sendable {
  public var number: String?
  public var registeredOn: PartialDate?
  public var authority: String?
  public var country: String?
}
