public import CivilDate

/// The share of the tables due for the year that are published (indicators.md 1.1 V2).
public enum PublicationIndicator {
  /// The share as of a day, of the tables due by then.
  public static func figure(of tables: [PublicationFact], asOf: PlainDate) -> Figure {
    let cases = cases(of: tables, asOf: asOf)
    let done = cases.count { $0.standing == .done }
    let missed = cases.count { $0.standing == .late || $0.standing == .overdue }
    let isOpen = cases.contains { $0.standing == .pending }
    var figure = Figure(
      .yearlyPublication, basis: .list, numerator: done, denominator: done + missed,
      status: isOpen ? .provisional : .final)
    if cases.isEmpty {
      figure.status = .insufficient
      figure.reason = .noTablesDue
    }
    figure.known = tables.count
    figure.overdue = cases.count { $0.standing == .overdue }
    return figure
  }

  /// Tables due by the day, and those not due yet; published on the due day is in time.
  public static func cases(of tables: [PublicationFact], asOf: PlainDate) -> [ListCase] {
    tables.map { table in
      let published = table.publishedOn.flatMap { $0 <= asOf ? $0 : nil }
      let standing: ListStanding
      if table.dueOn > asOf {
        standing = .pending
      } else if let published {
        standing = published <= table.dueOn ? .done : .late
      } else {
        standing = .overdue
      }
      return ListCase(
        reference: table.reference, standing: standing, lastDay: table.dueOn,
        doneOn: published)
    }
  }
}
