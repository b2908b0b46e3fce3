import Messages
import RegistryServices

/// A target's past as a small drawing, with the same figures as a table for who cannot see it.
///
/// Years without a figure break the line: nothing is drawn where nothing is known.
struct TrendLine {
  private static let width = 150
  private static let height = 34
  private static let margin = 4

  let tile: TargetTile
  private let points: [TargetTile.Point]

  /// Nil when there is no year with a figure.
  init?(tile: TargetTile) {
    let points = tile.trend.sorted { $0.year < $1.year }
    guard points.contains(where: { $0.hundredths != nil }) else { return nil }
    self.tile = tile
    self.points = points
  }

  var fields: Fields {
    [
      "viewBox": "0 0 \(Self.width) \(Self.height)",
      "segments": segments.map { ["points": $0] as Fields },
      "dots": dots,
      "goalLines": goalLines,
      "caption": caption,
      "rows": points.map(row),
      "firstYear": points.first.map { "\($0.year)" } ?? "",
      "lastYear": points.last.map { "\($0.year)" } ?? "",
    ]
  }

  private var values: [Int] { points.compactMap(\.hundredths) + tile.goals.map(\.hundredths) }
  private var lowest: Int { max(0, (values.min() ?? 0) - 200) }
  private var highest: Int { max((values.max() ?? 10_000) + 50, lowest + 100) }

  private func x(of index: Int) -> Int {
    guard points.count > 1 else { return Self.width / 2 }
    let span = Self.width - 2 * Self.margin
    return Self.margin + index * span / (points.count - 1)
  }

  private func y(of hundredths: Int) -> Int {
    let span = Self.height - 2 * Self.margin
    return Self.height - Self.margin - (hundredths - lowest) * span / (highest - lowest)
  }

  /// Runs of years with figures, as SVG has them: `4,20 18,12 …`.
  private var segments: [String] {
    var segments: [String] = []
    var run: [String] = []
    for (index, point) in points.enumerated() {
      if let value = point.hundredths {
        run.append("\(x(of: index)),\(y(of: value))")
      } else {
        if run.count > 1 { segments.append(run.joined(separator: " ")) }
        run = []
      }
    }
    if run.count > 1 { segments.append(run.joined(separator: " ")) }
    return segments
  }

  private var dots: [Fields] {
    points.enumerated().compactMap { index, point in
      guard let value = point.hundredths else { return nil }
      let isLast = index == points.count - 1
      return [
        "x": "\(x(of: index))", "y": "\(y(of: value))", "radius": isLast ? "3" : "1.2",
        "isProvisional": point.status == .provisional,
      ]
    }
  }

  private var goalLines: [Fields] {
    tile.goals.map { goal in
      [
        "y": "\(y(of: goal.hundredths))", "left": "0", "right": "\(Self.width)",
      ]
    }
  }

  private var caption: String {
    let shown = points.compactMap { point in point.hundredths.map { (point.year, $0) } }
    guard let first = shown.first, let last = shown.last else { return "" }
    let start = VietnameseFormat.percent(hundredths: first.1)
    let end = VietnameseFormat.percent(hundredths: last.1)
    return "Diễn biến từ \(start) (\(first.0)) đến \(end) (\(last.0))"
  }

  private func row(_ point: TargetTile.Point) -> Fields {
    let goals = tile.goals.map(\.hundredths)
    let value = point.hundredths.map { VietnameseFormat.percent(hundredths: $0, goals: goals) }
    return [
      "year": "\(point.year)",
      "value": value ?? "chưa đủ dữ liệu",
      "fraction":
        "\(VietnameseFormat.number(point.numerator))/\(VietnameseFormat.number(point.denominator))",
      "isProvisional": point.status == .provisional,
    ]
  }
}
