internal import RegistryServices
internal import VitalStatistics

/// A rate over the years as a line, with the targets as lines across; the table below it says the same.
struct RateChart {
  let points: [Headline]
  let goals: [PublishedGoal]

  private let width = 720
  private let height = 220
  private let left = 44
  private let right = 60
  private let top = 14
  private let bottom = 26

  /// The lowest tenth of a percent on the axis: the ten below the lowest point.
  private var lowest: Int {
    let values = points.map(\.tenths) + goals.map { $0.goal.hundredths / 10 }
    return max(0, ((values.min() ?? 0) / 100) * 100)
  }

  var svg: String {
    var svg = MarkupWriter("")
    let first = points.first?.year ?? 0
    let last = points.last?.year ?? 0
    svg.begin(
      "svg",
      [
        ("viewBox", "0 0 \(width) \(height)"), ("role", "img"),
        ("aria-label", "Tỷ lệ khai sinh đúng hạn từ \(first) đến \(last); số liệu ở bảng dưới"),
      ])
    for tenths in stride(from: lowest, through: 1_000, by: max(50, (1_000 - lowest) / 4)) {
      let line = y(tenths)
      svg.empty(
        "line",
        [
          ("class", "axis"), ("x1", "\(left)"), ("x2", "\(width - right)"), ("y1", line),
          ("y2", line),
        ])
      svg.element(
        "text", "\(tenths / 10)",
        [("x", "\(left - 6)"), ("y", "\((Int(line) ?? 0) + 4)"), ("text-anchor", "end")])
    }
    for goal in goals {
      let line = y(goal.goal.hundredths / 10)
      svg.empty(
        "line",
        [
          ("class", "goal"), ("x1", "\(left)"), ("x2", "\(width - right)"), ("y1", line),
          ("y2", line),
        ])
    }
    if let goal = goals.first {
      svg.element(
        "text", "mục tiêu \(goal.goal.year)",
        [
          ("x", "\(width - 4)"), ("y", "\((Int(y(goal.goal.hundredths / 10)) ?? 0) + 14)"),
          ("text-anchor", "end"),
        ])
    }
    // A year without a rate breaks the line: nothing is drawn where nothing is told.
    for run in runs where run.count > 1 {
      let places = run.map { "\(x($0.year)),\(y($0.tenths))" }
      svg.empty("polyline", [("class", "line"), ("points", places.joined(separator: " "))])
    }
    for point in points {
      svg.empty(
        "circle",
        [("class", "dot"), ("cx", "\(x(point.year))"), ("cy", y(point.tenths)), ("r", "3.5")])
      svg.element(
        "text", "\(point.year)",
        [("x", "\(x(point.year))"), ("y", "\(height - 6)"), ("text-anchor", "middle")])
    }
    svg.end("svg")
    return svg.text
  }

  /// Years that follow each other without a gap.
  private var runs: [[Headline]] {
    var runs: [[Headline]] = []
    for point in points {
      if let last = runs.last?.last, last.year + 1 == point.year {
        runs[runs.count - 1].append(point)
      } else {
        runs.append([point])
      }
    }
    return runs
  }

  private func x(_ year: Int) -> Int {
    let first = points.first?.year ?? year
    let span = max(1, (points.last?.year ?? year) - first)
    return left + 12 + (year - first) * (width - left - right - 24) / span
  }

  private func y(_ tenths: Int) -> String {
    let range = max(1, 1_000 - lowest)
    let span = height - top - bottom
    return "\(top + (1_000 - min(1_000, max(lowest, tenths))) * span / range)"
  }
}
