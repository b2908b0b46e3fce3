/// A straight line, in millimetres.
public struct LayoutLine: Hashable, Sendable {
  public var fromX: Double
  public var fromY: Double
  public var toX: Double
  public var toY: Double
  /// Thickness, in millimetres.
  public var thickness: Double

  public init(fromX: Double, fromY: Double, toX: Double, toY: Double, thickness: Double = 0.2) {
    self.fromX = fromX
    self.fromY = fromY
    self.toX = toX
    self.toY = toY
    self.thickness = thickness
  }
}
