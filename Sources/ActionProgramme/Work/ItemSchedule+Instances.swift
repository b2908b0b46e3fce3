internal import CivilDate

extension ItemSchedule {
  /// The instances that the schedule asks for, each with the due day that the annex gives.
  ///
  /// An item done on direction from above, or without a time, has one instance without year and day:
  /// nobody has said when, and nothing is made up.
  public func instances(in period: ClosedRange<Int>) -> [(year: Int?, due: DueDate?)] {
    switch self {
    case .once(let due): [(due.year, DueDate(day: due, basis: .stated))]
    case .yearly, .ongoing:
      years(in: period).map { year in
        (year, DueDate(day: PlainDate.lastDay(ofYear: year), basis: .endOfYear))
      }
    case .asDirected, .unstated: [(nil, nil)]
    }
  }

  /// The schedule's name in files and messages.
  public var kind: String {
    switch self {
    case .once: "once"
    case .yearly: "yearly"
    case .ongoing: "ongoing"
    case .asDirected: "as_directed"
    case .unstated: "unstated"
    }
  }
}
