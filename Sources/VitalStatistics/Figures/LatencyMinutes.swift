/// Minutes to the half, for a median that lies between two values.
public struct LatencyMinutes: Hashable, Comparable, Sendable {
  public let halves: Int

  public init(halves: Int) {
    self.halves = halves
  }

  /// `3.5` or `1500`.
  public var text: String { halves % 2 == 0 ? "\(halves / 2)" : "\(halves / 2).5" }

  public static func < (left: LatencyMinutes, right: LatencyMinutes) -> Bool {
    left.halves < right.halves
  }
}
