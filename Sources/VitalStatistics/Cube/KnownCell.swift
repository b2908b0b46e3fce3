public import CivilDate

/// One counter of known births or deaths: events that agree in everything by which rates count them. No law
/// is in it, so that it never has to be counted anew when a rule changes.
public struct KnownCell: Sendable, Hashable {
  /// How the event stands in the register.
  public enum Entry: Sendable, Hashable {
    case missing
    /// There is an entry whose day cannot be read.
    case unreadable
    case made(on: PartialDate)
  }

  /// Births or deaths.
  public var book: EntryCell.Book
  public var occurredOn: PartialDate?
  public var entry: Entry
  /// The day from which the entry is void.
  public var annulledOn: PlainDate?
  public var sex: Sex
  /// Whether the law declared the day of the event.
  public var isDeclared: Bool
  public var isAbroad: Bool
  /// Whether it rests on papers joined on presumption.
  public var isPresumed: Bool
  /// Whether a notice tells of it, besides or instead of an entry.
  public var isNotified: Bool
  /// Whether a void entry is all that tells of it.
  public var isOfEntryAlone: Bool

  public init(
    book: EntryCell.Book, occurredOn: PartialDate?, entry: Entry, annulledOn: PlainDate? = nil,
    sex: Sex = .unknown, isDeclared: Bool = false, isAbroad: Bool = false,
    isPresumed: Bool = false, isNotified: Bool = false, isOfEntryAlone: Bool = false
  ) {
    self.book = book
    self.occurredOn = occurredOn
    self.entry = entry
    self.annulledOn = annulledOn
    self.sex = sex
    self.isDeclared = isDeclared
    self.isAbroad = isAbroad
    self.isPresumed = isPresumed
    self.isNotified = isNotified
    self.isOfEntryAlone = isOfEntryAlone
  }

  /// So many such events, as timeliness sees them.
  public func fact(_ count: Int, deadlines: EventDeadlines?) -> EventFact {
    EventFact(
      reference: "", occurredOn: occurredOn, sex: sex, registration: registration,
      deadlines: deadlines, isDeclared: isDeclared, isAbroad: isAbroad, isPresumed: isPresumed,
      isOfEntryAlone: isOfEntryAlone, count: count)
  }

  private var registration: EventFact.Registration? {
    switch entry {
    case .missing: nil
    case .unreadable:
      EventFact.Registration(days: DayBounds(sinceEvent: occurredOn), annulledOn: annulledOn)
    case .made(let day):
      EventFact.Registration(
        days: DayBounds(early: day.earliest, late: day.latest), annulledOn: annulledOn)
    }
  }
}

extension DayBounds {
  /// The days on which an entry can have been made whose day cannot be read: any since the event.
  public init(sinceEvent event: PartialDate?) {
    self.init(
      early: event?.earliest ?? PlainDate.firstDay(ofYear: 0),
      late: PlainDate.lastDay(ofYear: 9_999))
  }
}
