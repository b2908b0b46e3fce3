public import CivilRegistration

/// A box to be ticked, with its words to the right.
public struct LayoutTick: Hashable, Sendable {
  public var tick: TickBox
  public var label: String
  /// Left edge and lower edge of the box, in millimetres.
  public var x: Double
  public var y: Double
  /// Size of the words, in points.
  public var size: Double

  public init(_ tick: TickBox, label: String, x: Double, y: Double, size: Double) {
    self.tick = tick
    self.label = label
    self.x = x
    self.y = y
    self.size = size
  }
}
