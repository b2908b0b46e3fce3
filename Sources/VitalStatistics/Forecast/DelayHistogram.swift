/// How long registered events waited, by days, with the marks of the law and of the programme.
public struct DelayHistogram: Sendable, Equatable {
  /// A span of days and how many events fell into it.
  public struct Bar: Sendable, Equatable {
    /// Days from the event to its entry, both included; the last bar has no end.
    public var days: ClosedRange<Int>?
    public var from: Int
    public var count: Int
  }

  /// The days at which the law and the programme draw a line.
  public static let marks = [15, 60, 365]
  private static let starts = [0, 8, 16, 31, 46, 61, 91, 181, 366]

  public let bars: [Bar]
  public let total: Int
  /// Of all events, those within 15, 60 and 365 days.
  public let within: [Int]
  /// The middle delay; nil without events.
  public let median: Int?

  /// Days from event to entry; negative ones are no delays and are left out.
  public init(delays: some Sequence<Int>) {
    let sorted = delays.filter { $0 >= 0 }.sorted()
    bars = Self.starts.enumerated().map { place, start in
      let next = place + 1 < Self.starts.count ? Self.starts[place + 1] : nil
      let end = next ?? Int.max
      return Bar(
        days: next.map { start...($0 - 1) }, from: start,
        count: sorted.count { $0 >= start && $0 < end })
    }
    total = sorted.count
    within = Self.marks.map { mark in sorted.count { $0 <= mark } }
    median = sorted.isEmpty ? nil : sorted[(sorted.count - 1) / 2]
  }
}
