import CPango
import CivilDate
import RegistryServices

/// A PDF being drawn: sheets of exact size, texts, lines and boxes at places in millimetres from the top
/// left corner.
///
/// The same drawing gives the same bytes: the dates in the file are those handed in, never the clock's.
final class Canvas {
  /// What the file says of itself. No person is named in it: readers and file lists show it.
  struct Information {
    var title: String
    var madeOn: PlainDate
  }

  private final class Sink { var bytes: [UInt8] = [] }

  private let sink = Sink()
  private let surface: OpaquePointer
  private let context: OpaquePointer
  private(set) var pageCount = 0
  private var isFinished = false
  /// Moves everything, for a printer that pulls its paper askew.
  var offset: (x: Double, y: Double) = (0, 0)

  init(_ information: Information) {
    sink.bytes.reserveCapacity(64 * 1_024)
    let closure = Unmanaged.passUnretained(sink).toOpaque()
    surface = cairo_pdf_surface_create_for_stream(
      { closure, data, count in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        let sink = Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue()
        sink.bytes += UnsafeBufferPointer(start: data, count: Int(count))
        return CAIRO_STATUS_SUCCESS
      }, closure, 595, 842)
    context = cairo_create(surface)
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
    set(CAIRO_PDF_METADATA_TITLE, information.title)
    set(CAIRO_PDF_METADATA_CREATOR, "HoTich")
    let date = "\(information.madeOn.iso8601)T00:00:00+07:00"
    set(CAIRO_PDF_METADATA_CREATE_DATE, date)
    set(CAIRO_PDF_METADATA_MOD_DATE, date)
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Begins a sheet; the one before is done.
  func beginSheet(width: Double, height: Double) {
    if pageCount > 0 { cairo_show_page(context) }
    pageCount += 1
    cairo_pdf_surface_set_size(surface, Millimetre.points(width), Millimetre.points(height))
    cairo_set_source_rgb(context, 0, 0, 0)
  }

  /// Ends the file and gives its bytes; throws what the drawing library says went wrong.
  func finish() throws(PrintRefusal) -> [UInt8] {
    if !isFinished {
      if pageCount > 0 { cairo_show_page(context) }
      cairo_surface_finish(surface)
      isFinished = true
    }
    for status in [cairo_status(context), cairo_surface_status(surface)]
    where status != CAIRO_STATUS_SUCCESS && status != CAIRO_STATUS_SURFACE_FINISHED {
      throw .failed(reason: String(cString: cairo_status_to_string(status)))
    }
    return sink.bytes
  }

  /// Draws lines of a text: the first of them stands on `baseline`. On a form that is printed already only
  /// what is filled in is drawn, and not its words.
  func draw(
    _ text: ShapedText, lines: Range<Int>? = nil, x: Double, baseline: Double, leading: Double,
    filledOnly: Bool = false
  ) {
    for (place, index) in (lines ?? text.lines.indices).enumerated() {
      let line = text.lines[index]
      let y = baseline + Double(place) * leading
      guard filledOnly else {
        move(toX: x, y: y, byPoints: line.x)
        pango_cairo_show_layout_line(context, line.line)
        continue
      }
      for (glyphs, distance) in text.filledGlyphs(of: line) {
        move(toX: x, y: y, byPoints: line.x + distance)
        pango_cairo_show_glyph_item(context, text.text, glyphs)
      }
    }
  }

  /// A straight line; grey from 0 (black) to 1.
  func line(_ line: LayoutLine, grey: Double = 0) {
    cairo_set_source_rgb(context, grey, grey, grey)
    defer { cairo_set_source_rgb(context, 0, 0, 0) }
    cairo_set_line_width(context, Millimetre.points(line.thickness))
    move(toX: line.fromX, y: line.fromY)
    cairo_line_to(
      context, Millimetre.points(line.toX + offset.x), Millimetre.points(line.toY + offset.y))
    cairo_stroke(context)
  }

  /// The outline of a rectangle.
  func box(_ area: LayoutArea, thickness: Double = 0.2) {
    cairo_set_line_width(context, Millimetre.points(thickness))
    addRectangle(area)
    cairo_stroke(context)
  }

  /// Rectangles filled with black, as the modules of a QR code are, or with a grey up to 1.
  func fill(_ areas: [LayoutArea], grey: Double = 0) {
    cairo_set_source_rgb(context, grey, grey, grey)
    for area in areas { addRectangle(area) }
    cairo_fill(context)
    cairo_set_source_rgb(context, 0, 0, 0)
  }

  /// A text in pale grey across the sheet.
  func watermark(_ text: ShapedText, width: Double, height: Double) {
    guard let line = text.lines.first else { return }
    cairo_save(context)
    cairo_translate(context, Millimetre.points(width / 2), Millimetre.points(height / 2))
    cairo_rotate(context, -0.9)
    cairo_set_source_rgb(context, 0.86, 0.86, 0.86)
    cairo_move_to(context, -line.length / 2, 0)
    pango_cairo_show_layout_line(context, line.line)
    cairo_restore(context)
    cairo_new_path(context)
  }

  private func addRectangle(_ area: LayoutArea) {
    cairo_rectangle(
      context, Millimetre.points(area.x + offset.x), Millimetre.points(area.y + offset.y),
      Millimetre.points(area.width), Millimetre.points(area.height))
  }

  private func move(toX x: Double, y: Double, byPoints points: Double = 0) {
    cairo_move_to(
      context, Millimetre.points(x + offset.x) + points, Millimetre.points(y + offset.y))
  }

  private func set(_ key: cairo_pdf_metadata_t, _ value: String) {
    cairo_pdf_surface_set_metadata(surface, key, value)
  }
}
