/// How a text of a layout is set.
public struct LayoutStyle: Hashable, Sendable {
  /// Where the lines of a text stand in its width.
  public enum Alignment: String, CaseIterable, Hashable, Sendable {
    case left, centre, right, justified
  }

  /// A line drawn below the text.
  public enum Ruled: String, CaseIterable, Hashable, Sendable {
    case no
    /// As long as the text (Decree 30/2020/NĐ-CP, annex I, for the motto).
    case full
    /// A third of the text (for the agency and the subject).
    case third
  }

  /// In points.
  public var size: Double
  /// The smallest size to which a text may shrink to fit its place, in points.
  public var smallest: Double
  public var isBold = false
  public var isItalic = false
  public var alignment = Alignment.left
  public var ruled = Ruled.no
  /// From one line of writing to the next, in millimetres.
  public var leading: Double
  /// Empty room below the text where it runs on, in millimetres.
  public var spacing = 0.0
  /// How far the first line is moved in, in millimetres.
  public var indent = 0.0

  public init(size: Double, smallest: Double? = nil, leading: Double? = nil) {
    self.size = size
    self.smallest = smallest ?? min(size, 8)
    self.leading = leading ?? Self.naturalLeading(size: size)
  }

  /// The leading of a size that leaves Vietnamese capitals with two marks their room, in millimetres.
  public static func naturalLeading(size: Double) -> Double {
    size * 1.2 * 25.4 / 72
  }
}
