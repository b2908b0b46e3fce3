/// A text at a place of its own.
public struct LayoutText: Hashable, Sendable {
  public var template: PaperTemplate
  /// Left edge, in millimetres from that of the sheet (or of the block it is in).
  public var x: Double
  /// The line on which the first line of the text stands, in millimetres from the top.
  public var y: Double
  public var width: Double
  /// How many lines of its leading it has room for; a longer text is set smaller, and what is still
  /// too long goes on on a further page.
  public var lines: Int
  /// Empty room below these lines, in millimetres: a text that is set smaller may use it for a further line.
  public var room: Double
  public var style: LayoutStyle

  public init(
    _ template: PaperTemplate, x: Double, y: Double, width: Double, lines: Int = 1,
    room: Double = 0, style: LayoutStyle
  ) {
    self.template = template
    self.x = x
    self.y = y
    self.width = width
    self.lines = lines
    self.room = room
    self.style = style
  }
}
