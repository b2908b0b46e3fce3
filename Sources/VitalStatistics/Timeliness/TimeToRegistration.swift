/// How long events wait for their registration, those still waiting included.
///
/// Leaving out what is not registered yet would make every recent month look good or bad by accident. The
/// estimate is that of E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations",
/// JASA 53 (1958).
public struct TimeToRegistration: Sendable, Equatable {
  /// An event: days from it to its registration, or to the day of asking when it is still waiting.
  public struct Wait: Sendable, Equatable {
    public var days: Int
    public var isRegistered: Bool

    public init(days: Int, isRegistered: Bool) {
      self.days = days
      self.isRegistered = isRegistered
    }
  }

  /// Days in rising order, each with the share that is still unregistered after it.
  private let steps: [(days: Int, waiting: Double)]

  public init(_ waits: [Wait]) {
    let ordered = waits.sorted { $0.days < $1.days }
    var steps: [(days: Int, waiting: Double)] = []
    var waiting = 1.0
    var start = 0
    while start < ordered.count {
      var end = start
      while end < ordered.count, ordered[end].days == ordered[start].days { end += 1 }
      let registered = ordered[start..<end].count(where: \.isRegistered)
      let atRisk = ordered.count - start
      waiting *= 1 - Double(registered) / Double(atRisk)
      if registered > 0 { steps.append((ordered[start].days, waiting)) }
      start = end
    }
    self.steps = steps
  }

  /// The share that is registered within so many days, 0 to 1.
  public func share(withinDays days: Int) -> Double {
    1 - (steps.last { $0.days <= days }?.waiting ?? 1)
  }

  public static func == (left: TimeToRegistration, right: TimeToRegistration) -> Bool {
    left.steps.elementsEqual(right.steps) { $0 == $1 }
  }
}
