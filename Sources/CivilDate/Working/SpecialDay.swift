/// A day that the government set apart: a public holiday, or a Saturday worked in exchange for a day off.
public struct SpecialDay: Hashable, Sendable {
  /// What the government made of the day.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Offices are closed: public holiday, day in lieu of one, day exchanged.
    case off
    /// Offices are open although the day is a Saturday or Sunday.
    case working
  }

  public var date: PlainDate
  public var kind: Kind
  /// What the day is called, for people.
  public var name: String

  public init(date: PlainDate, kind: Kind, name: String) {
    self.date = date
    self.kind = kind
    self.name = name
  }
}
