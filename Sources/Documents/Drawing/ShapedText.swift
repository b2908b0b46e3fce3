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
  /// Where in the text's bytes something is filled into the form.
  private let filled: [Range<Int>]

  /// Takes over the layout.
  init(_ layout: OpaquePointer, filled: [Range<Int>]) {
    self.layout = layout
    self.filled = filled
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

  /// The glyphs of a line that are filled in, each with its distance from the line's beginning in points.
  func filledGlyphs(
    of line: Line
  ) -> [(glyphs: UnsafeMutablePointer<PangoGlyphItem>, x: Double)] {
    var found: [(UnsafeMutablePointer<PangoGlyphItem>, Double)] = []
    var x = 0.0
    var next = line.line.pointee.runs
    while let cell = next {
      defer { next = cell.pointee.next }
      guard let item = cell.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self),
        let place = item.pointee.item
      else { continue }
      let start = Int(place.pointee.offset)
      if filled.contains(where: { $0.contains(start) }) { found.append((item, x)) }
      x += Double(pango_glyph_string_get_width(item.pointee.glyphs)) / Double(PANGO_SCALE)
    }
    return found
  }

  /// The text as Pango keeps it.
  var text: UnsafePointer<CChar>? { pango_layout_get_text(layout) }

  /// Of the longest line, in millimetres.
  var length: Double { Millimetre.of(points: lines.map(\.length).max() ?? 0) }
}
