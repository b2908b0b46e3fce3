public import CivilDate

/// The share of surveyed vulnerable people who have a birth certificate within a year of the survey
/// (indicators.md 1.1 U2 and 1.9).
public enum VulnerableIndicator {
  /// Strict; the adjusted twin leaves out who died or moved away, unregistered, before the day.
  public static func figure(of people: [SurveyedFact], asOf: PlainDate) -> Figure {
    let cases = cases(of: people, asOf: asOf)
    func count(_ standing: ListStanding) -> Int {
      cases.count { $0.standing == standing }
    }
    let (done, missed) = (count(.done), count(.late) + count(.overdue))
    var figure = Figure(
      .vulnerable, basis: .list, numerator: done, denominator: done + missed,
      status: count(.pending) == 0 ? .final : .provisional)
    let visible = people.filter { $0.surveyedOn <= asOf && !isRegisteredBefore($0, asOf: asOf) }
    if visible.isEmpty {
      figure.status = .insufficient
      figure.reason = .noSurvey
    }
    figure.known = visible.count
    figure.registered = visible.count { $0.registration(asOf: asOf) != nil }
    figure.overdue = count(.overdue)
    figure.immatureRegistered = visible.count {
      $0.lastDay > asOf && $0.registration(asOf: asOf) != nil
    }
    figure.immatureUnregistered = visible.count {
      $0.lastDay > asOf && $0.registration(asOf: asOf) == nil
    }
    let gone = visible.count { person in
      guard person.lastDay <= asOf, let leftOn = person.leftOn, leftOn <= person.lastDay
      else { return false }
      return standing(of: person, asOf: asOf) != .done
    }
    figure.adjustedNumerator = done
    figure.adjustedDenominator = done + missed - gone
    let presumed = visible.count(where: \.isPresumed)
    figure.presumed = presumed > 0 ? presumed : nil
    return figure
  }

  /// Everybody surveyed by the day, with the standing of each.
  public static func cases(of people: [SurveyedFact], asOf: PlainDate) -> [ListCase] {
    people.filter { $0.surveyedOn <= asOf }.map { person in
      ListCase(
        reference: person.reference, standing: standing(of: person, asOf: asOf),
        lastDay: person.lastDay, doneOn: person.registration(asOf: asOf)?.days.late)
    }
  }

  private static func standing(of person: SurveyedFact, asOf: PlainDate) -> ListStanding {
    if isRegisteredBefore(person, asOf: asOf) { return .notCounted }
    guard person.lastDay <= asOf else { return .pending }
    guard let registration = person.registration(asOf: asOf) else { return .overdue }
    return registration.days.late <= person.lastDay ? .done : .late
  }

  /// Who had an entry on the day of the survey was not without one.
  private static func isRegisteredBefore(_ person: SurveyedFact, asOf: PlainDate) -> Bool {
    guard let registration = person.registration(asOf: asOf) else { return false }
    return registration.days.late < person.surveyedOn
  }
}

extension SurveyedFact {
  /// The registration as it stood on a day.
  func registration(asOf day: PlainDate) -> EventFact.Registration? {
    guard let registration, registration.days.early <= day else { return nil }
    if let annulled = registration.annulledOn, annulled <= day { return nil }
    return registration
  }
}
