public import CivilDate

/// An entry of a book, as a list shows it.
public struct BookLine: Sendable, Equatable {
  public var entryID: String
  /// `07/2026`.
  public var reference: String
  /// Whom it is about: the child, the deceased, husband and wife.
  public var names: String
  public var eventOn: PartialDate?
  public var registeredOn: PartialDate?
  public var page: String
  /// Whether later acts stand on it.
  public var isAmended: Bool
  /// Whether the office wrote it, or it came in with a file.
  public var isWrittenHere: Bool
  /// The paper to which the number went, in a book that lists papers; empty in every other.
  public var paperID = ""

  public init(
    entryID: String, reference: String, names: String, eventOn: PartialDate?,
    registeredOn: PartialDate?, page: String, isAmended: Bool, isWrittenHere: Bool
  ) {
    self.entryID = entryID
    self.reference = reference
    self.names = names
    self.eventOn = eventOn
    self.registeredOn = registeredOn
    self.page = page
    self.isAmended = isAmended
    self.isWrittenHere = isWrittenHere
  }
}
