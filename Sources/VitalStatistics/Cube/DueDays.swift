/// Until when the events of each day may be registered, and with it the days that are over as of a day.
public struct DueDays: Sendable, Equatable {
  /// Last days by day of the event, both as numbers from the same first day on; nil for a day without
  /// events, which is over or not as the days beside it are.
  private let lasts: [Int?]

  public init(_ lasts: [Int?]) {
    self.lasts = lasts
  }

  /// The last day of the events of a day.
  public subscript(day: Int) -> Int? { lasts[day] }

  /// The runs of days of a span that are over as of a day. There is one, unless a term was made shorter:
  /// then later events may be due before earlier ones.
  public func runs(in span: ClosedRange<Int>, asOf: Int) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    var start: Int?
    for day in span.clamped(to: 0...max(0, lasts.count - 1)) where lasts.indices.contains(day) {
      guard let last = lasts[day] else { continue }
      if last <= asOf {
        start = start ?? day
      } else if let first = start {
        runs.append(first...(day - 1))
        start = nil
      }
    }
    if let start { runs.append(start...max(start, min(span.upperBound, lasts.count - 1))) }
    return runs
  }
}
