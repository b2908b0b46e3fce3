public import CivilDate
public import VitalStatistics

extension KnownEvents {
  /// What the figures are computed from, under one rule for all events of a kind.
  public func indicatorFacts(
    birthRule: TimelinessRule, deathRule: TimelinessRule
  ) -> IndicatorFacts {
    indicatorFacts(
      birthDeadlines: { birthRule.deadlines(of: $0) },
      deathDeadlines: { deathRule.deadlines(of: $0) })
  }

  /// What the figures are computed from: counters, each with the deadlines of its own day.
  public func indicatorFacts(
    birthDeadlines: (PartialDate) -> EventDeadlines?,
    deathDeadlines: (PartialDate) -> EventDeadlines?
  ) -> IndicatorFacts {
    var facts = IndicatorFacts()
    KnownCounts(of: self).add(
      to: &facts, birthDeadlines: birthDeadlines, deathDeadlines: deathDeadlines)
    facts.birthReregistrations = birthReregistrations
    facts.deathReregistrations = deathReregistrations
    facts.divorces = divorces.map(\.fact)
    facts.surveyed = surveyed.map(\.fact)
    return facts
  }
}

extension KnownBirth {
  /// The event as timeliness sees it.
  public func eventFact(deadlines: (PartialDate) -> EventDeadlines?) -> EventFact {
    EventFact(
      reference: id, occurredOn: bornOn, sex: sex,
      registration: registration?.fact(notBefore: bornOn),
      deadlines: bornOn.flatMap(deadlines), isDeclared: isDeclared,
      isAbroad: isBornAbroad, isPresumed: isPresumed, isOfEntryAlone: isOfEntryAlone)
  }
}

extension KnownDeath {
  /// The event as timeliness sees it.
  public func eventFact(deadlines: (PartialDate) -> EventDeadlines?) -> EventFact {
    EventFact(
      reference: id, occurredOn: diedOn, sex: sex,
      registration: registration?.fact(notBefore: diedOn),
      deadlines: diedOn.flatMap(deadlines),
      isDeclared: isDeclared, isPresumed: isPresumed, isOfEntryAlone: isOfEntryAlone)
  }
}

extension KnownRegistration {
  /// An entry whose day cannot be read may have been made on any day since the event.
  func fact(notBefore event: PartialDate?) -> EventFact.Registration {
    let days =
      registeredOn.map { DayBounds(early: $0.earliest, late: $0.latest) }
      ?? DayBounds(sinceEvent: event)
    return EventFact.Registration(days: days, annulledOn: annulledOn)
  }
}

extension KnownDivorce {
  /// What the figures need to know.
  public var fact: DivorceFact {
    DivorceFact(
      reference: id, effectiveOn: effectiveOn, setAsideOn: setAsideOn,
      isMarriedHere: isMarriedHere, isMatched: marriage != nil, isWritten: isWritten,
      writtenOn: writtenOn, isPresumed: isPresumed)
  }
}

extension SurveyedPerson {
  /// What the figures need to know.
  public var fact: SurveyedFact {
    SurveyedFact(
      reference: id, surveyedOn: surveyedOn, registration: registration?.fact(notBefore: nil),
      leftOn: leftOn, isPresumed: isPresumed)
  }
}

extension RegisteredPerson {
  /// What the figures need to know.
  public var fact: RegisteredFact {
    RegisteredFact(
      reference: id, registeredOn: registration.registeredOn,
      annulledOn: registration.annulledOn, diedOn: diedOn)
  }
}

extension ListedResident {
  /// What the figures need to know.
  public var fact: ResidentRecordFact {
    ResidentRecordFact(
      reference: id, bornOn: bornOn, registration: registration?.fact(notBefore: bornOn),
      diedOn: diedOn, isPresumed: isPresumed)
  }
}
