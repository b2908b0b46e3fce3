public import CivilDate

/// The share of court messages written into the register within the set time (indicators.md 1.1 RT).
///
/// A mean would hide an outage, so the median and the 95th percentile stand beside it.
public struct RealtimeIndicator: Sendable {
  /// Within how many minutes a message counts as written at once; a setting.
  public var limitMinutes: Int
  /// Minutes by which the office's clocks are ahead of UTC.
  public var offsetMinutes: Int

  public init(limitMinutes: Int, offsetMinutes: Int = Instant.vietnamOffsetMinutes) {
    self.limitMinutes = limitMinutes
    self.offsetMinutes = offsetMinutes
  }

  /// The share as of the end of a day, with the median and the 95th percentile.
  public func figure(of messages: [CourtMessageFact], asOf: PlainDate) -> Figure {
    let visible = messages.filter { day(of: $0.publishedAt) <= asOf }
    let latencies = visible.compactMap { latency(of: $0, asOf: asOf) }.sorted()
    // A message whose time is not over yet is neither in time nor late.
    let isOpen = { (message: CourtMessageFact) in
      latency(of: message, asOf: asOf) == nil
        && day(of: message.publishedAt.adding(minutes: limitMinutes)) > asOf
    }
    let open = visible.count(where: isOpen)
    var figure = Figure(
      .divorceRealtime, basis: .list, numerator: latencies.count { $0 <= limitMinutes },
      denominator: visible.count - open, status: open == 0 ? .final : .provisional)
    if visible.isEmpty {
      figure.status = .insufficient
      figure.reason = .noCourtMessages
    }
    figure.known = visible.count
    figure.registered = latencies.count
    figure.overdue = visible.count - open - latencies.count
    if let last = latencies.indices.last {
      figure.latencyMedian = LatencyMinutes(
        halves: latencies[last / 2] + latencies[(last + 1) / 2])
      // The nearest rank: the smallest value that 95 % of the messages do not exceed.
      let rank = (latencies.count * 95 + 99) / 100
      figure.latency95 = LatencyMinutes(halves: latencies[rank - 1] * 2)
    }
    return figure
  }

  /// Every message published by the day.
  public func cases(of messages: [CourtMessageFact], asOf: PlainDate) -> [ListCase] {
    messages.filter { day(of: $0.publishedAt) <= asOf }.map { message in
      let last = day(of: message.publishedAt.adding(minutes: limitMinutes))
      let standing: ListStanding
      if let latency = latency(of: message, asOf: asOf) {
        standing = latency <= limitMinutes ? .done : .late
      } else {
        standing = last > asOf ? .pending : .overdue
      }
      return ListCase(
        reference: message.reference, standing: standing, lastDay: last,
        doneOn: message.writtenAt.map(day).flatMap { $0 <= asOf ? $0 : nil })
    }
  }

  /// Whole minutes begun from publication to the entry; nil when it was not written by the day.
  private func latency(of message: CourtMessageFact, asOf: PlainDate) -> Int? {
    guard let writtenAt = message.writtenAt, day(of: writtenAt) <= asOf else { return nil }
    let milliseconds =
      writtenAt.millisecondsSince1970 - message.publishedAt.millisecondsSince1970
    return milliseconds <= 0 ? 0 : Int((milliseconds + 59_999) / 60_000)
  }

  private func day(of instant: Instant) -> PlainDate {
    instant.civilDate(inOffsetMinutes: offsetMinutes)
  }
}

extension Instant {
  fileprivate func adding(minutes: Int) -> Instant {
    Instant(millisecondsSince1970: millisecondsSince1970 + Int64(minutes) * 60_000)
  }
}
