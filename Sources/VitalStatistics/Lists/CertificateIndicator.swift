public import CivilDate

/// The share of people in the register who have an electronic birth certificate made after the event
/// (indicators.md 1.1 E1 and E2).
///
/// The plan's two phases both name the day 01/01/2016. It belongs to the first; the second is strictly
/// earlier, so that nobody counts twice.
public struct CertificateIndicator: Sendable {
  /// The phases of the plan, by the day of registration.
  public enum Phase: String, CaseIterable, Sendable {
    /// Registered from the boundary on: every valid entry, one a person.
    case first
    /// Registered before it, and not known to be dead.
    case second
  }

  public var phase: Phase
  /// The first day of the first phase.
  public var boundary: PlainDate
  /// The day from which births are registered electronically, so that nothing is made afterwards; nil
  /// while that has not begun.
  public var electronicSince: PlainDate?

  public init(phase: Phase, boundary: PlainDate, electronicSince: PlainDate? = nil) {
    self.phase = phase
    self.boundary = boundary
    self.electronicSince = electronicSince
  }

  public var key: IndicatorKey { phase == .first ? .ecertPhase1 : .ecertPhase2 }

  /// The share as of a day; `known` and `living` tell of everybody in the phase.
  public func figure(of people: [RegisteredFact], asOf: PlainDate) -> Figure {
    let members = people.filter { isMember($0, asOf: asOf) }
    let counted = members.filter { isCounted($0, asOf: asOf) }
    let certified = counted.filter { isCertified($0, asOf: asOf) }
    var figure = Figure(
      key, basis: .list, numerator: Self.number(certified), denominator: Self.number(counted),
      status: .final)
    if members.isEmpty {
      figure.status = .insufficient
      figure.reason = .noEntries
    }
    figure.known = Self.number(members)
    figure.living = Self.number(members.filter { !isDead($0, asOf: asOf) })
    return figure
  }

  private static func number(_ people: [RegisteredFact]) -> Int {
    people.reduce(0) { $0 + $1.count }
  }

  /// Everybody of the phase; the dead of the second phase are not counted.
  public func cases(of people: [RegisteredFact], asOf: PlainDate) -> [ListCase] {
    people.filter { isMember($0, asOf: asOf) }.map { person in
      let isCertified = isCertified(person, asOf: asOf)
      let standing: ListStanding =
        !isCounted(person, asOf: asOf) ? .notCounted : isCertified ? .done : .overdue
      return ListCase(
        reference: person.reference, standing: standing,
        doneOn: isCertified ? person.certifiedOn : nil)
    }
  }

  private func isMember(_ person: RegisteredFact, asOf: PlainDate) -> Bool {
    guard let registeredOn = person.registeredOn, registeredOn.earliest <= asOf else {
      return false
    }
    if let annulled = person.annulledOn, annulled <= asOf { return false }
    // An entry of which only the year can be read belongs where its year begins.
    let day = registeredOn.earliest
    switch phase {
    case .first:
      guard day >= boundary else { return false }
      return electronicSince.map { day < $0 } ?? true
    case .second: return day < boundary
    }
  }

  private func isCounted(_ person: RegisteredFact, asOf: PlainDate) -> Bool {
    phase == .first || !isDead(person, asOf: asOf) || isCertified(person, asOf: asOf)
  }

  private func isDead(_ person: RegisteredFact, asOf: PlainDate) -> Bool {
    person.diedOn.map { $0 <= asOf } ?? false
  }

  private func isCertified(_ person: RegisteredFact, asOf: PlainDate) -> Bool {
    person.certifiedOn.map { $0 <= asOf } ?? false
  }
}
