import CivilDate
import VitalStatistics

extension StatisticsView {
  /// Everything as one JSON object, for programs and for tests from outside.
  public func json(with quality: QualityView) -> String {
    var text = "{\"asOf\": \"\(asOf.iso8601)\", \"commune\": \"\(communeCode)\",\n \"figures\": ["
    text += Self.lines(figures.map(\.json))
    text += "],\n \"outlooks\": [" + Self.lines(outlooks.flatMap(Self.lines(of:)))
    text += "],\n \"delays\": [" + Self.lines(delays.map(Self.line(of:)))
    text += "],\n \"quality\": [" + Self.lines(quality.findings.map(Self.line(of:)))
    return text + "]}\n"
  }

  private static func lines(_ objects: [String]) -> String {
    objects.isEmpty ? "" : "\n  " + objects.joined(separator: ",\n  ")
  }

  private static func lines(of outlook: IndicatorOutlook) -> [String] {
    outlook.outlooks.map { goal in
      "{\"indicator\": \"\(outlook.indicator.rawValue)\", \"year\": \(outlook.year),"
        + " \"goalYear\": \(goal.goal.year), \"goalHundredths\": \(goal.goal.hundredths),"
        + " \"expected\": \(goal.expected), \"allowedLate\": \(goal.budget.allowed),"
        + " \"late\": \(goal.budget.used), \"needed\": \(goal.needed),"
        + " \"remaining\": \(goal.remaining), \"shortfall\": \(goal.shortfall),"
        + " \"probabilityPermille\": \(Int((1_000 * goal.probability).rounded())),"
        + " \"chance\": \"\(goal.chance.rawValue)\"}"
    }
  }

  private static func line(of delays: BookDelays) -> String {
    let within = zip(DelayHistogram.marks, delays.histogram.within)
      .map { "\"\($0)\": \($1)" }.joined(separator: ", ")
    let months = delays.nowcast.months.suffix(6).map {
      "{\"month\": \"\($0.year)-\($0.month < 10 ? "0" : "")\($0.month)\","
        + " \"registered\": \($0.registered), \"expectedTenths\": \(Int((10 * $0.expected).rounded()))}"
    }
    let tests = (delays.backTest?.rows ?? []).map {
      "{\"monthsLater\": \($0.monthsLater), \"errorTenths\": \(Int((10 * $0.meanError).rounded())),"
        + " \"naiveTenths\": \(Int((10 * $0.naiveError).rounded())),"
        + " \"covered\": \($0.covered), \"tried\": \($0.tried)}"
    }
    return "{\"book\": \"\(delays.book.rawValue)\", \"registered\": \(delays.histogram.total),"
      + " \"within\": {\(within)}, \"median\": \(delays.histogram.median.map(String.init) ?? "null"),"
      + " \"kaplanMeierHundredths\": \(delays.withinHundredths),"
      + " \"nowcast\": [\(months.joined(separator: ", "))],"
      + " \"backTest\": [\(tests.joined(separator: ", "))]}"
  }

  private static func line(of finding: QualityFinding) -> String {
    "{\"check\": \"\(finding.check.rawValue)\", \"grade\": \"\(finding.grade.rawValue)\","
      + " \"count\": \(finding.count), \"total\": \(finding.total),"
      + " \"named\": \(finding.cases.count)}"
  }
}
