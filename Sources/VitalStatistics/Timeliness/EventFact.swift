public import CivilDate

/// A known birth or death, as far as timeliness is concerned.
public struct EventFact: Sendable, Equatable {
  /// The entry by which it is registered.
  public struct Registration: Sendable, Equatable {
    /// The day of the entry, or the span in which it lies.
    public var days: DayBounds
    /// The day from which the entry is void.
    public var annulledOn: PlainDate?

    public init(days: DayBounds, annulledOn: PlainDate? = nil) {
      self.days = days
      self.annulledOn = annulledOn
    }
  }

  /// Stable id of the event, by which a case is named.
  public var reference: String
  /// Nil when no paper gives a date: then it belongs to no cohort.
  public var occurredOn: PartialDate?
  public var sex: Sex
  public var registration: Registration?
  /// Nil when there is no date.
  public var deadlines: EventDeadlines?
  /// Whether its date was declared by law (a found child, a court's declaration of death): it counts as
  /// known and registered, and says nothing about timeliness (R7).
  public var isDeclared: Bool
  /// Whether it happened abroad: it counts in registrations and in no cohort (R10).
  public var isAbroad: Bool
  /// Whether it rests on papers joined on presumption.
  public var isPresumed: Bool
  /// Whether entries alone tell of it, which say nothing once they are void (R11).
  public var isOfEntryAlone: Bool
  /// Code of the commune of usual residence, and of the office that registered; empty is this commune.
  public var residence: String
  public var office: String
  /// How many events it stands for: more than one where like events were counted together.
  public var count: Int

  public init(
    reference: String, occurredOn: PartialDate?, sex: Sex = .unknown,
    registration: Registration? = nil, deadlines: EventDeadlines?, isDeclared: Bool = false,
    isAbroad: Bool = false, isPresumed: Bool = false, isOfEntryAlone: Bool = false,
    residence: String = "", office: String = "", count: Int = 1
  ) {
    self.reference = reference
    self.occurredOn = occurredOn
    self.sex = sex
    self.registration = registration
    self.deadlines = deadlines
    self.isDeclared = isDeclared
    self.isAbroad = isAbroad
    self.isPresumed = isPresumed
    self.isOfEntryAlone = isOfEntryAlone
    self.residence = residence
    self.office = office
    self.count = count
  }

  /// Whether any paper tells of it as of a day: what an entry alone told is known no longer from the day on
  /// which the entry is void (R11).
  public func isKnown(asOf day: PlainDate) -> Bool {
    guard isOfEntryAlone, let annulled = registration?.annulledOn else { return true }
    return annulled > day
  }

  /// The registration as it stood on a day: nil when the entry came later or was void by then.
  public func registration(asOf day: PlainDate) -> Registration? {
    guard let registration, registration.days.early <= day else { return nil }
    if let annulled = registration.annulledOn, annulled <= day { return nil }
    return registration
  }
}
