public import CivilDate

/// An entry of the marriage register, as a row of the shared software gives it.
///
/// The row is refused when it names neither spouse, or has no day of registration; every other want or
/// contradiction is a warning.
public struct MarriageEntry: Hashable, Sendable {
  public var header: EntryHeader
  /// Nil when the entry does not name him.
  public var husband: RecordedPerson?
  /// Nil when the entry does not name her.
  public var wife: RecordedPerson?
  /// The day from which the law regards them as married, where it is not that of the registration.
  public var relationBeganOn: PartialDate?
  /// What became of the marriage, as the entry states it; nil when it says nothing.
  public var fate: MarriageFate?

  /// Where the entry stands; nil without a number.
  public var locator: RegisterLocator? { header.locator(in: .marriage) }
}
