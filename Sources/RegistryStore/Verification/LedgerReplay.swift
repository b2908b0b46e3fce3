internal import CivilDate
internal import RegistryServices
internal import SQLToolkit

/// Walks a ledger from its first act, checks each seal on the way, and applies the acts anew to
/// another database.
struct LedgerReplay {
  let source: any SQLConnection
  let target: any SQLConnection

  /// Where the walk ended.
  struct End: Sendable {
    var acts = 0
    var chain = ActSeal.beginning
    /// The known events as of the act after which they were last derived, for the caller to keep; nil when
    /// they never were. No act rests on them, so that they may come last.
    var settlement: PendingSettlement?
  }

  /// The act after which the known events were last derived.
  private let settled: KnownEventsSettlement.State
  /// Told now and then how many acts were read.
  private let progress: @Sendable (Int) -> Void

  /// `settled` is the act after which the known events are derived; nil for the one that `source` names, where it
  /// is old enough to name none, none.
  init(
    source: any SQLConnection, target: any SQLConnection,
    settled: KnownEventsSettlement.State? = nil,
    progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) throws {
    self.source = source
    self.target = target
    self.progress = progress
    self.settled = try settled ?? KnownEventsSettlement.stateIfKept(source)
  }

  /// Acts that are prepared together; the first act stands alone, for it holds the register's keys.
  private static let actsPerBatch = 2_000

  /// How far the walk has come.
  private struct Walk {
    var end = End()
    var latest = Instant(millisecondsSince1970: 0)
    var opened: RegisterOpened?
    var own: LocalPlaces?
    var keys: RowKeys?
    let keptBooks = KeptBooks()
    /// The hash of the last act that was read, which the next one must follow.
    var lastRead = ActSeal.beginning
    /// How many acts went into batches.
    var read = 0
    /// What other cores read while the acts before it are applied.
    var ahead: PreparedBatch?
  }

  /// Throws the `VerificationProblem` that comes first. `whenRead` is told that no other core will be needed much:
  /// the last acts are being checked, and what they change comes one after the other.
  func run(throughAnchors anchors: [LedgerAnchor] = [], whenRead: () -> Void = {}) throws -> End {
    var walk = Walk()
    // Page by page: the connection may be the target's too, which could otherwise not ask anything else before it
    // had taken in every act there is.
    while try takePage(&walk, anchors) { progress(walk.read) }
    whenRead()
    try applyAhead(&walk, anchors)
    if let anchor = anchors.first(where: { $0.sequence > walk.end.acts }) {
      throw VerificationProblem.anchor(sequence: anchor.sequence)
    }
    guard settled.settledAfter <= walk.end.acts else {
      throw VerificationProblem.projection(table: "known_event_state", key: "1")
    }
    try checkNoStrayRows(acts: walk.end.acts)
    return walk.end
  }

  /// Reads the acts that come next; false when there are none.
  private func takePage(_ walk: inout Walk, _ anchors: [LedgerAnchor]) throws -> Bool {
    var batch: [StoredAct] = []
    do {
      try source.forEachRow(
        """
        SELECT act.seq, act.id, act.kind, act.commune, act.subject, act.actor, act.recorded_at,
          act.request_key, act.commitment, act.chain, act_body.salt, act_body.body
        FROM act LEFT JOIN act_body ON act_body.seq = act.seq
        WHERE act.seq > \(walk.read == 0 ? Int.min : walk.read) ORDER BY act.seq
        LIMIT \(walk.opened == nil ? 1 : Self.actsPerBatch)
        """
      ) { row in
        let act = try StoredAct(row, after: walk.read + batch.count)
        guard !row.isNull(11) else {
          throw VerificationProblem.changedBody(sequence: act.header.sequence)
        }
        batch.append(act)
      }
    } catch let problem as VerificationProblem {
      // What is wrong before this act is found first.
      try take(batch, &walk, anchors)
      try applyAhead(&walk, anchors)
      throw problem
    }
    try take(batch, &walk, anchors)
    return !batch.isEmpty
  }

  /// Has a batch prepared on other cores and applies the one before it in the meantime.
  private func take(
    _ batch: [StoredAct], _ walk: inout Walk, _ anchors: [LedgerAnchor]
  ) throws {
    guard let last = batch.last else { return }
    let next = PreparedBatch(batch, after: walk.lastRead, keys: walk.keys)
    walk.lastRead = last.chain
    walk.read += batch.count
    try applyAhead(&walk, anchors)
    walk.ahead = next
    // The first act holds the keys by which the rows of all others are known.
    if walk.keys == nil { try applyAhead(&walk, anchors) }
  }

  private func applyAhead(_ walk: inout Walk, _ anchors: [LedgerAnchor]) throws {
    guard let batch = walk.ahead else { return }
    walk.ahead = nil
    try batch.forEach { try apply(try $0.get(), &walk, anchors) }
  }

  private func apply(
    _ prepared: PreparedAct, _ walk: inout Walk, _ anchors: [LedgerAnchor]
  ) throws {
    let header = prepared.act.header
    guard header.recordedAt >= walk.latest else {
      throw VerificationProblem.timeRunsBack(sequence: header.sequence)
    }
    walk.latest = header.recordedAt
    walk.end.acts = header.sequence
    walk.end.chain = prepared.act.chain
    for anchor in anchors where anchor.sequence == walk.end.acts && anchor.chain != walk.end.chain {
      throw VerificationProblem.anchor(sequence: anchor.sequence)
    }
    if case .registerOpened(let first) = prepared.content {
      walk.opened = first
      walk.own = first.ownPlaces
      walk.keys = RowKeys(secret: first.rowKeySecret)
    }
    guard let opened = walk.opened, let keys = walk.keys else {
      throw VerificationProblem.missingAct(sequence: 1)
    }
    var derived = prepared.derived
    if case .fileReceived(let file) = prepared.content {
      derived = .rows(try keptRows(of: file, header))
    }
    try Projections(
      connection: target, acts: source, rowKeys: keys, own: walk.own, keptBooks: walk.keptBooks
    ).apply(prepared.content, header, derived)
    if header.sequence == settled.settledAfter {
      guard settled.settledChain.isEmpty || settled.settledChain == walk.end.chain else {
        throw VerificationProblem.projection(table: "known_event_state", key: "1")
      }
      walk.end.settlement = try PendingSettlement(
        target, acts: source, commune: opened.commune, after: header.sequence,
        chain: settled.settledChain)
    }
  }

  private func keptRows(of file: ReceivedFile, _ header: ActHeader) throws -> [KeptRow] {
    var digest = KeptRowDigest()
    let rows = try source.rows(
      """
      SELECT row_number, outcome, content, findings FROM kept_row
      WHERE seq = \(header.sequence) ORDER BY row_number
      """
    ) { row in
      guard let outcome = KeptRow.Outcome(rawValue: row.text(1)) else {
        throw VerificationProblem.changedRows(sequence: header.sequence)
      }
      let kept = KeptRow(
        rowNumber: row.integer(0), outcome: outcome, content: row.text(2), findings: row.text(3))
      digest.add(kept)
      return kept
    }
    guard digest.text() == file.keptRowsDigest, rows.count == file.keptRows else {
      throw VerificationProblem.changedRows(sequence: header.sequence)
    }
    return rows
  }

  /// Bodies and rows without an act, or rows bound to an act that binds none.
  private func checkNoStrayRows(acts: Int) throws {
    let bodies = try source.firstRow("SELECT count(*) FROM act_body") { $0.integer(0) }
    guard bodies == acts else { throw VerificationProblem.changedBody(sequence: acts) }
    let stray = try source.firstRow(
      """
      SELECT kept_row.seq FROM kept_row JOIN act ON act.seq = kept_row.seq
      WHERE act.kind <> \(ActKind.fileReceived.rawValue) ORDER BY kept_row.seq LIMIT 1
      """
    ) { $0.integer(0) }
    if let stray { throw VerificationProblem.changedRows(sequence: stray) }
  }
}
