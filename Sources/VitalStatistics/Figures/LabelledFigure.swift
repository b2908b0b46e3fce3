public import CivilDate

/// A figure that says what it rests on: basis, geography, denominator, deadline rule and vintage.
public struct LabelledFigure: Sendable, Equatable {
  public var indicator: IndicatorKey
  public var labels: FigureLabels
  /// The day of the data.
  public var vintage: PlainDate
  public var year: Int
  public var numerator: Int
  /// Whole events, or an estimate of them.
  public var denominator: Double
  public var isFinal: Bool
  /// The share if every event of doubtful date was late, and if every one was on time.
  public var bounds: ClosedRange<Percentage>?
  /// Half the width of an estimated denominator's 95 % interval.
  public var denominatorError: Double?

  public init(
    indicator: IndicatorKey, labels: FigureLabels, vintage: PlainDate, year: Int,
    numerator: Int, denominator: Double, isFinal: Bool, bounds: ClosedRange<Percentage>? = nil,
    denominatorError: Double? = nil
  ) {
    self.indicator = indicator
    self.labels = labels
    self.vintage = vintage
    self.year = year
    self.numerator = numerator
    self.denominator = denominator
    self.isFinal = isFinal
    self.bounds = bounds
    self.denominatorError = denominatorError
  }

  /// The two readings of one figure: by law, and by counting days.
  public static func readings(
    of figure: Figure, geography: FigureLabels.Geography,
    denominator: FigureLabels.Denominator, vintage: PlainDate
  ) -> [LabelledFigure] {
    guard let year = figure.year else { return [] }
    func reading(_ rule: IndicatorReport.DeadlineRule, _ part: Int, _ whole: Int) -> Self {
      LabelledFigure(
        indicator: figure.indicator,
        labels: FigureLabels(
          basis: figure.basis, geography: geography, denominator: denominator,
          deadlineRule: rule),
        vintage: vintage, year: year, numerator: part, denominator: Double(whole),
        isFinal: figure.status == .final, bounds: rule == .legal ? figure.bounds : nil)
    }
    var readings = [reading(.legal, figure.numerator, figure.denominator)]
    if let part = figure.numeratorPlain, let whole = figure.denominatorPlain {
      readings.append(reading(.plain, part, whole))
    }
    return readings
  }

  /// Whether the denominator was counted and not estimated.
  public var isCounted: Bool { denominator == denominator.rounded() && denominatorError == nil }

  /// Nil under ten cases: of so few no percentage is told.
  public var percentage: Percentage? {
    guard denominator >= 10 else { return nil }
    guard !isCounted else { return Percentage(numerator, of: Int(denominator)) }
    let share = Double(numerator) / denominator
    return Percentage(tenThousandths: Int((1_000_000 * share).rounded()))
  }

  /// Wilson's interval; nil for an estimated denominator and under ten cases.
  public var interval: WilsonInterval? {
    guard isCounted, denominator >= 10 else { return nil }
    return WilsonInterval(numerator, of: Int(denominator))
  }

  /// The figure as one JSON object.
  public var json: String {
    var object = JSONObject()
    object.add("indicator", indicator.rawValue)
    object.add("year", year)
    object.add("basis", labels.basis.rawValue)
    object.add("geography", labels.geography.rawValue)
    object.add("denominatorKind", labels.denominator.rawValue)
    object.add("deadlineRule", labels.deadlineRule.rawValue)
    object.add("vintage", vintage.iso8601)
    object.add("status", isFinal ? "final" : "provisional")
    object.add("numerator", numerator)
    object.add("denominator", raw: Self.number(denominator))
    if let denominatorError {
      object.add("denominatorError", raw: Self.number(denominatorError))
    }
    object.add("percent", raw: percentage?.text ?? "null")
    if let interval {
      object.add(
        "interval95", raw: "{\"low\": \(interval.low.text), \"high\": \(interval.high.text)}")
    }
    if let bounds {
      object.add(
        "bounds",
        raw: "{\"low\": \(bounds.lowerBound.text), \"high\": \(bounds.upperBound.text)}")
    }
    object.close()
    return object.text
  }

  /// At most two decimals.
  private static func number(_ value: Double) -> String {
    let hundredths = Int((100 * value).rounded())
    guard !hundredths.isMultiple(of: 100) else { return String(hundredths / 100) }
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
