import Messages
import RegistryServices
import VitalStatistics

/// How long a book's events wait: bars with the marks of the law, the triangle of months, what is to come.
struct DelayBlock {
  private let delays: BookDelays

  init(_ delays: BookDelays) {
    self.delays = delays
  }

  private static let width = 640
  private static let height = 150
  private static let floor = 118

  var fields: Fields {
    let isBirth = delays.book == .birth
    return [
      "title": isBirth ? "Khai sinh: bao lâu thì đăng ký" : "Khai tử: bao lâu thì đăng ký",
      "id": "cho-\(delays.book.rawValue)",
      "viewBox": "0 0 \(Self.width) \(Self.height)",
      "bars": bars, "marks": marks,
      "caption":
        "Số ngày từ sự kiện đến đăng ký, 12 tháng qua: \(VietnameseFormat.number(delays.histogram.total)) mục",
      "median": delays.histogram.median.map { VietnameseFormat.number($0) } ?? "–",
      "shares": shares, "months": months,
      "columns": (0..<12).map { ["label": "\($0)"] as Fields },
      "nowcast": nowcast, "tests": tests, "hasNowcast": delays.backTest != nil,
    ]
  }

  private var bars: [Fields] {
    let bars = delays.histogram.bars
    let most = max(1, bars.map(\.count).max() ?? 1)
    let step = Self.width / bars.count
    return bars.enumerated().map { place, bar in
      let height = bar.count * 96 / most
      return [
        "x": "\(place * step + 6)", "y": "\(Self.floor - height)", "width": "\(step - 12)",
        "height": "\(height)", "center": "\(place * step + step / 2)",
        "countY": "\(Self.floor - height - 4)", "labelY": "\(Self.floor + 16)",
        "label": bar.days.map { "\($0.lowerBound)–\($0.upperBound)" } ?? "trên \(bar.from - 1)",
        "count": VietnameseFormat.number(bar.count),
      ]
    }
  }

  /// Lines after the bars that end at 15, 60 and 365 days.
  private var marks: [Fields] {
    let bars = delays.histogram.bars
    let step = Self.width / bars.count
    return DelayHistogram.marks.compactMap { mark in
      guard let place = bars.firstIndex(where: { $0.days?.upperBound == mark }) else { return nil }
      return [
        "x": "\((place + 1) * step)", "top": "8", "bottom": "\(Self.floor)",
        "textY": "\(Self.height - 4)", "label": "\(mark) ngày",
      ]
    }
  }

  private var shares: [Fields] {
    zip(DelayHistogram.marks, zip(delays.histogram.within, delays.withinHundredths)).map {
      mark, counts in
      let share = Percentage(counts.0, of: delays.histogram.total)?.hundredths
      return [
        "mark": "\(mark) ngày",
        "ofRegistered": share.map { VietnameseFormat.percent(hundredths: $0) } ?? "–",
        "ofKnown": VietnameseFormat.percent(hundredths: counts.1),
      ]
    }
  }

  private var months: [Fields] {
    let most = max(1, delays.triangle.flatMap(\.counts).max() ?? 1)
    return delays.triangle.map { row in
      let cells = (0..<12).map { delay -> Fields in
        guard row.counts.indices.contains(delay) else {
          return ["count": "", "heat": "khong"]
        }
        let count = row.counts[delay]
        return [
          "count": VietnameseFormat.number(count),
          "heat": count == 0 ? "0" : "\(1 + min(4, 5 * count / (most + 1)))",
        ]
      }
      return ["label": "\(row.month)/\(row.year)", "cells": cells]
    }
  }

  private var nowcast: [Fields] {
    delays.nowcast.months.suffix(6).map { month in
      [
        "label": "\(month.month)/\(month.year)",
        "registered": VietnameseFormat.number(month.registered),
        "expected": VietnameseFormat.number(Int(month.expected.rounded())),
        "interval":
          "\(VietnameseFormat.number(Int(month.low.rounded(.down))))–\(VietnameseFormat.number(Int(month.high.rounded(.up))))",
      ]
    }
  }

  private var tests: [Fields] {
    (delays.backTest?.rows ?? []).map { row in
      [
        "later": "\(row.monthsLater)",
        "error": VietnameseFormat.percent(hundredths: Int((100 * row.meanError).rounded())),
        "naive": VietnameseFormat.percent(hundredths: Int((100 * row.naiveError).rounded())),
        "covered": "\(row.covered)/\(row.tried)",
      ]
    }
  }
}
