public import CivilRegistration

/// Where a digitised entry stands: in which kind of book, whose, of which year, under which number.
public struct ShelvedNumber: Sendable, Hashable {
  public var kind: SourceKind
  public var office: Office
  public var year: Int
  public var number: Int
  /// A letter behind the number; empty for nearly all.
  public var suffix: String

  public init(
    kind: SourceKind, office: Office, year: Int, number: Int, suffix: String = ""
  ) {
    self.kind = kind
    self.office = office
    self.year = year
    self.number = number
    self.suffix = suffix
  }
}
