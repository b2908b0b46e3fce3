public import CivilDate
internal import LegalRules
public import VitalStatistics

extension IndicatorFacts {
  /// The facts of the figures, from what the papers tell together. Each event is judged by the law of
  /// its own day.
  public init(
    _ events: KnownEvents, rules: OfficeRules, settings: IndicatorSettings,
    birthReregistrations: [PartialDate] = [], deathReregistrations: [PartialDate] = []
  ) {
    self.init(
      births: events.births.filter { !$0.isRegisteredElsewhere }.map {
        EventFact($0, rules: rules, settings: settings)
      },
      birthReregistrations: birthReregistrations,
      deaths: events.deaths.filter { !$0.isRegisteredElsewhere }.map {
        EventFact($0, rules: rules, settings: settings)
      },
      deathReregistrations: deathReregistrations,
      divorces: events.divorces.map(DivorceFact.init),
      surveyed: events.surveyed.map(SurveyedFact.init),
      registered: events.registered.map(RegisteredFact.init),
      residents: events.residents.map(ResidentRecordFact.init))
  }
}

extension EventFact {
  /// A birth with the deadlines of its day.
  public init(_ birth: KnownBirth, rules: OfficeRules, settings: IndicatorSettings) {
    self.init(
      reference: birth.id, occurredOn: birth.bornOn, sex: birth.sex,
      registration: Registration(birth.registration),
      deadlines: birth.bornOn.flatMap {
        EventDeadlines(.birth, of: $0, law: rules.law, otherwise: settings.birthRule)
      },
      isDeclared: birth.isDeclared, isAbroad: birth.isBornAbroad, isPresumed: birth.isPresumed)
  }

  /// A death with the deadlines of its day.
  public init(_ death: KnownDeath, rules: OfficeRules, settings: IndicatorSettings) {
    self.init(
      reference: death.id, occurredOn: death.diedOn, sex: death.sex,
      registration: Registration(death.registration),
      deadlines: death.diedOn.flatMap {
        EventDeadlines(.death, of: $0, law: rules.law, otherwise: settings.deathRule)
      },
      isDeclared: death.isDeclared, isPresumed: death.isPresumed)
  }
}

extension EventDeadlines {
  /// By the law of the event's day; nil where the law of that day is not known. Before the first law
  /// on file the present term stands in: such an event matters only as one registered years late.
  fileprivate init?(
    _ duty: RegistrationDuty, of event: PartialDate, law: LawBook, otherwise rule: TimelinessRule
  ) {
    let found: RegistrationDeadlines
    do {
      found = try law.deadlines(of: duty, eventOn: event)
    } catch {
      guard case .unknown = error else {
        self = rule.deadlines(of: event)
        return
      }
      return nil
    }
    self.init(
      legal: DayBounds(early: found.legal.earliest, late: found.legal.latest),
      plain: DayBounds(early: found.plain.earliest, late: found.plain.latest),
      anniversary: DayBounds(early: found.year.earliest, late: found.year.latest),
      yearOfDays: DayBounds(
        early: event.earliest.adding(days: 365), late: event.latest.adding(days: 365)))
  }
}

extension EventFact.Registration {
  fileprivate init?(_ registration: KnownRegistration?) {
    guard let registration else { return nil }
    // An entry whose day cannot be read is an entry all the same: it was made on some day.
    let days =
      registration.registeredOn.map { DayBounds(early: $0.earliest, late: $0.latest) }
      ?? DayBounds(
        early: PlainDate.firstDay(ofYear: 1850), late: PlainDate.lastDay(ofYear: 9_999))
    self.init(days: days, annulledOn: registration.annulledOn)
  }
}

extension DivorceFact {
  public init(_ divorce: KnownDivorce) {
    self.init(
      reference: divorce.id, effectiveOn: divorce.effectiveOn, setAsideOn: divorce.setAsideOn,
      isMarriedHere: divorce.isMarriedHere, isMatched: divorce.marriage != nil,
      isWritten: divorce.isWritten, writtenOn: divorce.writtenOn, isPresumed: divorce.isPresumed)
  }
}

extension SurveyedFact {
  public init(_ person: SurveyedPerson) {
    self.init(
      reference: person.id, surveyedOn: person.surveyedOn,
      registration: EventFact.Registration(person.registration), leftOn: person.leftOn,
      isPresumed: person.isPresumed)
  }
}

extension RegisteredFact {
  public init(_ person: RegisteredPerson) {
    self.init(
      reference: person.id, registeredOn: person.registration.registeredOn,
      annulledOn: person.registration.annulledOn, diedOn: person.diedOn)
  }
}

extension ResidentRecordFact {
  public init(_ resident: ListedResident) {
    self.init(
      reference: resident.id, bornOn: resident.bornOn,
      registration: EventFact.Registration(resident.registration), diedOn: resident.diedOn,
      isPresumed: resident.isPresumed)
  }
}
