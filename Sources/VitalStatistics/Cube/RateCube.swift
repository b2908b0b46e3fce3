/// Counters of births or deaths of many communes by the day of the event, as running totals: a rate of any span
/// of days is two look-ups, whatever the number of events.
///
/// A day's totals hold every event up to it. An event adds to its own day and those after, so an act about a
/// recent event touches little; a recount fills the days and adds them up once. The law is in the outcomes,
/// worked out when an event is added: a rule that changes asks for a recount.
public struct RateCube: Sendable, Equatable {
  /// Events of a span by how soon they were registered.
  public struct Totals: Sendable, Equatable {
    public var onTime: Int
    /// Those on time included.
    public var withinYear: Int
    /// All that are registered.
    public var registered: Int
    /// Those not registered included.
    public var known: Int
  }

  public let communes: Int
  public let days: Int
  /// By commune and day, with a day of nothing before the first; the four counters beside each other.
  private var totals: [SIMD4<UInt32>]

  /// Empty counters for communes and days, both numbered from 0.
  public init(communes: Int, days: Int) {
    self.communes = max(0, communes)
    self.days = max(0, days)
    totals = Array(repeating: .zero, count: self.communes * (self.days + 1))
  }

  /// What an event adds to its day.
  @frozen
  public enum Outcome: Sendable, CaseIterable {
    case onTime, withinYear, late, unregistered

    @inlinable
    var counters: SIMD4<UInt32> {
      switch self {
      case .onTime: SIMD4(1, 1, 1, 1)
      case .withinYear: SIMD4(0, 1, 1, 1)
      case .late: SIMD4(0, 0, 1, 1)
      case .unregistered: SIMD4(0, 0, 0, 1)
      }
    }
  }

  private func holds(commune: Int, day: Int) -> Bool {
    commune >= 0 && commune < communes && day >= 0 && day < days
  }

  /// Adds an event; false for a commune or day that is not counted here.
  @discardableResult
  public mutating func add(commune: Int, day: Int, _ outcome: Outcome) -> Bool {
    change(commune, day) { $0 &+ outcome.counters }
  }

  /// Takes an event away again, as a correction does before it adds.
  @discardableResult
  public mutating func remove(commune: Int, day: Int, _ outcome: Outcome) -> Bool {
    guard total(commune: commune, days: day...day).holds(outcome) else { return false }
    return change(commune, day) { $0 &- outcome.counters }
  }

  private mutating func change(
    _ commune: Int, _ day: Int, _ apply: (SIMD4<UInt32>) -> SIMD4<UInt32>
  ) -> Bool {
    guard holds(commune: commune, day: day) else { return false }
    let row = commune * (days + 1)
    totals.withUnsafeMutableBufferPointer { totals in
      for place in (row + day + 1)...(row + days) { totals[place] = apply(totals[place]) }
    }
    return true
  }

  /// The events of a span of days of a commune; nothing for one that is not counted here.
  public func total(commune: Int, days span: ClosedRange<Int>) -> Totals {
    guard commune >= 0, commune < communes, days > 0, span.upperBound >= 0,
      span.lowerBound < days
    else { return Totals(onTime: 0, withinYear: 0, registered: 0, known: 0) }
    let row = commune * (days + 1)
    let sum =
      totals[row + min(span.upperBound, days - 1) + 1] &- totals[row + max(span.lowerBound, 0)]
    return Totals(
      onTime: Int(sum[0]), withinYear: Int(sum[1]), registered: Int(sum[2]), known: Int(sum[3]))
  }

  /// Counts anew: `feed` hands over each event once, in any order. Answers how many were not counted here.
  public mutating func recount(_ feed: (inout Filling) -> Void) -> Int {
    let (communes, days) = (communes, days)
    return totals.withUnsafeMutableBufferPointer { totals in
      totals.update(repeating: .zero)
      guard let base = totals.baseAddress else { return 0 }
      var filling = Filling(totals: base, communes: communes, days: days)
      feed(&filling)
      for commune in 0..<communes {
        let row = commune * (days + 1)
        var sum = SIMD4<UInt32>.zero
        for place in row...(row + days) {
          sum &+= totals[place]
          totals[place] = sum
        }
      }
      return filling.strange
    }
  }

  /// Takes events while the counters are filled anew; it is used in the call that hands it over, and nowhere
  /// else. What it does for each event is inlined where the events are read.
  public struct Filling {
    @usableFromInline let totals: UnsafeMutablePointer<SIMD4<UInt32>>
    @usableFromInline let communes: Int
    @usableFromInline let days: Int
    /// Events of no commune or day that is counted.
    public internal(set) var strange = 0

    init(totals: UnsafeMutablePointer<SIMD4<UInt32>>, communes: Int, days: Int) {
      self.totals = totals
      self.communes = communes
      self.days = days
    }

    @usableFromInline
    mutating func refuse() { strange += 1 }

    /// Counts an event, or so many like it.
    @inlinable
    public mutating func add(commune: Int, day: Int, _ outcome: Outcome, _ count: Int = 1) {
      guard commune >= 0, commune < communes, day >= 0, day < days, count >= 0 else {
        return refuse()
      }
      totals[commune * (days + 1) + day + 1] &+=
        outcome.counters &* UInt32(truncatingIfNeeded: count)
    }
  }
}

extension RateCube.Totals {
  /// Whether there is an event of an outcome among these.
  fileprivate func holds(_ outcome: RateCube.Outcome) -> Bool {
    switch outcome {
    case .onTime: onTime > 0
    case .withinYear: withinYear > onTime
    case .late: registered > withinYear
    case .unregistered: known > registered
    }
  }
}
