internal import CivilDate
public import RegistryServices
internal import SQLToolkit

/// Pairs of papers for people to decide, and the decisions.
public struct StoredMatches: MatchDesk {
  private let ledger: CommuneLedger
  private let rules: OfficeRules
  private let now: Now
  private let effects = Dictionary(
    uniqueKeysWithValues: MatchJob.allCases.map { ($0, RegisterShelf<[MatchEffect]>()) })

  static let pairsPerPage = 20

  public init(ledger: CommuneLedger, rules: OfficeRules, now: Now) {
    self.ledger = ledger
    self.rules = rules
    self.now = now
  }

  /// How far each job is.
  public func progress() async throws -> [MatchProgress] {
    try await readPairs { connection in
      let table = OpenPairs(connection: connection)
      let open = try table.byJob()
      let doubts = try table.doubts()
      let decided = try table.decidedCounts()
      return MatchJob.allCases.map { job in
        let pairs = open[job] ?? []
        return MatchProgress(
          job: job, open: pairs.count,
          doubted: pairs.count { doubts[OpenPairs.key($0.left, $0.right)] != nil },
          decided: decided[job] ?? 0)
      }
    }
  }

  /// Pairs that wait for a decision, the likeliest first, twenty a page.
  public func candidates(_ query: MatchQuery) async throws -> MatchPage {
    try await readPairs { connection in
      let table = OpenPairs(connection: connection)
      let doubts = try table.doubts()
      let jobs = query.job.map { [$0] } ?? MatchJob.allCases
      let open = try jobs.flatMap { try table.pairs($0.relations) }
      let decided = try table.decidedCounts()
      let wanted = open.filter { pair in
        let isDoubted = doubts[OpenPairs.key(pair.left, pair.right)] != nil
        let fits = query.pattern.map { $0 == pair.pattern } ?? true
        return fits && (isDoubted || !query.isDoubtedOnly)
      }
      let page = Self.page(wanted, query.page)
      let sides = MatchSides(connection: connection)
      return MatchPage(
        pairs: try page.items.map { pair in
          try sides.pair(pair, doubt: doubts[OpenPairs.key(pair.left, pair.right)])
        }, open: open.count, decided: jobs.reduce(0) { $0 + (decided[$1] ?? 0) },
        page: page.number, pageCount: page.count)
    }
  }

  /// The ways in which a job's open pairs differ, the most frequent first.
  public func patterns(_ job: MatchJob) async throws -> [MatchPattern] {
    try await readPairs { connection in
      let table = OpenPairs(connection: connection)
      let doubts = try table.doubts()
      let sure = try table.pairs(job.relations).filter {
        doubts[OpenPairs.key($0.left, $0.right)] == nil
      }
      return Dictionary(grouping: sure, by: \.pattern).values.map { pairs in
        MatchPattern(
          reasons: pairs[0].reasons.map { MessageCode($0.rawValue) }, pairs: pairs.count,
          leastPermille: pairs.contains { $0.permille == nil }
            ? nil : pairs.compactMap(\.permille).min())
      }.sorted { ($1.pairs, $0.key) < ($0.pairs, $1.key) }
    }
  }

  /// Pairs of a job on which somebody has decided, the latest first.
  public func decided(
    _ job: MatchJob, page: Int
  ) async throws -> (pairs: [DecidedPair], pageCount: Int) {
    try await ledger.read { connection in
      let all = try DecidedPairs(connection: connection).all(job)
      let page = Self.page(all, page)
      let sides = MatchSides(connection: connection)
      return (try page.items.map(sides.pair), page.count)
    }
  }

  /// What the job's open pairs can do to the plan's figures.
  public func effect(of job: MatchJob) async throws -> [MatchEffect] {
    let (rules, asOf) = (rules, now.today)
    guard let shelf = effects[job] else { return [] }
    let (key, found, effects) = try await ledger.readSettled { connection in
      let (key, found) = try shelf.find(asOf: asOf, connection)
      return (
        key, found,
        found == nil ? try MatchEffects(of: job, rules: rules, asOf: asOf, connection) : nil
      )
    }
    if let found { return found }
    let made = try await effects?.effects() ?? []
    shelf.keep(made, under: key)
    return made
  }

  /// Keeps an answer as an act; throws `MatchRefusal`.
  public func decide(
    candidateID: String, answer: MatchAnswer, reason: String, by account: Account,
    requestKey: String
  ) async throws -> ActReceipt {
    try await ledger.write { session in
      try MatchDeciding(session: session, account: account).decide(
        candidateID, answer, reason: reason, requestKey: requestKey)
    }
  }

  /// Keeps one decision on many pairs, an act each, all or none; throws `MatchRefusal`.
  public func decideAll(
    candidateIDs: [String], verdict: MatchVerdict, reason: String, by account: Account,
    requestKey: String
  ) async throws -> Int {
    try await ledger.write { session in
      let deciding = MatchDeciding(session: session, account: account)
      for (number, id) in candidateIDs.enumerated() {
        _ = try deciding.decide(
          id, verdict == .same ? .same : .different, reason: reason,
          requestKey: "\(requestKey):\(number)")
      }
      return candidateIDs.count
    }
  }

  /// Takes the standing decision or doubt back as an act; throws `MatchRefusal`.
  public func undo(
    candidateID: String, by account: Account, requestKey: String
  ) async throws -> ActReceipt {
    try await ledger.write { session in
      try MatchDeciding(session: session, account: account).undo(
        candidateID, requestKey: requestKey)
    }
  }

  /// Reads pairs in step with everything but decisions, which only take pairs off: whoever decides
  /// pair after pair does not wait for the known events each time.
  private func readPairs<T: Sendable>(
    _ work: @escaping @Sendable (any SQLConnection) throws -> T
  ) async throws -> T {
    let isBehind = try await ledger.read { connection in
      try KnownEventsSettlement.isStale(connection, besides: [.matchDecided])
    }
    return isBehind ? try await ledger.readSettled(work) : try await ledger.read(work)
  }

  /// A page of a list; 0 is the whole of it.
  private static func page<Item>(
    _ items: [Item], _ number: Int
  ) -> (items: [Item], number: Int, count: Int) {
    guard number > 0 else { return (items, 1, 1) }
    let count = max(1, (items.count + pairsPerPage - 1) / pairsPerPage)
    let page = min(number, count)
    return (Array(items.dropFirst((page - 1) * pairsPerPage).prefix(pairsPerPage)), page, count)
  }
}

extension MatchCandidate {
  /// How the two differ; pairs of one pattern can be decided together.
  fileprivate var pattern: String { reasons.map(\.rawValue).joined(separator: "+") }
}
