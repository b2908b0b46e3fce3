/// A figure of the last publication beside the present one.
public struct FigureChange: Sendable, Equatable {
  public var indicator: IndicatorKey
  public var year: Int
  public var before: (numerator: Int, denominator: Int)
  public var after: (numerator: Int, denominator: Int)

  public init(
    indicator: IndicatorKey, year: Int, before: (numerator: Int, denominator: Int),
    after: (numerator: Int, denominator: Int)
  ) {
    self.indicator = indicator
    self.year = year
    self.before = before
    self.after = after
  }

  /// The figures that both lists have and that are no longer the same.
  public static func changes(
    from earlier: [LabelledFigure], to later: [LabelledFigure]
  ) -> [FigureChange] {
    var known: [FigureKey: LabelledFigure] = [:]
    for figure in earlier { known[FigureKey(figure)] = figure }
    return later.compactMap { figure in
      guard let old = known[FigureKey(figure)],
        old.numerator != figure.numerator || old.denominator != figure.denominator
      else { return nil }
      return FigureChange(
        indicator: figure.indicator, year: figure.year,
        before: (old.numerator, Int(old.denominator)),
        after: (figure.numerator, Int(figure.denominator)))
    }
  }

  private struct FigureKey: Hashable {
    var indicator: IndicatorKey
    var labels: FigureLabels
    var year: Int

    init(_ figure: LabelledFigure) {
      indicator = figure.indicator
      labels = figure.labels
      year = figure.year
    }
  }

  public static func == (left: FigureChange, right: FigureChange) -> Bool {
    left.indicator == right.indicator && left.year == right.year && left.before == right.before
      && left.after == right.after
  }
}
