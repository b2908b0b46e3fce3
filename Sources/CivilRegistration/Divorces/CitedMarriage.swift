public import CivilDate

/// The marriage entry that a judgment cites, as far as it does.
public struct CitedMarriage: Hashable, Sendable {
  public var number: EntryNumber?
  /// The number as written, also where it cannot be read.
  public var numberText: String?
  public var registeredOn: PartialDate?
  public var office: Office?
}
