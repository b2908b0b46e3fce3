public import CivilDate

/// The shares of the living people of the population list who have a birth entry, and of those confirmed
/// to have had none (indicators.md, "What the command prints"; 1.1 U1).
public enum ResidentIndicator {
  /// Living citizens with a valid entry, of all living ones.
  public static func validCertificate(of residents: ResidentCounts, asOf: PlainDate) -> Figure {
    let people = residents.people(asOf: asOf)
    let living = number(people) { $0.contains(.living) }
    let registered = number(people) { $0.isSuperset(of: [.living, .registered]) }
    var figure = Figure(
      .validCertificate, basis: .list, numerator: registered, denominator: living,
      status: .final)
    let known = number(people) { _ in true }
    if known == 0 {
      figure.status = .insufficient
      figure.reason = .noPopulationList
    }
    figure.known = known
    figure.living = living
    let presumed = number(people) { $0.isSuperset(of: [.living, .registered, .presumed]) }
    figure.presumed = presumed > 0 ? presumed : nil
    return figure
  }

  /// Of the people confirmed by review to have no entry anywhere, those registered since.
  ///
  /// While nobody is confirmed there is no denominator, and the number still suspected is the reason.
  public static func noCertificate(of residents: ResidentCounts, asOf: PlainDate) -> Figure {
    let people = residents.people(asOf: asOf)
    let confirmed = number(people) { $0.contains(.confirmed) }
    let registered = number(people) { $0.isSuperset(of: [.confirmed, .registered]) }
    let suspected = number(people) {
      $0.contains(.living) && $0.isDisjoint(with: [.registered, .confirmed])
    }
    var figure = Figure(
      .noCertificate, basis: .list, numerator: registered, denominator: confirmed,
      status: suspected == 0 ? .final : .provisional)
    if confirmed == 0 {
      figure.status = .insufficient
      figure.reason =
        number(people) { _ in true } == 0
        ? .noPopulationList : .nobodyConfirmed(suspected: suspected)
    }
    figure.suspected = suspected
    return figure
  }

  private static func number(
    _ people: [ResidentCounts.Standing: Int], _ counts: (ResidentCounts.Standing) -> Bool
  ) -> Int {
    people.reduce(0) { counts($1.key) ? $0 + $1.value : $0 }
  }

  /// The living people of the list; without an entry is overdue.
  public static func validCertificateCases(
    of residents: [ResidentRecordFact], asOf: PlainDate
  ) -> [ListCase] {
    residents.map { resident in
      let standing: ListStanding =
        !resident.isLiving(on: asOf)
        ? .notCounted : resident.isRegistered(on: asOf) ? .done : .overdue
      return ListCase(
        reference: resident.reference, standing: standing,
        doneOn: resident.isRegistered(on: asOf) ? resident.registration?.days.late : nil)
    }
  }

  /// People confirmed to have no entry, and those still suspected, who are pending.
  public static func noCertificateCases(
    of residents: [ResidentRecordFact], asOf: PlainDate
  ) -> [ListCase] {
    residents.compactMap { resident in
      let isRegistered = resident.isRegistered(on: asOf)
      if isConfirmed(resident, asOf: asOf) {
        return ListCase(
          reference: resident.reference, standing: isRegistered ? .done : .overdue,
          doneOn: isRegistered ? resident.registration?.days.late : nil)
      }
      guard resident.isLiving(on: asOf), !isRegistered else { return nil }
      return ListCase(reference: resident.reference, standing: .pending)
    }
  }

  private static func isConfirmed(_ resident: ResidentRecordFact, asOf: PlainDate) -> Bool {
    resident.confirmedOn.map { $0 <= asOf } ?? false
  }
}
