import CPango

/// A text broken into lines and shaped, ready to be drawn anywhere.
final class ShapedText {
  struct Line {
    let line: UnsafeMutablePointer<PangoLayoutLine>
    /// From the left edge of the text's width to the line's beginning, and the line's length, in points.
    let x: Double
    let length: Double
  }

  private let layout: OpaquePointer
  let lines: [Line]
  /// Letters that the font does not have.
  let missingLetters: Int

  /// Takes over the layout.
  init(_ layout: OpaquePointer) {
    self.layout = layout
    missingLetters = Int(pango_layout_get_unknown_glyphs_count(layout))
    var lines: [Line] = []
    lines.reserveCapacity(Int(pango_layout_get_line_count(layout)))
    let iterator = pango_layout_get_iter(layout)
    defer { pango_layout_iter_free(iterator) }
    repeat {
      guard let line = pango_layout_iter_get_line_readonly(iterator) else { break }
      var logical = PangoRectangle()
      pango_layout_iter_get_line_extents(iterator, nil, &logical)
      lines.append(
        Line(
          line: line, x: Double(logical.x) / Double(PANGO_SCALE),
          length: Double(logical.width) / Double(PANGO_SCALE)))
    } while pango_layout_iter_next_line(iterator) != 0
    self.lines = lines
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

  /// Of the longest line, in millimetres.
  var length: Double { Millimetre.of(points: lines.map(\.length).max() ?? 0) }
}
