/// How one printer prints: what goes on the sheet, and by how much it is moved.
public struct PrintSetting: Hashable, Sendable {
  /// What of the layout is drawn.
  public enum Content: String, CaseIterable, Hashable, Sendable {
    /// The whole form, on white paper.
    case whole
    /// Only what the office fills in, for the Ministry's pre-printed blanks; a paper without such a blank
    /// is drawn whole all the same.
    case fieldsOnly
  }

  public var content: Content
  /// To the right and downwards, in tenths of a millimetre; at most 20 mm.
  public var offsetX: Int
  public var offsetY: Int

  public init(content: Content = .whole, offsetX: Int = 0, offsetY: Int = 0) {
    self.content = content
    self.offsetX = offsetX
    self.offsetY = offsetY
  }
}
