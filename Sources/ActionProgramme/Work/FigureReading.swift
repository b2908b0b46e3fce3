/// What the figures say of an item that is bound to them (sections V and VI).
public struct FigureReading: Hashable, Sendable {
  /// How many of the item's figures meet what the plan asks for.
  public var met: Int
  /// How many figures it has.
  public var total: Int
  /// How many of them are known at all.
  public var known: Int

  public init(met: Int, total: Int, known: Int) {
    self.met = met
    self.total = total
    self.known = known
  }

  /// The state that follows: nobody ticks off what the figures do not show.
  public var state: InstanceState {
    if total > 0, met == total { return .done }
    return known > 0 ? .underWay : .notStarted
  }
}
