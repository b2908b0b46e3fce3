/// The entries of a register page: the same elements again for each, one below the other or side by side.
public struct LayoutBlocks: Hashable, Sendable {
  /// Where the first entry is.
  public var area: LayoutArea
  /// How far the next entry is from the one before, in millimetres.
  public var stepX: Double
  public var stepY: Double
  /// How many entries a sheet has.
  public var perSheet: Int
  /// Their places are counted from the corner of the entry.
  public var elements: [LayoutElement]

  public init(
    area: LayoutArea, stepX: Double, stepY: Double, perSheet: Int, elements: [LayoutElement]
  ) {
    self.area = area
    self.stepX = stepX
    self.stepY = stepY
    self.perSheet = perSheet
    self.elements = elements
  }
}
