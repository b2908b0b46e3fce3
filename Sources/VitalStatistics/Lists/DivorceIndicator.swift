public import CivilDate

/// The share of divorces that are written into the marriage register (indicators.md 1.1 V0 and V<).
///
/// The whole funnel is told, known → eligible → matched → written, so that "eligible" cannot be tuned.
public struct DivorceIndicator: Sendable {
  public var key: IndicatorKey
  /// The days of effect that the indicator is about.
  public var effective: ClosedRange<PlainDate>
  /// Days after its effect during which a judgment is not yet due; a setting, 0 unless ruled otherwise.
  public var graceDays: Int

  public init(key: IndicatorKey, effective: ClosedRange<PlainDate>, graceDays: Int = 0) {
    self.key = key
    self.effective = effective
    self.graceDays = graceDays
  }

  /// The share as of a day, with the funnel beside it.
  public func figure(of divorces: [DivorceFact], asOf: PlainDate) -> Figure {
    let visible = visible(divorces, asOf: asOf)
    let eligible = visible.filter(\.isMarriedHere)
    let due = eligible.filter { isDue($0, asOf: asOf) }
    let written = due.count { isWritten($0, asOf: asOf) }
    var figure = Figure(
      key, basis: .list, numerator: written, denominator: due.count,
      status: due.count == eligible.count ? .final : .provisional)
    if divorces.isEmpty {
      figure.status = .insufficient
      figure.reason = .noJudgments
    }
    figure.known = visible.count
    figure.eligible = eligible.count
    figure.matched = eligible.count(where: \.isMatched)
    figure.elsewhere = visible.count - eligible.count
    figure.overdue = due.count - written
    let presumed = eligible.count(where: \.isPresumed)
    figure.presumed = presumed > 0 ? presumed : nil
    return figure
  }

  /// Every judgment in effect on the day, with its standing; marriages of elsewhere are not counted.
  public func cases(of divorces: [DivorceFact], asOf: PlainDate) -> [ListCase] {
    visible(divorces, asOf: asOf).map { divorce in
      let isWritten = isWritten(divorce, asOf: asOf)
      let standing: ListStanding
      if !divorce.isMarriedHere {
        standing = .notCounted
      } else if !isDue(divorce, asOf: asOf) {
        standing = .pending
      } else {
        standing = isWritten ? .done : .overdue
      }
      return ListCase(
        reference: divorce.reference, standing: standing,
        lastDay: divorce.effectiveOn.adding(days: graceDays),
        doneOn: isWritten ? divorce.writtenOn : nil)
    }
  }

  /// In effect on the day, and not set aside by then.
  private func visible(_ divorces: [DivorceFact], asOf: PlainDate) -> [DivorceFact] {
    divorces.filter { divorce in
      guard effective.contains(divorce.effectiveOn), divorce.effectiveOn <= asOf else {
        return false
      }
      guard let setAside = divorce.setAsideOn else { return true }
      return setAside > asOf
    }
  }

  private func isDue(_ divorce: DivorceFact, asOf: PlainDate) -> Bool {
    divorce.effectiveOn.adding(days: graceDays) <= asOf
  }

  private func isWritten(_ divorce: DivorceFact, asOf: PlainDate) -> Bool {
    guard divorce.isWritten, divorce.isMatched else { return false }
    guard let writtenOn = divorce.writtenOn else { return true }
    return writtenOn <= asOf
  }
}
