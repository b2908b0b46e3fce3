/// Where everything of a chart stands, in units of one millimetre from the top left: one plan for paper and
/// for the screen.
public struct ChartPlan: Hashable, Sendable {
  /// A bar with its series, by which it is shaded.
  public struct Bar: Hashable, Sendable {
    public var series: Int
    public var x: Double
    public var y: Double
    public var width: Double
    public var height: Double
  }

  /// Points of a series that follow each other without a gap.
  public struct Run: Hashable, Sendable {
    public var series: Int
    public var points: [Point]
  }

  /// A place from the top left.
  public struct Point: Hashable, Sendable {
    public var x: Double
    public var y: Double
  }

  /// A word and where its middle stands; the y is its baseline.
  public struct Label: Hashable, Sendable {
    public var text: String
    public var x: Double
    public var y: Double
  }

  /// A line across at a round value.
  public struct Tick: Hashable, Sendable {
    public var value: Int
    public var y: Double
  }

  public let width: Double
  public let height: Double
  /// Where the lines across begin and end.
  public let left: Double
  public let right: Double
  public let ticks: [Tick]
  public let bars: [Bar]
  public let runs: [Run]
  public let labels: [Label]
  /// The names of the series, each with a square before it at `x`, `y`.
  public let legend: [Label]

  public init(_ chart: AdministrativeChart, width: Double = 160, height: Double = 60) {
    self.width = width
    self.height = height
    left = 12
    right = width - 2
    let (top, floor) = (chart.series.count > 1 ? 8.0 : 3.0, height - 7)
    let most = chart.series.flatMap { $0.values.compactMap(\.self) }.max() ?? 0
    let step = Self.step(most)
    let end = max(step, Int((most / Double(step)).rounded(.up)) * step)
    func y(_ value: Double) -> Double { floor - (floor - top) * max(0, value) / Double(end) }
    ticks = stride(from: 0, through: end, by: step).map { Tick(value: $0, y: y(Double($0))) }
    let count = max(1, chart.labels.count)
    let slot = (right - left) / Double(count)
    let start = left
    // Long or many labels: only every so many, so that none runs into the next.
    let longest = Double(chart.labels.map(\.count).max() ?? 1)
    let every = max(1, Int((longest * 2.1 / slot).rounded(.up)))
    labels = chart.labels.enumerated().filter { $0.offset % every == 0 }.map { place, text in
      Label(text: text, x: start + slot * (Double(place) + 0.5), y: floor + 4.5)
    }
    var bars: [Bar] = []
    var runs: [Run] = []
    for (number, series) in chart.series.enumerated() {
      let values = series.values.prefix(count).enumerated()
      switch chart.form {
      case .bars:
        let width = slot * 0.76 / Double(chart.series.count)
        for case (let place, let value?) in values {
          let x = start + slot * (Double(place) + 0.12) + width * Double(number)
          bars.append(
            Bar(series: number, x: x, y: y(value), width: width, height: floor - y(value)))
        }
      case .lines:
        var run: [Point] = []
        for (place, value) in values {
          if let value {
            run.append(Point(x: start + slot * (Double(place) + 0.5), y: y(value)))
          } else if !run.isEmpty {
            runs.append(Run(series: number, points: run))
            run = []
          }
        }
        if !run.isEmpty { runs.append(Run(series: number, points: run)) }
      }
    }
    self.bars = bars
    self.runs = runs
    var x = start
    legend =
      chart.series.count < 2
      ? []
      : chart.series.map { series in
        defer { x += 8 + Double(series.name.count) * 2.1 }
        return Label(text: series.name, x: x, y: 4)
      }
  }

  /// 1, 2 or 5 times a power of ten, so that at most five lines go across.
  private static func step(_ most: Double) -> Int {
    var scale = 1
    while true {
      for step in [1, 2, 5] where most / Double(step * scale) <= 5 { return step * scale }
      scale *= 10
    }
  }
}
