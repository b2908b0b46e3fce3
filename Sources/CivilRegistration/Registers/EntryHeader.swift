public import CivilDate

/// What every entry of a register book says of itself.
public struct EntryHeader: Hashable, Sendable {
  /// Nil when the row has no readable number.
  public var number: EntryNumber?
  public var volume: VolumeNumber?
  public var page: String?
  public var registeredOn: PlainDate
  public var type: RegistrationType
  /// The office as written; empty when the row does not say.
  public var office: Office
  public var signer: String?
  public var signerTitle: String?
  /// Who wrote the entry.
  public var writer: String?
  /// The notes of the entry.
  public var note: String?
  /// The registration abroad that is noted, if there is one.
  public var foreign: ForeignRegistration?

  /// The number with its year, as `locator(in:)` says; nil without a number.
  public var reference: EntryNumber? {
    number.map {
      EntryNumber(
        number: $0.number, suffix: $0.suffix, year: $0.year ?? registeredOn.year)
    }
  }

  /// Where the entry stands; nil without a number. The year is the one written with the number, or else
  /// that of the registration: numbers begin anew each year, although a volume may go on.
  public func locator(in kind: RegisterKind) -> RegisterLocator? {
    number.map { number in
      RegisterLocator(
        kind: kind, office: office, year: number.year ?? registeredOn.year, number: number.number,
        suffix: number.suffix, volume: volume?.text ?? "")
    }
  }
}
