import CPango
import RegistryServices

/// Breaks and shapes texts. One for each thread of work: a font map of Pango serves one thread at a time.
final class Typesetter {
  /// What makes two shaped texts the same.
  private struct Key: Hashable {
    var runs: [PaperTemplate.Run]
    var style: LayoutStyle
    var width: Double
  }

  private let shelf: FontShelf
  private let fontMap: UnsafeMutablePointer<PangoFontMap>
  private let context: OpaquePointer
  /// Words of forms come again on every paper of a batch.
  private var kept: [Key: ShapedText] = [:]
  private static let keptLimit = 2_000

  init(_ shelf: FontShelf) {
    self.shelf = shelf
    fontMap = pango_cairo_font_map_new()
    hotich_font_map_set_config(fontMap, shelf.configuration)
    // Points, and letters where the type puts them instead of on whole pixels.
    pango_cairo_font_map_set_resolution(OpaquePointer(fontMap), 72)
    context = pango_font_map_create_context(fontMap)
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_context_set_round_glyph_positions(context, 0)
    pango_context_set_language(context, pango_language_from_string("vi"))
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
  }

  deinit {
    kept = [:]
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(UnsafeMutableRawPointer(fontMap))
  }

  /// Shapes a text for a width in millimetres; what is filled in can be drawn alone.
  func shape(
    _ runs: [PaperTemplate.Run], _ style: LayoutStyle, width: Double, isKept: Bool = false
  ) -> ShapedText {
    guard isKept else { return shapeAnew(runs, style, width) }
    let key = Key(runs: runs, style: style, width: width)
    if let text = kept[key] { return text }
    if kept.count >= Self.keptLimit { kept = [:] }
    let text = shapeAnew(runs, style, width)
    kept[key] = text
    return text
  }

  private func shapeAnew(
    _ runs: [PaperTemplate.Run], _ style: LayoutStyle, _ width: Double
  ) -> ShapedText {
    let layout: OpaquePointer = pango_layout_new(context)
    let font = pango_font_description_new()
    pango_font_description_set_family_static(font, FontShelf.family)
    pango_font_description_set_absolute_size(font, style.size * Double(PANGO_SCALE))
    if style.isBold { pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD) }
    if style.isItalic { pango_font_description_set_style(font, PANGO_STYLE_ITALIC) }
    pango_layout_set_font_description(layout, font)
    pango_font_description_free(font)

    pango_layout_set_width(layout, Self.units(width))
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    if style.indent != 0 { pango_layout_set_indent(layout, Self.units(style.indent)) }
    switch style.alignment {
    case .left: break
    case .centre: pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER)
    case .right: pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT)
    case .justified: pango_layout_set_justify(layout, 1)
    }
    let attributes: OpaquePointer = pango_attr_list_new()
    var text = ""
    var filled: [Range<Int>] = []
    let isMixed = runs.contains(where: \.isFilled) && !runs.allSatisfy(\.isFilled)
    for run in runs {
      let start = text.utf8.count
      text += run.text
      if run.isFilled {
        filled.append(start..<text.utf8.count)
        // An ink of its own, black as the other, parts the glyphs of a word in two.
        if isMixed {
          Self.insert(pango_attr_foreground_new(0, 0, 0), attributes, start..<text.utf8.count)
        }
      }
      guard let weight = run.weight else { continue }
      Self.insert(
        pango_attr_weight_new(weight == .bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL),
        attributes, start..<text.utf8.count)
      if weight == .plain {
        Self.insert(
          pango_attr_style_new(PANGO_STYLE_NORMAL), attributes, start..<text.utf8.count)
      }
    }
    pango_layout_set_attributes(layout, attributes)
    pango_attr_list_unref(attributes)
    pango_layout_set_text(layout, text, Int32(clamping: text.utf8.count))
    return ShapedText(layout, filled: filled)
  }

  private static func insert(
    _ attribute: UnsafeMutablePointer<PangoAttribute>?, _ list: OpaquePointer,
    _ range: Range<Int>
  ) {
    guard let attribute else { return }
    attribute.pointee.start_index = UInt32(range.lowerBound)
    attribute.pointee.end_index = UInt32(range.upperBound)
    pango_attr_list_insert(list, attribute)
  }

  private static func units(_ millimetres: Double) -> Int32 {
    Int32((Millimetre.points(millimetres) * Double(PANGO_SCALE)).rounded())
  }
}
