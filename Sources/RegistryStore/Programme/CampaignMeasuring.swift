internal import ActionProgramme
internal import CivilDate
internal import RecordLinkage
internal import RegistryServices
internal import SQLToolkit
internal import VitalStatistics

/// Measures what campaigns did, by the named cases behind the figures.
struct CampaignMeasuring {
  let connection: any SQLConnection
  let rules: OfficeRules
  let asOf: PlainDate

  /// Months from a campaign's first day in which an effect is looked for, and as many before it.
  private static let months = 6

  /// A birth as far as an effect is concerned.
  private struct Birth {
    var day: PlainDate
    var isOnTime: Bool
    var village: String
  }

  func measure(_ campaigns: [RecordLine]) throws -> [MeasuredCampaign] {
    let windows = campaigns.map { line in
      Campaign(line.values).startsOn.flatMap {
        EffectWindow(campaignFrom: $0, months: Self.months, asOf: asOf)
      }
    }
    let spans = windows.compactMap(\.self)
    guard let first = spans.map(\.before.lowerBound).min(),
      let last = spans.map(\.after.upperBound).max()
    else { return zip(campaigns, windows).map { Self.unmeasured($0, $1) } }
    let births = try births(from: first, to: last)
    let known = Set(births.map(\.village))
    return zip(campaigns, windows).map { line, window in
      let villages = Campaign(line.values).villages
      guard let window, !villages.isEmpty else { return Self.unmeasured(line, window) }
      let touched = Set(villages.map(VietnameseText.folded))
      return MeasuredCampaign(
        recordID: line.id, title: line.title, window: window,
        onTime: CampaignEffect(
          touchedBefore: Self.cell(births, in: window.before) { touched.contains($0) },
          touchedAfter: Self.cell(births, in: window.after) { touched.contains($0) },
          othersBefore: Self.cell(births, in: window.before) { !touched.contains($0) },
          othersAfter: Self.cell(births, in: window.after) { !touched.contains($0) }),
        unknownVillages: villages.filter { !known.contains(VietnameseText.folded($0)) })
    }
  }

  private static func unmeasured(_ line: RecordLine, _ window: EffectWindow?) -> MeasuredCampaign {
    MeasuredCampaign(
      recordID: line.id, title: line.title, window: window, onTime: nil, unknownVillages: [])
  }

  /// Births of the days whose deadline is over, with their village. What is not due yet says nothing.
  private func births(from first: PlainDate, to last: PlainDate) throws -> [Birth] {
    let source = try CaseSource(connection: connection, rules: rules, asOf: asOf)
    let skeletons = try (first.year...last.year).flatMap { year in
      try source.cases(.birthOnTime, year: year)
    }.filter { skeleton in
      guard skeleton.state != .pending, let day = skeleton.eventDate?.date else { return false }
      return first <= day && day <= last
    }
    let summaries = try PaperSummary.load(Set(skeletons.flatMap(\.papers)), connection)
    return skeletons.compactMap { skeleton in
      guard let day = skeleton.eventDate?.date else { return nil }
      let village =
        skeleton.papers.lazy.compactMap { summaries[$0]?.village }.first { !$0.isEmpty } ?? ""
      return Birth(
        day: day, isOnTime: skeleton.state == .onTime, village: VietnameseText.folded(village))
    }
  }

  private static func cell(
    _ births: [Birth], in span: ClosedRange<PlainDate>, _ isOne: (String) -> Bool
  ) -> EffectCell {
    let own = births.filter { span.contains($0.day) && isOne($0.village) }
    return EffectCell(done: own.count(where: \.isOnTime), total: own.count)
  }
}
