public import CivilDate

/// How many people of the population list stand how, from day to day: each change of somebody's standing
/// takes one from the old standing and adds one to the new. As of a day is the sum of the changes up to it.
public struct ResidentCounts: Sendable, Equatable {
  /// How somebody stands on a day.
  public struct Standing: OptionSet, Sendable, Hashable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Born, and not known to be dead.
    public static let living = Standing(rawValue: 1)
    /// Has a valid entry.
    public static let registered = Standing(rawValue: 2)
    /// A review confirmed that there was no entry anywhere.
    public static let confirmed = Standing(rawValue: 4)
    /// The entry was found on presumption.
    public static let presumed = Standing(rawValue: 8)
  }

  /// A standing and the day from which; nil is from the beginning.
  public struct Change: Sendable, Hashable {
    public var standing: Standing
    public var from: PlainDate?

    public init(_ standing: Standing, from day: PlainDate?) {
      self.standing = standing
      from = day
    }
  }

  public private(set) var changes: [Change: Int]

  /// Changes as they are kept.
  public init(_ changes: [Change: Int] = [:]) { self.changes = changes }

  /// Each person's changes.
  public init(of residents: [ResidentRecordFact]) {
    changes = [:]
    for resident in residents {
      var before: Standing?
      for day in resident.turningDays {
        let standing = resident.standing(on: day)
        guard standing != before else { continue }
        if let before { add(Change(before, from: day), -1) }
        add(Change(standing, from: day), 1)
        before = standing
      }
    }
  }

  private mutating func add(_ change: Change, _ people: Int) {
    let sum = changes[change, default: 0] + people
    changes[change] = sum == 0 ? nil : sum
  }

  /// How many people stand how on a day.
  public func people(asOf: PlainDate) -> [Standing: Int] {
    var people: [Standing: Int] = [:]
    for (change, number) in changes where change.from.map({ $0 <= asOf }) ?? true {
      people[change.standing, default: 0] += number
    }
    return people
  }
}

extension ResidentRecordFact {
  /// The days on which the standing may change, from the beginning on.
  fileprivate var turningDays: [PlainDate?] {
    let days = [
      bornOn?.earliest, diedOn, registration?.days.early, registration?.annulledOn, confirmedOn,
    ]
    return [nil] + Set(days.compactMap(\.self)).sorted()
  }

  /// How the person stands on a day; before all others for nil.
  fileprivate func standing(on day: PlainDate?) -> ResidentCounts.Standing {
    let day = day ?? PlainDate.firstDay(ofYear: 0).adding(days: -1)
    var standing: ResidentCounts.Standing = isPresumed ? [.presumed] : []
    if isLiving(on: day) { standing.insert(.living) }
    if isRegistered(on: day) { standing.insert(.registered) }
    if confirmedOn.map({ $0 <= day }) ?? false { standing.insert(.confirmed) }
    return standing
  }
}
