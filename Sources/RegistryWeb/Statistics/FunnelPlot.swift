import Messages
import RegistryServices
import VitalStatistics

/// Villages against the limits of chance for their size: a comparison that makes no league.
struct FunnelPlot {
  private let villages: [VillageShare]

  init(_ villages: [VillageShare]) {
    self.villages = villages
  }

  private static let width = 640
  private static let height = 260
  private static let left = 44
  private static let bottom = 30

  private var most: Int { max(10, villages.map(\.due).max() ?? 10) }
  private var successes: Int { villages.reduce(0) { $0 + $1.onTime } }
  private var cases: Int { villages.reduce(0) { $0 + $1.due } }

  /// The bottom of the axis, in hundredths of a percent: a whole ten below the lowest village.
  private var lowest: Int {
    let shares = villages.map { 10_000 * $0.onTime / max(1, $0.due) }
    return max(0, (shares.min() ?? 0) / 1_000 * 1_000 - 1_000)
  }

  var fields: Fields {
    [
      "viewBox": "0 0 \(Self.width) \(Self.height)",
      "mean": VietnameseFormat.percent(
        hundredths: Percentage(successes, of: cases)?.hundredths ?? 0),
      "meanY": "\(y(10_000 * successes / max(1, cases)))",
      "left": "\(Self.left)", "right": "\(Self.width - 10)",
      "curves": curves, "dots": dots, "ticks": ticks, "rows": rows,
      "sizes": sizes, "sizeY": "\(Self.height - Self.bottom + 14)", "axisY": "\(Self.height - 3)",
    ]
  }

  private func x(_ due: Int) -> Int {
    Self.left + due * (Self.width - Self.left - 24) / most
  }

  private func y(_ hundredths: Int) -> Int {
    let span = Self.height - Self.bottom - 10
    return 10 + (10_000 - max(lowest, min(10_000, hundredths))) * span / max(1, 10_000 - lowest)
  }

  /// Lower and upper limits of both widths.
  private var curves: [Fields] {
    guard let funnel = FunnelLimits(successes, of: cases) else { return [] }
    let sizes = stride(from: 3, through: most, by: max(1, most / 40))
    return FunnelLimits.Width.allCases.flatMap { width -> [Fields] in
      let limits = sizes.map { ($0, funnel.limits(cases: $0, width)) }
      let kind = width == .alarm ? "alarm" : "warning"
      return [\ClosedRange<Double>.lowerBound, \.upperBound].map { end in
        [
          "kind": kind,
          "points": limits.map { size, limit in
            "\(x(size)),\(y(Int((10_000 * limit[keyPath: end]).rounded())))"
          }.joined(separator: " "),
        ]
      }
    }
  }

  private func labelY(_ dot: Int) -> Int { dot < 24 ? dot + 16 : dot - 7 }

  private var dots: [Fields] {
    villages.map { village in
      [
        "x": "\(x(village.due))", "y": "\(y(10_000 * village.onTime / max(1, village.due)))",
        // Below the dot where there is no room above it.
        "labelY": "\(labelY(y(10_000 * village.onTime / max(1, village.due))))",
        "label": village.standing == .ordinary ? "" : village.village,
        "kind": village.standing == .ordinary ? "ordinary" : "outside",
      ]
    }
  }

  private var ticks: [Fields] {
    stride(from: lowest, through: 10_000, by: 1_000).map { value in
      ["y": "\(y(value))", "textY": "\(y(value) + 4)", "label": "\(value / 100)\u{A0}%"]
    }
  }

  /// At most six numbers of births along the foot, a round step apart.
  private var sizes: [Fields] {
    let step = [1, 2, 5, 10, 20, 50, 100, 200, 500].first { 6 * $0 > most } ?? 1_000
    return stride(from: step, through: most, by: step).map { due in
      ["x": "\(x(due))", "label": VietnameseFormat.number(due)]
    }
  }

  private var rows: [Fields] {
    villages.map { village in
      [
        "village": village.village,
        "fraction": "\(village.onTime)/\(village.due)",
        "value": village.due < 10
          ? "–"
          : VietnameseFormat.percent(
            hundredths: Percentage(village.onTime, of: village.due)?.hundredths ?? 0),
        "limits":
          "\(VietnameseFormat.percent(hundredths: village.limits.lowerBound))–\(VietnameseFormat.percent(hundredths: village.limits.upperBound))",
        "standing": Self.word(village.standing),
        "standingClass": village.standing == .ordinary ? "" : "watch",
      ]
    }
  }

  private static func word(_ standing: FunnelLimits.Standing) -> String {
    switch standing {
    case .ordinary: "trong giới hạn ngẫu nhiên"
    case .belowWarning: "thấp hơn, nên tìm hiểu"
    case .belowAlarm: "thấp hơn hẳn"
    case .aboveWarning: "cao hơn, nên tìm hiểu"
    case .aboveAlarm: "cao hơn hẳn"
    }
  }
}
