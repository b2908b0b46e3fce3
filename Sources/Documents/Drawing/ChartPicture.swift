import CPango
import RegistryServices

/// A chart as a picture of points, for files that take no drawing: twelve points to the millimetre.
struct ChartPicture {
  private let plan: ChartPlan
  private static let scale = 12.0

  init(_ plan: ChartPlan) {
    self.plan = plan
  }

  private final class Sink { var bytes: [UInt8] = [] }

  /// The same chart gives the same bytes.
  func png() throws(WordProblem) -> [UInt8] {
    let surface = cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, Int32(plan.width * Self.scale), Int32(plan.height * Self.scale))
    defer { cairo_surface_destroy(surface) }
    let context = cairo_create(surface)
    defer { cairo_destroy(context) }
    cairo_scale(context, Self.scale, Self.scale)
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    draw(context)
    let sink = Sink()
    let status = cairo_surface_write_to_png_stream(
      surface,
      { closure, data, count in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        let sink = Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue()
        sink.bytes += UnsafeBufferPointer(start: data, count: Int(count))
        return CAIRO_STATUS_SUCCESS
      }, Unmanaged.passUnretained(sink).toOpaque())
    guard status == CAIRO_STATUS_SUCCESS else { throw WordProblem("png") }
    return sink.bytes
  }

  private func draw(_ context: OpaquePointer?) {
    cairo_select_font_face(
      context, "Liberation Serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL)
    cairo_set_font_size(context, 3.3)
    for tick in plan.ticks {
      shade(context, tick.value == 0 ? 0 : 0.7)
      cairo_set_line_width(context, tick.value == 0 ? 0.3 : 0.1)
      cairo_move_to(context, plan.left, tick.y)
      cairo_line_to(context, plan.right, tick.y)
      cairo_stroke(context)
      shade(context, 0)
      text(context, "\(tick.value)", x: plan.left - 2, y: tick.y + 1.1, part: 1)
    }
    for bar in plan.bars {
      shade(context, Self.grey(bar.series))
      cairo_rectangle(context, bar.x, bar.y, bar.width, bar.height)
      cairo_fill(context)
    }
    for run in plan.runs {
      shade(context, Self.grey(run.series))
      cairo_set_line_width(context, 0.5)
      for (place, point) in run.points.enumerated() {
        place == 0
          ? cairo_move_to(context, point.x, point.y) : cairo_line_to(context, point.x, point.y)
      }
      cairo_stroke(context)
      for point in run.points {
        cairo_rectangle(context, point.x - 0.7, point.y - 0.7, 1.4, 1.4)
        cairo_fill(context)
      }
    }
    shade(context, 0)
    for label in plan.labels { text(context, label.text, x: label.x, y: label.y, part: 0.5) }
    for (series, name) in plan.legend.enumerated() {
      shade(context, Self.grey(series))
      cairo_rectangle(context, name.x, name.y - 2.4, 3, 2.4)
      cairo_fill(context)
      shade(context, 0)
      text(context, name.text, x: name.x + 4, y: name.y, part: 0)
    }
  }

  private static func grey(_ series: Int) -> Double { [0.2, 0.62, 0.85][series % 3] }

  private func shade(_ context: OpaquePointer?, _ grey: Double) {
    cairo_set_source_rgb(context, grey, grey, grey)
  }

  /// A text of which so much stands before x: 0 none, 0.5 half, 1 all.
  private func text(
    _ context: OpaquePointer?, _ text: String, x: Double, y: Double, part: Double
  ) {
    var extents = cairo_text_extents_t()
    cairo_text_extents(context, text, &extents)
    cairo_move_to(context, x - extents.x_advance * part, y)
    cairo_show_text(context, text)
  }
}
