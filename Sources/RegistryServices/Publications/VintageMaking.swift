public import CivilDate
public import VitalStatistics

/// A vintage from the figures and entries of a register, protected against those who would look for people.
public struct VintageMaking: Sendable {
  private let year: Int
  private let asOf: PlainDate
  private let today: PlainDate
  private let earlier: [PublishedVintage]

  /// For the events of a year; `earlier` are all vintages that are out, of every year.
  public init(year: Int, asOf: PlainDate, today: PlainDate, earlier: [PublishedVintage]) {
    self.year = year
    self.asOf = asOf
    self.today = today
    self.earlier = earlier.sorted { ($0.year, $0.number) < ($1.year, $1.number) }
  }

  /// The rates that are published.
  public static let indicators: [IndicatorKey] = [
    .birthOnTime, .birthWithinYear, .deathOnTime, .deathWithinYear,
  ]

  /// Makes the vintage. Throws `PublicationRefusal`.
  public func vintage(
    events: [PublishedEvent], report: IndicatorReport, targets: [ProgrammeTargetRule],
    commune: CommuneName, signer: String, licence: Licence
  ) throws(PublicationRefusal) -> PublishedVintage {
    guard asOf <= today else { throw .dayInFuture }
    guard year < asOf.year, year >= OfficeRules.firstYear else { throw .yearNotOver(year) }
    guard !signer.allSatisfy(\.isWhitespace) else { throw .noSigner }
    guard events.contains(where: { $0.occurredOn?.year == year }) else {
      throw .nothingKnown(year)
    }
    let area = PublishedVintage.area(commune.code)
    let headlines = headlines(of: report)
    let tables = PublicationTables(
      events: events, year: year, area: area,
      isProvisional: asOf <= PlainDate.lastDay(ofYear: year + 1),
      headlines: headlines.map { $0.observation(area: area) })
    let before = earlier.filter { $0.year == year }
    guard let observations = tables.protected(against: earlier.map(\.observations)) else {
      throw .wouldDisclose(year)
    }
    var vintage = PublishedVintage(
      year: year, number: (before.last?.number ?? 0) + 1, asOf: asOf, publishedOn: today,
      revisionNote: "", signer: signer, communeCode: commune.code, communeName: commune.name,
      goals: Self.goals(targets), headlines: headlines, observations: observations,
      licence: licence)
    if let last = before.last, vintage.saysTheSame(as: last) {
      throw .nothingNew(year: year, number: last.number)
    }
    vintage.revisionNote = Self.note(on: vintage, after: before.last)
    return vintage
  }

  /// The rates of each cohort up to the year, due as a whole.
  private func headlines(of report: IndicatorReport) -> [Headline] {
    let before = PublishedVintage.lastSaid(earlier.filter { $0.publishedOn <= today })
    return Self.indicators.flatMap { key in
      report.figures.compactMap { figure -> Headline? in
        guard figure.indicator == key, figure.basis == .cohort, let cohort = figure.year,
          cohort <= year, figure.denominator > 0
        else { return nil }
        let own = Headline(
          indicator: key, year: cohort, numerator: figure.numerator,
          denominator: figure.denominator, isFinal: figure.status == .final)
        // What was said last of this cohort, in whichever year's publication.
        return own.carried(
          over: before.first { $0.indicator == key && $0.year == cohort })
      }
    }
  }

  private static func goals(_ targets: [ProgrammeTargetRule]) -> [PublishedGoal] {
    targets.filter { indicators.contains($0.key) }.flatMap { target in
      target.goals.map { PublishedGoal(indicator: target.key, goal: $0) }
    }
  }

  private static func note(
    on vintage: PublishedVintage, after last: PublishedVintage?
  ) -> String {
    guard let last else { return "Công bố lần đầu." }
    let old = Dictionary(last.observations.map { ($0.key, $0.value) }) { first, _ in first }
    let changed = vintage.observations.count { old[$0.key] != $0.value }
    return "Thay số liệu công bố ngày \(last.publishedOn.slashed) (lần \(last.number)): "
      + "\(changed) ô thay đổi vì có mục đăng ký sau ngày \(last.asOf.slashed). "
      + "Lần công bố trước vẫn giữ nguyên ở địa chỉ cũ."
  }
}
