import CivilDate
import Messages
import RegistryServices
import VitalStatistics

/// The page of forecasts, delays, comparison and labelled rates.
struct StatisticsPage {
  let view: StatisticsView
  let isToday: Bool
  /// The year whose rates are listed on every basis.
  let year: Int
  /// Whether the reader may go on to named people and exact counts.
  let readsPeople: Bool
  let messages: MessageCatalogue

  var fields: Fields {
    [
      "communeName": view.communeName, "asOf": VietnameseFormat.date(view.asOf),
      "isToday": isToday, "mayReadPeople": readsPeople,
      "outlooks": view.outlooks.flatMap(outlookLines),
      "hasOutlooks": !view.outlooks.isEmpty,
      "books": view.delays.filter { $0.histogram.total > 0 }.map { DelayBlock($0).fields },
      "funnel": view.villages.isEmpty ? false : FunnelPlot(view.villages).fields as Any,
      "funnelYear": "\(view.asOf.year - 1)",
      "years": years, "year": "\(year)", "rates": rates, "hasRates": !rates.isEmpty,
    ]
  }

  private func outlookLines(_ outlook: IndicatorOutlook) -> [Fields] {
    outlook.outlooks.map { goal in
      let left = goal.budget.left
      return [
        "name": messages.text("indicator.\(outlook.indicator.rawValue)"),
        "year": "\(outlook.year)",
        "goal": "\(VietnameseFormat.goal(hundredths: goal.goal.hundredths)) (\(goal.goal.year))",
        "budget": left >= 0
          ? messages.text(MessageCode("statistics.mayBeLate", [VietnameseFormat.number(left)]))
          : messages.text(
            MessageCode("statistics.tooManyLate", [VietnameseFormat.number(-left)])),
        "late":
          "\(VietnameseFormat.number(goal.budget.used))/\(VietnameseFormat.number(goal.budget.allowed))",
        "pace": goal.neededShare.map {
          "\(VietnameseFormat.number(goal.needed))/\(VietnameseFormat.number(goal.remaining)) (\(VietnameseFormat.percent(hundredths: $0.hundredths)))"
        } ?? "–",
        "chance": messages.text("statistics.chance.\(goal.chance.rawValue)"),
        "chanceClass": Self.chanceClass(goal.chance),
        "probability": VietnameseFormat.percent(
          hundredths: Int((10_000 * goal.probability).rounded())),
        "path": Fields.optional(
          outlook.path.map { path in
            ((path.from.year + 1)...path.to.year).map { step in
              let share = Int((10_000 * path.share(in: step)).rounded())
              return "\(step): \(VietnameseFormat.percent(hundredths: share))"
            }.joined(separator: " · ")
          }),
      ]
    }
  }

  static func chanceClass(_ chance: Chance) -> String {
    switch chance {
    case .high: "good"
    case .middle: "watch"
    case .low: "bad"
    }
  }

  private var years: [Fields] {
    Set(view.figures.map(\.year)).sorted().map { each in
      [
        "year": "\(each)", "isCurrent": each == year,
        "href": Address.path(
          "/thong-ke",
          [("nam", "\(each)"), ("ngay", isToday ? nil : Address.day(view.asOf))]),
      ]
    }
  }

  private var rates: [Fields] {
    view.figures.filter { $0.year == year }.map { figure in
      let interval = figure.interval.map {
        "\(VietnameseFormat.percent(hundredths: $0.low.hundredths))–\(VietnameseFormat.percent(hundredths: $0.high.hundredths))"
      }
      let denominator =
        figure.isCounted
        ? VietnameseFormat.number(Int(figure.denominator))
        : VietnameseFormat.decimal(tenths: Int((10 * figure.denominator).rounded()))
      return [
        "name": messages.text("indicator.\(figure.indicator.rawValue)"),
        "basis": messages.text("statistics.basis.\(figure.labels.basis.rawValue)"),
        "geography": messages.text("statistics.geography.\(figure.labels.geography.rawValue)"),
        "denominatorKind": messages.text(
          "statistics.denominator.\(figure.labels.denominator.rawValue)"),
        "rule": messages.text("statistics.rule.\(figure.labels.deadlineRule.rawValue)"),
        "value": figure.percentage.map { VietnameseFormat.percent(hundredths: $0.hundredths) }
          ?? "–",
        "fraction": "\(VietnameseFormat.number(figure.numerator))/\(denominator)",
        "interval": interval ?? "",
        "status": figure.isFinal ? "" : "tạm tính",
      ]
    }
  }
}
