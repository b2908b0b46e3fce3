import RegistryServices

/// Draws a chart's plan on a sheet, in black, grey and white.
struct ChartDrawing {
  typealias Shape = (String, LayoutStyle, Double) -> ShapedText

  private let plan: ChartPlan
  private let canvas: Canvas
  private let shape: Shape

  init(_ plan: ChartPlan, _ canvas: Canvas, shape: @escaping Shape) {
    self.plan = plan
    self.canvas = canvas
    self.shape = shape
  }

  /// How dark each series is.
  private static let greys = [0.2, 0.62, 0.85]

  private func grey(_ series: Int) -> Double { Self.greys[series % Self.greys.count] }

  func draw(x: Double, y: Double) {
    for tick in plan.ticks {
      canvas.line(
        LayoutLine(
          fromX: x + plan.left, fromY: y + tick.y, toX: x + plan.right, toY: y + tick.y,
          thickness: tick.value == 0 ? 0.3 : 0.1), grey: tick.value == 0 ? 0 : 0.7)
      text("\(tick.value)", x: x, y: y + tick.y + 1.2, width: plan.left - 2, .right)
    }
    for bar in plan.bars where bar.height > 0 {
      canvas.fill(
        [LayoutArea(x: x + bar.x, y: y + bar.y, width: bar.width, height: bar.height)],
        grey: grey(bar.series))
    }
    for run in plan.runs { line(run, x: x, y: y) }
    for label in plan.labels { text(label.text, x: x + label.x - 15, y: y + label.y, width: 30) }
    for (series, name) in plan.legend.enumerated() {
      canvas.fill(
        [LayoutArea(x: x + name.x, y: y + name.y - 2.4, width: 3, height: 2.4)],
        grey: grey(series))
      text(name.text, x: x + name.x + 4, y: y + name.y, width: 80, .left)
    }
  }

  private func line(_ run: ChartPlan.Run, x: Double, y: Double) {
    for (from, to) in zip(run.points, run.points.dropFirst()) {
      canvas.line(
        LayoutLine(
          fromX: x + from.x, fromY: y + from.y, toX: x + to.x, toY: y + to.y, thickness: 0.5),
        grey: grey(run.series))
    }
    // A square at each point, so that a year alone is seen too.
    canvas.fill(
      run.points.map {
        LayoutArea(x: x + $0.x - 0.7, y: y + $0.y - 0.7, width: 1.4, height: 1.4)
      }, grey: grey(run.series))
  }

  private func text(
    _ text: String, x: Double, y: Double, width: Double,
    _ alignment: LayoutStyle.Alignment = .centre
  ) {
    var style = LayoutStyle(size: 9)
    style.alignment = alignment
    canvas.draw(shape(text, style, width), x: x, baseline: y, leading: style.leading)
  }
}
