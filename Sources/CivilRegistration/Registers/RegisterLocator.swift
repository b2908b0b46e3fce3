/// Where an entry stands: the kind of book, whose book, which year, which number.
public struct RegisterLocator: Hashable, Sendable {
  public var kind: RegisterKind
  public var office: Office
  /// The year of the number: as written with it, or else that of the registration.
  public var year: Int
  public var number: Int
  /// A letter behind the number; empty for nearly all.
  public var suffix: String
  /// The volume as written; a number is never used twice in a year, so it tells nothing apart.
  public var volume: String

  public init(
    kind: RegisterKind, office: Office, year: Int, number: Int, suffix: String = "",
    volume: String = ""
  ) {
    self.kind = kind
    self.office = office
    self.year = year
    self.number = number
    self.suffix = suffix
    self.volume = volume
  }

  /// `01/2018`.
  public var text: String { EntryNumber(number: number, suffix: suffix, year: year).text }
}
