public import CivilDate

/// An entry of the death register, as a row of the shared software gives it.
///
/// The row is refused when it names nobody and no paper of the police tells of a body that nobody knows, or
/// when it has no day of registration; every other want or contradiction is a warning.
public struct DeathEntry: Hashable, Sendable {
  public var header: EntryHeader
  public var deceased: RecordedPerson
  public var diedOn: PartialDate?
  public var diedAt: ClockTime?
  public var place: String?
  public var cause: String?
  public var proof: DeathProof?
  /// What the entry says of a court's declaration of death, if anything.
  public var declaration: String?
  /// Whether the declaration was cancelled: the person is alive.
  public var isCancelled = false
  public var informant: Informant?

  /// Where the entry stands; nil without a number.
  public var locator: RegisterLocator? { header.locator(in: .death) }

  /// Whether a court declared the death, so that its day says nothing about delay.
  public var isDeathDateDeclared: Bool {
    declaration != nil || proof?.kind == .judgment
  }
}
