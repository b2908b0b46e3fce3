internal import RegistryServices
internal import SQLToolkit

/// A person's answers on pairs, inside one write transaction.
struct MatchDeciding {
  let session: LedgerSession
  let account: Account

  func decide(
    _ candidateID: String, _ answer: MatchAnswer, reason: String, requestKey: String
  ) throws -> ActReceipt {
    let pair = try Self.papers(candidateID)
    let requestKey = "match:\(account.id):\(requestKey)"
    // A request that was carried out is answered even when a later file settled its pair.
    let isKnown = try session.findAct(requestKey: requestKey) != nil
    guard try isKnown || exists(pair) else { throw MatchRefusal.unknownPair }
    guard let verdict = answer.verdict else {
      let doubt = MatchDoubt(
        left: pair.left, right: pair.right, reason: reason, author: account.fullName)
      return try session.record(
        .matchDoubted(doubt), subject: candidateID, actor: account.id, requestKey: requestKey)
    }
    if !isKnown, try doubter(of: pair) == account.id { throw MatchRefusal.needsSecondPerson }
    let decision = MatchDecision(
      left: pair.left, right: pair.right, verdict: verdict, reason: reason)
    return try session.record(
      .matchDecided(decision), subject: candidateID, actor: account.id, requestKey: requestKey)
  }

  func undo(_ candidateID: String, requestKey: String) throws -> ActReceipt {
    let pair = try Self.papers(candidateID)
    let requestKey = "match:\(account.id):\(requestKey)"
    if let known = try session.findAct(requestKey: requestKey) { return known.receipt }
    if let standing = try DecisionTable.all(session.connection).last(where: {
      $0.left == pair.left && $0.right == pair.right
    }) {
      return try session.append(
        .matchWithdrawn(standing), subject: candidateID, actor: account.id,
        requestKey: requestKey)
    }
    guard let note = try DoubtTable.find(pair.left, pair.right, session.connection) else {
      throw MatchRefusal.nothingToUndo
    }
    let doubt = MatchDoubt(
      left: pair.left, right: pair.right, reason: note.reason, author: note.author,
      isWithdrawn: true)
    return try session.append(
      .matchDoubted(doubt), subject: candidateID, actor: account.id, requestKey: requestKey)
  }

  /// The papers of a pair by its id, in the order in which acts name them.
  private static func papers(_ id: String) throws -> MatchDecision {
    let parts = id.split(separator: "~")
    guard parts.count == 2 else { throw MatchRefusal.unknownPair }
    return MatchDecision(
      left: String(parts[0]), right: String(parts[1]), verdict: .different, reason: "")
  }

  /// The account that was not sure of the pair; nil when nobody was.
  private func doubter(of pair: MatchDecision) throws -> String? {
    try session.connection.firstRow(
      """
      SELECT actor FROM match_doubt
      WHERE left_paper = \(pair.left) AND right_paper = \(pair.right)
      """
    ) { $0.text(0) }
  }

  /// A pair may be decided when it is listed, or was decided before and somebody thinks again.
  private func exists(_ pair: MatchDecision) throws -> Bool {
    let listed = try session.connection.firstRow(
      """
      SELECT 1 FROM match_candidate
      WHERE (left_paper = \(pair.left) AND right_paper = \(pair.right))
        OR (left_paper = \(pair.right) AND right_paper = \(pair.left))
      """
    ) { _ in true }
    let decided = try session.connection.firstRow(
      """
      SELECT 1 FROM match_decision
      WHERE left_paper = \(pair.left) AND right_paper = \(pair.right)
      """
    ) { _ in true }
    return listed ?? decided ?? false
  }
}
