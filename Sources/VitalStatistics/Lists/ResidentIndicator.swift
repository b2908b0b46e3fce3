public import CivilDate

/// The shares of the living people of the population list who have a birth entry, and of those confirmed
/// to have had none (indicators.md, "What the command prints"; 1.1 U1).
public enum ResidentIndicator {
  /// Living citizens with a valid entry, of all living ones.
  public static func validCertificate(
    of residents: [ResidentRecordFact], asOf: PlainDate
  ) -> Figure {
    let living = residents.filter { $0.isLiving(on: asOf) }
    let registered = living.filter { $0.isRegistered(on: asOf) }
    var figure = Figure(
      .validCertificate, basis: .list, numerator: registered.count, denominator: living.count,
      status: .final)
    if residents.isEmpty {
      figure.status = .insufficient
      figure.reason = .noPopulationList
    }
    figure.known = residents.count
    figure.living = living.count
    let presumed = registered.count(where: \.isPresumed)
    figure.presumed = presumed > 0 ? presumed : nil
    return figure
  }

  /// Of the people confirmed by review to have no entry anywhere, those registered since.
  ///
  /// While nobody is confirmed there is no denominator, and the number still suspected is the reason.
  public static func noCertificate(
    of residents: [ResidentRecordFact], asOf: PlainDate
  ) -> Figure {
    let confirmed = residents.filter { isConfirmed($0, asOf: asOf) }
    let registered = confirmed.count { $0.isRegistered(on: asOf) }
    let suspected = residents.count {
      $0.isLiving(on: asOf) && !$0.isRegistered(on: asOf) && !isConfirmed($0, asOf: asOf)
    }
    var figure = Figure(
      .noCertificate, basis: .list, numerator: registered, denominator: confirmed.count,
      status: suspected == 0 ? .final : .provisional)
    if confirmed.isEmpty {
      figure.status = .insufficient
      figure.reason =
        residents.isEmpty ? .noPopulationList : .nobodyConfirmed(suspected: suspected)
    }
    figure.suspected = suspected
    return figure
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
