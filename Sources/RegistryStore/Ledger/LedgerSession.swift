internal import CivilDate
internal import RegistryServices
internal import SQLToolkit

/// The ledger inside one write transaction: records acts and applies each to the projections.
final class LedgerSession {
  let connection: any SQLConnection
  private(set) var head: LedgerHead
  private let now: Now
  private let identifiers: Identifiers

  init(connection: any SQLConnection, now: Now, identifiers: Identifiers) throws {
    self.connection = connection
    self.now = now
    self.identifiers = identifiers
    head = try LedgerHead.read(connection)
  }

  /// A fresh id for something an act is about.
  func newID() -> String { identifiers.next(at: now()) }

  /// The act recorded under a request key, with its body; nil when there is none.
  func findAct(requestKey: String) throws -> (receipt: ActReceipt, body: String)? {
    try connection.firstRow(
      """
      SELECT act.seq, act.id, act_body.body
      FROM act JOIN act_body ON act_body.seq = act.seq
      WHERE act.request_key = \(requestKey)
      """
    ) { row in
      let receipt = ActReceipt(actID: row.text(1), sequence: row.integer(0), wasKnown: true)
      return (receipt, row.text(2))
    }
  }

  /// Records an act and applies it, or answers the one already recorded under the request key.
  ///
  /// Throws `LedgerFailure.requestKeyReused` when that one says something else.
  func record(
    _ content: ActContent, subject: String, actor: String, requestKey: String
  ) throws -> ActReceipt {
    if let known = try findAct(requestKey: requestKey) {
      // By bytes: to Swift's `==` a composed and a decomposed text are one.
      guard known.body.utf8.elementsEqual(content.canonicalText.utf8) else {
        throw LedgerFailure.requestKeyReused
      }
      return known.receipt
    }
    return try append(content, subject: subject, actor: actor, requestKey: requestKey)
  }

  /// Records an act whose request key is known to be new.
  func append(
    _ content: ActContent, subject: String, actor: String, requestKey: String,
    derived: Projections.Derived = .nothing
  ) throws -> ActReceipt {
    var commune = try self.commune()
    if case .registerOpened(let opened) = content { commune = opened.commune.code }
    guard let commune else { throw LedgerFailure.notOpened }
    // The clock may have been set back: an act is never earlier than the one before it.
    let recordedAt = max(now(), head.recordedAt)
    let header = ActHeader(
      sequence: head.sequence + 1, id: identifiers.next(at: recordedAt), kind: content.kind,
      commune: commune, subject: subject, actor: actor, recordedAt: recordedAt,
      requestKey: requestKey)
    let body = content.canonicalText
    let salt = ActSeal.newSalt()
    let commitment = ActSeal.commitment(salt: salt, body: body)
    let chain = ActSeal.chain(after: head.chain, header: header, commitment: commitment)
    try connection.insert(
      Self.insertAct,
      [
        .integer(header.sequence), .text(header.id), .text(header.kind.rawValue),
        .text(commune), .text(subject), .text(actor), .text(recordedAt.iso8601),
        .text(requestKey), .text(commitment), .text(chain),
      ])
    try connection.insert(
      Self.insertBody, [.integer(header.sequence), .text(salt), .text(body)])
    head = LedgerHead(sequence: header.sequence, chain: chain, recordedAt: recordedAt)
    knownCommune = commune
    try projections().apply(content, header, derived)
    return ActReceipt(actID: header.id, sequence: header.sequence, wasKnown: false)
  }

  /// Keeps a row beside an act of this transaction.
  func keep(_ row: KeptRow, with sequence: Int) throws {
    try connection.insert(
      Self.insertKeptRow,
      [
        .integer(sequence), .integer(row.rowNumber), .text(row.outcome.rawValue),
        .text(row.content), .text(row.findings),
      ])
  }

  /// What the session has come to, to return to when a command fails.
  var mark: LedgerHead { head }

  func restore(_ mark: LedgerHead) {
    head = mark
    guard mark == .beginning else { return }
    // The first act was taken back, and with it what it said.
    knownCommune = nil
    knownRowKeys = nil
    knownPlaces = nil
  }

  /// The keys of this register's rows; known once the ledger is opened.
  func rowKeys() throws -> RowKeys {
    if let knownRowKeys { return knownRowKeys }
    let keys = RowKeys(secret: try RegisterOpened.read(connection).rowKeySecret)
    knownRowKeys = keys
    return keys
  }

  private func projections() throws -> Projections {
    // The first act has no rows, and its secret is not stored yet while it is being applied.
    let keys = head.sequence == 1 ? RowKeys(secret: "") : try rowKeys()
    return Projections(
      connection: connection, acts: connection, rowKeys: keys,
      own: head.sequence == 1 ? nil : try ownPlaces())
  }

  /// The commune under its present name alone.
  private func ownPlaces() throws -> LocalPlaces {
    if let knownPlaces { return knownPlaces }
    let places = try RegisterOpened.read(connection).ownPlaces
    knownPlaces = places
    return places
  }

  private var knownPlaces: LocalPlaces?

  private var knownRowKeys: RowKeys?
  private var knownCommune: String?

  private func commune() throws -> String? {
    if knownCommune == nil {
      knownCommune = try connection.firstRow("SELECT commune FROM act WHERE seq = 1") {
        $0.text(0)
      }
    }
    return knownCommune
  }

  static let insertAct = SQLInsert(
    "act",
    [
      "seq", "id", "kind", "commune", "subject", "actor", "recorded_at", "request_key",
      "commitment", "chain",
    ])
  static let insertBody = SQLInsert("act_body", ["seq", "salt", "body"])
  static let insertKeptRow = SQLInsert(
    "kept_row", ["seq", "row_number", "outcome", "content", "findings"])
}
