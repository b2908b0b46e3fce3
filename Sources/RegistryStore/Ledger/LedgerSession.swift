internal import CivilDate
internal import RegistryServices
internal import SQLToolkit

/// The ledger inside one write transaction: records acts and applies each to the projections.
final class LedgerSession {
  let connection: any SQLConnection
  private(set) var head: LedgerHead
  private let now: Now
  private let identifiers: Identifiers
  private let register: KnownRegister
  /// Whether the register was opened before this transaction.
  private let isOpened: Bool
  private var known: KnownRegister.Facts?
  let keptBooks = KeptBooks()

  init(
    connection: any SQLConnection, now: Now, identifiers: Identifiers, register: KnownRegister
  ) throws {
    self.connection = connection
    self.now = now
    self.identifiers = identifiers
    self.register = register
    head = try LedgerHead.read(connection)
    isOpened = head != .beginning
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
    let commune: String
    if case .registerOpened(let opened) = content {
      commune = opened.commune.code
    } else {
      commune = try facts().opened.commune.code
    }
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
    keptBooks.forget()
    guard mark == .beginning else { return }
    // The first act was taken back, and with it what it said.
    known = nil
  }

  /// The keys of this register's rows; known once the ledger is opened.
  func rowKeys() throws -> RowKeys { try facts().rowKeys }

  /// Whether an issuer is the commune under its present name.
  func isOwn(_ issuer: String) throws -> Bool { try ownPlace(issuer) ?? false }

  /// The same; nil when the text names no place.
  func ownPlace(_ issuer: String) throws -> Bool? { try facts().ownPlaces.contains(issuer) }

  private func projections() throws -> Projections {
    // The first act has no rows, and its secret is not stored yet while it is being applied.
    let facts = head.sequence == 1 ? nil : try facts()
    return Projections(
      connection: connection, acts: connection, rowKeys: facts?.rowKeys ?? RowKeys(secret: ""),
      own: facts?.ownPlaces, keptBooks: keptBooks)
  }

  /// What the first act says. Throws `LedgerFailure.notOpened` before it.
  private func facts() throws -> KnownRegister.Facts {
    if let known { return known }
    let facts =
      isOpened
      ? try register.facts(connection)
      : KnownRegister.Facts(try RegisterOpened.read(connection))
    known = facts
    return facts
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
