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
    var isRegistered: Bool
    /// Whether it was asked for online; nil where no dossier of the office says how it came.
    var isOnline: Bool?
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
      let registered = births.filter { birth in
        birth.isRegistered
          && (window.before.contains(birth.day) || window.after.contains(birth.day))
      }
      let told = registered.filter { $0.isOnline != nil }
      return MeasuredCampaign(
        recordID: line.id, title: line.title, window: window,
        onTime: Self.effect(births, window, touched, \.isOnTime),
        online: told.isEmpty ? nil : Self.effect(told, window, touched) { $0.isOnline == true },
        withoutChannel: registered.count - told.count,
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
    let channels = try channels()
    return skeletons.compactMap { skeleton in
      guard let day = skeleton.eventDate?.date else { return nil }
      let village =
        skeleton.papers.lazy.compactMap { summaries[$0]?.village }.first { !$0.isEmpty } ?? ""
      return Birth(
        day: day, isOnTime: skeleton.state == .onTime,
        isRegistered: skeleton.registeredOn != nil,
        isOnline: skeleton.papers.lazy.compactMap { channels[$0] }.first.map { $0 == .online },
        village: VietnameseText.folded(village))
    }
  }

  private static func effect(
    _ births: [Birth], _ window: EffectWindow, _ touched: Set<String>, _ isDone: (Birth) -> Bool
  ) -> CampaignEffect {
    func cell(_ span: ClosedRange<PlainDate>, isTouched: Bool) -> EffectCell {
      let own = births.filter {
        span.contains($0.day) && touched.contains($0.village) == isTouched
      }
      return EffectCell(done: own.count(where: isDone), total: own.count)
    }
    return CampaignEffect(
      touchedBefore: cell(window.before, isTouched: true),
      touchedAfter: cell(window.after, isTouched: true),
      othersBefore: cell(window.before, isTouched: false),
      othersAfter: cell(window.after, isTouched: false))
  }

  /// How the entries came that the office made itself; one made from a notice was asked for by nobody.
  private func channels() throws -> [String: DossierReceived.Channel] {
    var channels: [String: DossierReceived.Channel] = [:]
    try connection.forEachRow("SELECT entry_id, channel FROM dossier WHERE entry_id <> ''") { row in
      guard let channel = DossierReceived.Channel(rawValue: row.text(1)), channel != .notice
      else { return }
      channels[row.text(0)] = channel
    }
    return channels
  }
}
