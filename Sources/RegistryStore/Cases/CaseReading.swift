public import CivilDate
public import RegistryServices
internal import SQLToolkit
internal import VitalStatistics

/// The named cases behind the figures, read from the register; for pages it is `StoredCases`, which
/// notes who looks.
public struct CaseReading: Sendable {
  private let ledger: CommuneLedger
  private let rules: OfficeRules
  private let now: Now

  public init(ledger: CommuneLedger, rules: OfficeRules, now: Now) {
    self.ledger = ledger
    self.rules = rules
    self.now = now
  }

  /// The named cases behind a figure, by the judgement that made the figure.
  public func cases(_ query: CaseQuery) async throws -> CaseList {
    guard let key = IndicatorKey(rawValue: query.indicator), let target = rules.target(key) else {
      throw CaseRefusal.unknownIndicator(query.indicator)
    }
    let (rules, asOf) = (rules, query.asOf ?? now.today)
    return try await ledger.readSettled { connection in
      let source = try CaseSource(connection: connection, rules: rules, asOf: asOf)
      let skeletons = try source.cases(key, year: query.year)
      // Of a case that is only counted by its state nobody's name is read.
      let shown = skeletons.filter {
        query.village != nil || query.state == nil || $0.state == query.state
      }
      let summaries = try PaperSummary.load(Set(shown.flatMap(\.papers)), connection)
      let all = skeletons.map { $0.named(summaries, asOf: asOf) }
      return CasePaging(query: query, asOf: asOf, title: target.name).list(all)
    }
  }

  /// One case as it stands today; nil when its id is not known.
  public func namedCase(id: String) async throws -> NamedCase? {
    let (rules, asOf) = (rules, now.today)
    return try await ledger.readSettled { connection in
      let source = try CaseSource(connection: connection, rules: rules, asOf: asOf)
      guard let skeleton = try source.find(id: id) else { return nil }
      let summaries = try PaperSummary.load(Set(skeleton.papers), connection)
      return skeleton.named(summaries, asOf: asOf)
    }
  }

  /// Everything missing on a day, village by village.
  public func workList(
    asOf: PlainDate?, matter: WorkList.Matter?, due: WorkList.Due? = nil, village: String?
  ) async throws -> WorkList {
    let (rules, asOf) = (rules, asOf ?? now.today)
    return try await ledger.readSettled { connection in
      let source = try CaseSource(connection: connection, rules: rules, asOf: asOf)
      var lines: [WorkList.Line] = []
      for wanted in WorkList.Matter.allCases where matter == nil || matter == wanted {
        lines += try Self.missing(wanted, source, connection)
      }
      if let due { lines = lines.filter { $0.item.daysLeft.map(due.holds) ?? false } }
      if let village { lines = lines.filter { $0.item.village == village } }
      return WorkList(asOf: asOf, villages: Self.byVillage(lines))
    }
  }

  private static func missing(
    _ matter: WorkList.Matter, _ source: CaseSource, _ connection: any SQLConnection
  ) throws -> [WorkList.Line] {
    let keys: [IndicatorKey] =
      switch matter {
      case .births: [.birthOnTime]
      case .deaths: [.deathOnTime]
      case .divorces: [.divorceRecorded, .divorceLegacy]
      }
    let open = try keys.flatMap { try source.cases($0, year: nil) }
      .filter { $0.state == .overdue || $0.state == .pending }
    let summaries = try PaperSummary.load(Set(open.flatMap(\.papers)), connection)
    return open.map {
      WorkList.Line(matter: matter, item: $0.named(summaries, asOf: source.asOf))
    }
  }

  /// Villages by name, the nameless last; in each, what can still be done in time stands first, by its last
  /// day, then what was missed, the latest first: a divorce of 2001 is not this morning's work.
  private static func byVillage(_ lines: [WorkList.Line]) -> [WorkList.Village] {
    let villages = Dictionary(grouping: lines, by: \.item.village)
    return villages.keys.sorted { left, right in
      if left.isEmpty != right.isEmpty { return right.isEmpty }
      return CasePaging.sortKey(left) < CasePaging.sortKey(right)
    }.map { name in
      let ordered = (villages[name] ?? []).sorted { left, right in
        order(left.item) < order(right.item)
      }
      return WorkList.Village(name: name, lines: ordered)
    }
  }

  private static func order(_ item: NamedCase) -> (Int, Int, String) {
    guard let lastDay = item.lastDay?.dayNumber else { return (2, 0, item.id) }
    let isMissed = (item.daysLeft ?? 0) < 0
    return (isMissed ? 1 : 0, isMissed ? -lastDay : lastDay, item.id)
  }
}
