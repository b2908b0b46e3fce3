internal import CivilDate
internal import RegistryServices
internal import SQLToolkit
internal import VitalStatistics

/// What a job's open pairs can do to the plan's figures: the figures as they stand, and derived anew as
/// if every pair were one, and as if none were.
struct MatchEffects {
  let connection: any SQLConnection
  let rules: OfficeRules
  let asOf: PlainDate

  func effects(of job: MatchJob) throws -> [MatchEffect] {
    let pairs = try OpenPairs(connection: connection).pairs(job.relations)
    let figures = StoredFigures(connection: connection, rules: rules)
    let now = tiles(job, try figures.report(asOf: asOf))
    guard !pairs.isEmpty else { return effects(job, now: now, ifSame: now, ifDifferent: now) }
    let commune = try RegisterOpened.read(connection).commune
    let papers = try KnownEventsSettlement.papers(connection, commune: commune)
    let standing = try DecisionTable.all(connection)
    func supposing(_ decisions: [MatchDecision]) throws -> [IndicatorKey: TargetTile] {
      let events = KnownEvents(matching: papers, decisions: standing + decisions)
      return tiles(job, try figures.report(on: events, asOf: asOf))
    }
    let ifSame = try supposing(Self.compatible(pairs).map { Self.decision($0, .same) })
    let ifDifferent = try supposing(pairs.map { Self.decision($0, .different) })
    return effects(job, now: now, ifSame: ifSame, ifDifferent: ifDifferent)
  }

  private func effects(
    _ job: MatchJob, now: [IndicatorKey: TargetTile], ifSame: [IndicatorKey: TargetTile],
    ifDifferent: [IndicatorKey: TargetTile]
  ) -> [MatchEffect] {
    job.indicators.compactMap { key in
      guard let target = rules.target(key), let present = now[key], let same = ifSame[key],
        let different = ifDifferent[key]
      else { return nil }
      return MatchEffect(
        target: target.name, year: present.year, now: Self.share(present),
        ifSame: Self.share(same), ifDifferent: Self.share(different))
    }
  }

  private func tiles(
    _ job: MatchJob, _ report: IndicatorReport
  ) -> [IndicatorKey: TargetTile] {
    var tiles: [IndicatorKey: TargetTile] = [:]
    for key in job.indicators {
      guard let target = rules.target(key) else { continue }
      tiles[key] = TileMaking(target: target, report: report).tile
    }
    return tiles
  }

  /// Pairs that can all be one at once: each paper with its likeliest partner.
  private static func compatible(_ pairs: [MatchCandidate]) -> [MatchCandidate] {
    var taken: Set<String> = []
    return pairs.filter { pair in
      guard !taken.contains(pair.left), !taken.contains(pair.right) else { return false }
      taken.formUnion([pair.left, pair.right])
      return true
    }
  }

  private static func decision(
    _ pair: MatchCandidate, _ verdict: MatchVerdict
  ) -> MatchDecision {
    MatchDecision(left: pair.left, right: pair.right, verdict: verdict, reason: "")
  }

  private static func share(_ tile: TargetTile) -> MatchEffect.Share {
    MatchEffect.Share(
      numerator: tile.numerator, denominator: tile.denominator, hundredths: tile.hundredths)
  }
}
