internal import CivilDate
internal import RegistryServices
internal import SQLToolkit
internal import VitalStatistics

/// What a job's open pairs can do to the plan's figures: the figures are computed three times, as
/// things stand, as if every pair were one, and as if none were.
struct MatchEffects {
  let connection: any SQLConnection
  let rules: OfficeRules
  let asOf: PlainDate

  func effects(of job: MatchJob) throws -> [MatchEffect] {
    let pairs = try OpenPairs(connection: connection).pairs(job.relations)
    let now = try figures(job, deciding: [])
    let ifSame = try figures(job, deciding: Self.compatible(pairs).map { Self.decision($0, .same) })
    let ifDifferent = try figures(job, deciding: pairs.map { Self.decision($0, .different) })
    return job.indicators.compactMap { key in
      guard let target = rules.target(key), let present = now[key], let same = ifSame[key],
        let different = ifDifferent[key]
      else { return nil }
      return MatchEffect(
        target: target.name, year: present.year, now: Self.share(present),
        ifSame: Self.share(same), ifDifferent: Self.share(different))
    }
  }

  private func figures(
    _ job: MatchJob, deciding decisions: [MatchDecision]
  ) throws -> [IndicatorKey: TargetTile] {
    let commune = try RegisterOpened.read(connection).commune
    let events = try KnownEventsSettlement.derive(
      connection, commune: commune, supposing: decisions)
    let report = try StoredFigures(connection: connection, rules: rules)
      .report(on: events, asOf: asOf)
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
