import CivilDate
import VitalStatistics

/// Chapter: how soon and how completely events are registered.
extension ReportMaking {
  var timeliness: [AdministrativeDocument.Part] {
    var parts: [AdministrativeDocument.Part] = [
      .heading(say("report.chapter.timeliness"), level: 1),
      .paragraph(say("report.timeliness.intro")), .table(delays),
    ]
    if !rates.rows.isEmpty { parts.append(.table(rates)) }
    parts.append(.paragraph(coverage))
    parts.append(.paragraph(completeness))
    if audience == .office { parts.append(.table(quality)) }
    return parts
  }

  private var delays: AdministrativeTable {
    func part(_ key: String, _ days: ClosedRange<Int>) -> ReportTables.Part<YearEntry> {
      .init(say(key)) { entry in entry.delay.map(days.contains) ?? false }
    }
    let entries = facts.entries(of: .birth) + facts.entries(of: .death)
    return tables.crossed(
      say("report.table.delays", "\(year)"), say("report.delay"), entries, key: \.event.key,
      rows: [
        part("report.delay.15", 0...15), part("report.delay.60", 16...60),
        part("report.delay.365", 61...365), part("report.delay.longer", 366...100_000),
        .init(say("report.notStated")) { ($0.delay ?? -1) < 0 },
      ],
      columns: [
        .init(say("report.births")) { $0.event.book == .birth },
        .init(say("report.deaths")) { $0.event.book == .death },
      ])
  }

  /// The rates on every basis that the office has; few exceptions are not told to everybody.
  private var rates: AdministrativeTable {
    let rows = figures.filter { $0.year == year && $0.labels.deadlineRule == .legal }
      .compactMap { own -> [AdministrativeCell]? in
        guard let figure = audience == .everybody ? published(own) : own else { return nil }
        let denominator = Int(figure.denominator.rounded())
        let percent = figure.percentage.map { Double($0.hundredths) / 100 }
        let interval = figure.interval.map {
          wording.decimal(Double($0.low.hundredths) / 100, places: 1) + "–"
            + wording.decimal(Double($0.high.hundredths) / 100, places: 1)
        }
        let error = figure.denominatorError.map { "± " + wording.decimal($0, places: 0) }
        return [
          .text(say("indicator.\(figure.indicator.rawValue)")),
          .text(say("statistics.basis.\(figure.labels.basis.rawValue)")),
          .text(say("statistics.denominator.\(figure.labels.denominator.rawValue)")),
          .text("\(wording.number(figure.numerator))/\(wording.number(denominator))"),
          wording.cell(percent, places: 1), .text(interval ?? error ?? ""),
        ]
      }
    var table = tables.listed(
      say("report.table.rates", "\(year)"),
      head: [
        "report.indicator", "report.basis", "report.denominator", "report.cases",
        "report.percent", "report.interval",
      ].map { say($0) }, rows, note: say("report.note.rates"))
    table.columns[1] = .init(share: 1.2)
    table.columns[2] = .init(share: 1.4)
    return table
  }

  /// The rate as it may be told beside what was published before, and no other exact pair beside those; nil
  /// where it would name somebody.
  private func published(_ figure: LabelledFigure) -> LabelledFigure? {
    guard figure.labels.denominator == .known else { return nil }
    let headline = Headline(
      indicator: figure.indicator, year: figure.year, numerator: figure.numerator,
      denominator: Int(figure.denominator.rounded()), isFinal: figure.isFinal
    ).carried(over: said.first { $0.indicator == figure.indicator && $0.year == figure.year })
    guard headline.protection == .exact else { return nil }
    var told = figure
    told.numerator = headline.numerator
    told.denominator = Double(headline.denominator)
    return told
  }

  /// What the numbers of the books say of entries that are not here.
  private var coverage: String {
    guard let gaps = findings.first(where: { $0.check == .serialGap }), gaps.total > 0 else {
      return say("report.coverage.none")
    }
    let share = 100 * Double(gaps.total - gaps.count) / Double(gaps.total)
    return say(
      "report.coverage", wording.number(gaps.total), wording.number(gaps.count),
      wording.decimal(share, places: 1))
  }

  private var completeness: String {
    let span = "\(facts.pooled.lowerBound)–\(facts.pooled.upperBound)"
    guard let share = facts.deathCompleteness else {
      return say("report.completeness.none", span, "\(AdairLopez.fewestDeaths)")
    }
    return say("report.completeness", span, wording.decimal(100 * share, places: 1))
  }

  /// How many, or the measure that says more: a ratio with its interval, two indexes.
  private func found(_ finding: QualityFinding) -> AdministrativeCell {
    let numbers = finding.measure.split(separator: " ").compactMap { Double($0) }.map {
      wording.decimal($0, places: 1)
    }
    return switch numbers.count {
    case 0: wording.cell(finding.count)
    case 3: .text("\(numbers[0]) (\(numbers[1])–\(numbers[2]))")
    default: .text(numbers.joined(separator: "; "))
    }
  }

  private var quality: AdministrativeTable {
    let rows = findings.map { finding -> [AdministrativeCell] in
      [
        .text(say("quality.\(finding.check.rawValue)")), found(finding),
        wording.cell(finding.total), .text(say("quality.grade.\(finding.grade.rawValue)")),
      ]
    }
    return tables.listed(
      say("report.table.quality", wording.date(facts.asOf)),
      head: ["report.check", "report.found", "report.ofAll", "report.grade"].map { say($0) },
      rows, first: 3)
  }
}
