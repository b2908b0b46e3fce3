internal import CivilDate
public import RegistryServices
internal import SQLToolkit

/// Pairs of papers for a person to decide, and the decisions.
public struct StoredMatches: MatchDesk {
  private let ledger: CommuneLedger

  static let pairsPerPage = 20

  public init(ledger: CommuneLedger) {
    self.ledger = ledger
  }

  /// Pairs that wait for a decision, twenty a page.
  public func candidates(page: Int) async throws -> MatchPage {
    try await ledger.readSettled { connection in
      let open = try connection.firstRow("SELECT count(*) FROM match_candidate") {
        $0.integer(0)
      }
      let decided = try connection.firstRow("SELECT count(*) FROM match_decision") {
        $0.integer(0)
      }
      let count = open ?? 0
      let pageCount = max(1, (count + Self.pairsPerPage - 1) / Self.pairsPerPage)
      let page = min(max(1, page), pageCount)
      let skipped = (page - 1) * Self.pairsPerPage
      let candidates = try connection.rows(
        """
        SELECT relation, left_paper, right_paper, reasons, presumption FROM match_candidate
        ORDER BY relation, id LIMIT \(Self.pairsPerPage) OFFSET \(skipped)
        """, KnownEventTable.candidate)
      let sides = MatchSides(connection: connection)
      return MatchPage(
        pairs: try candidates.map(sides.pair), open: count, decided: decided ?? 0, page: page,
        pageCount: pageCount)
    }
  }

  /// Keeps a decision as an act and derives the known events anew; throws `MatchRefusal`.
  public func decide(
    candidateID: String, verdict: MatchVerdict, reason: String, by account: Account,
    requestKey: String
  ) async throws -> ActReceipt {
    let pair = try Self.pair(candidateID)
    return try await ledger.write { session in
      let requestKey = "match:\(account.id):\(requestKey)"
      // A request that was carried out is answered even when a later file settled its pair.
      let isKnown = try session.findAct(requestKey: requestKey) != nil
      guard try isKnown || Self.exists(pair, session.connection) else {
        throw MatchRefusal.unknownPair
      }
      let decision = MatchDecision(
        left: pair.left, right: pair.right, verdict: verdict, reason: reason)
      return try session.record(
        .matchDecided(decision), subject: candidateID, actor: account.id,
        requestKey: requestKey)
    }
  }

  /// Takes the standing decision back as an act; throws `MatchRefusal`.
  public func undo(
    candidateID: String, by account: Account, requestKey: String
  ) async throws -> ActReceipt {
    let pair = try Self.pair(candidateID)
    return try await ledger.write { session in
      let requestKey = "match:\(account.id):\(requestKey)"
      if let known = try session.findAct(requestKey: requestKey) { return known.receipt }
      let standing = try DecisionTable.all(session.connection).last {
        $0.left == pair.left && $0.right == pair.right
      }
      guard let standing else { throw MatchRefusal.nothingToUndo }
      return try session.append(
        .matchWithdrawn(standing), subject: candidateID, actor: account.id,
        requestKey: requestKey)
    }
  }

  private static func pair(_ id: String) throws -> MatchDecision {
    let parts = id.split(separator: "~")
    guard parts.count == 2 else { throw MatchRefusal.unknownPair }
    return MatchDecision(
      left: String(parts[0]), right: String(parts[1]), verdict: .different, reason: "")
  }

  /// A pair may be decided when it is listed, or was decided before and somebody thinks again.
  private static func exists(
    _ pair: MatchDecision, _ connection: any SQLConnection
  ) throws -> Bool {
    let listed = try connection.firstRow(
      """
      SELECT 1 FROM match_candidate
      WHERE (left_paper = \(pair.left) AND right_paper = \(pair.right))
        OR (left_paper = \(pair.right) AND right_paper = \(pair.left))
      """
    ) { _ in true }
    let decided = try connection.firstRow(
      """
      SELECT 1 FROM match_decision
      WHERE left_paper = \(pair.left) AND right_paper = \(pair.right)
      """
    ) { _ in true }
    return listed ?? decided ?? false
  }
}
