public import CivilDate

/// One counter: register entries that agree in everything by which they are counted.
public struct EntryCell: Sendable, Hashable {
  /// Which book.
  public enum Book: String, Sendable, CaseIterable { case birth, death, marriage }

  /// How the entry came into the book, as far as rates ask.
  public enum Registration: String, Sendable, CaseIterable {
    case first, again, abroad
  }

  public var commune: String
  public var book: Book
  public var registration: Registration
  public var occurredOn: PartialDate?
  public var registeredOn: PartialDate?
  public var sex: Sex
  /// Whether the law declared the day of the event.
  public var isDeclared: Bool

  public init(
    commune: String, book: Book, registration: Registration, occurredOn: PartialDate?,
    registeredOn: PartialDate?, sex: Sex, isDeclared: Bool
  ) {
    self.commune = commune
    self.book = book
    self.registration = registration
    self.occurredOn = occurredOn
    self.registeredOn = registeredOn
    self.sex = sex
    self.isDeclared = isDeclared
  }

  public var delay: DelayClass {
    DelayClass(occurredOn: occurredOn, registeredOn: registeredOn, isDeclared: isDeclared)
  }
}
