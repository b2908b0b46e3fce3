internal import CivilDate
internal import RegistryServices
internal import SQLToolkit
internal import VitalStatistics

/// What a job's open pairs can do to the plan's figures: the figures as they stand, and derived anew as
/// if every pair were one, and as if none were.
///
/// Read in one go; deriving everything anew twice is then nobody's transaction, and goes side by side.
struct MatchEffects: Sendable {
  private let job: MatchJob
  private let rules: OfficeRules
  private let asOf: PlainDate
  private let pairs: [MatchCandidate]
  private let papers: KnownEventFacts
  private let standing: [MatchDecision]
  private let facts: IndicatorFacts

  init(of job: MatchJob, rules: OfficeRules, asOf: PlainDate, _ connection: any SQLConnection)
    throws
  {
    self.job = job
    self.rules = rules
    self.asOf = asOf
    pairs = try OpenPairs(connection: connection).pairs(job.relations)
    facts = try StoredFigures(connection: connection, rules: rules).facts(
      rules.settings(asOf: asOf), asOf: asOf)
    let commune = try RegisterOpened.read(connection).commune
    papers =
      pairs.isEmpty
      ? KnownEventFacts() : try KnownEventsSettlement.papers(connection, commune: commune)
    standing = try DecisionTable.all(connection)
  }

  func effects() async throws -> [MatchEffect] {
    let now = try tiles(facts)
    guard !pairs.isEmpty else { return effects(job, now: now, ifSame: now, ifDifferent: now) }
    async let same = supposing(Self.compatible(pairs).map { Self.decision($0, .same) })
    async let different = supposing(pairs.map { Self.decision($0, .different) })
    return effects(job, now: now, ifSame: try await same, ifDifferent: try await different)
  }

  private func supposing(_ decisions: [MatchDecision]) throws -> [IndicatorKey: TargetTile] {
    let events = KnownEvents(matching: papers, decisions: standing + decisions)
    let settings = try rules.settings(asOf: asOf)
    return try tiles(StoredFigures.facts(facts, supposing: events, rules: rules, settings))
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

  private func tiles(_ facts: IndicatorFacts) throws -> [IndicatorKey: TargetTile] {
    let report = try IndicatorSet(rules.settings(asOf: asOf)).report(on: facts, asOf: asOf)
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
