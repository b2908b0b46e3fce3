public import CivilDate

/// The entry that an act is about: where it stands, and what has become of it.
public struct KnownEntry: Hashable, Sendable {
  public var entryID: String
  public var register: RegisterKind
  /// Number and year: `122/2001`.
  public var reference: String
  public var registeredOn: PlainDate
  /// The office that keeps the book.
  public var office: Office
  /// Whether the book is kept here: the office's own, or one that it inherited.
  public var isKeptHere: Bool
  /// How far it has come: higher after every act on it and every file that says it anew.
  public var version: Int
  /// Its content with everything that was noted and changed.
  public var history: EntryHistory

  public init(
    entryID: String, register: RegisterKind, reference: String, registeredOn: PlainDate,
    office: Office, isKeptHere: Bool, version: Int = 0,
    history: EntryHistory
  ) {
    self.entryID = entryID
    self.register = register
    self.reference = reference
    self.registeredOn = registeredOn
    self.office = office
    self.isKeptHere = isKeptHere
    self.version = version
    self.history = history
  }
}
