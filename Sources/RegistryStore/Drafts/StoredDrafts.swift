internal import CivilDate
public import CivilRegistration
internal import FoundationEssentials
public import RegistryServices
public import SQLToolkit

/// Forms on their way, in the work file.
public struct StoredDrafts: DraftDesk {
  private let work: any SQLDatabase
  private let now: Now
  private let identifiers: Identifiers

  public init(work: any SQLDatabase, now: Now, identifiers: Identifiers) {
    self.work = work
    self.now = now
    self.identifiers = identifiers
  }

  private static let columns: SQLQuery = """
    id, account_id, act, dossier_id, entry_id, title, fields, version, saved_by, saved_at,
    saved_by_id
    """

  /// Days after which a draft that was thrown away is gone.
  private static let basketDays: Int64 = 30

  /// The forms that a user has not finished, the latest first.
  public func drafts(
    of account: Account, page: Int, perPage: Int
  ) async throws -> (drafts: [Draft], total: Int) {
    let own: SQLQuery = "account_id = \(account.id) AND thrown_at = ''"
    let total = try await work.read { connection in
      try connection.firstRow("SELECT count(*) FROM draft WHERE \(own)") { $0.integer(0) } ?? 0
    }
    let skipped = (max(1, page) - 1) * perPage
    let drafts = try await rows(
      "\(own) ORDER BY saved_at DESC, id DESC LIMIT \(perPage) OFFSET \(skipped)")
    return (drafts, total)
  }

  /// The forms that a user threw away in the last thirty days, the latest first.
  public func thrownAway(by account: Account) async throws -> [Draft] {
    try await rows(
      """
      account_id = \(account.id) AND thrown_at <> '' AND thrown_at >= \(basketBegins)
      ORDER BY thrown_at DESC LIMIT 200
      """)
  }

  private var basketBegins: String {
    let past = now().millisecondsSince1970 - Self.basketDays * 86_400_000
    return Instant(millisecondsSince1970: past).iso8601
  }

  /// The drafts of a dossier, whoever began them.
  public func drafts(ofDossier id: String) async throws -> [Draft] {
    try await rows("dossier_id = \(id) AND thrown_at = '' ORDER BY saved_at DESC")
  }

  /// One draft; nil when it is gone.
  public func draft(id: String) async throws -> Draft? { try await rows("id = \(id)").first }

  /// Begins a draft.
  public func begin(
    act: ActName, dossierID: String, entryID: String, title: String, fields: [String: String],
    by account: Account
  ) async throws -> Draft {
    let moment = now()
    let draft = Draft(
      id: identifiers.next(at: moment), accountID: account.id, act: act, dossierID: dossierID,
      entryID: entryID, title: title, fields: fields, version: 1, savedByID: account.id,
      savedBy: account.fullName, savedAt: moment)
    let text = try Self.text(fields)
    try await work.write { connection in
      try connection.run(
        """
        INSERT INTO draft (id, account_id, act, dossier_id, entry_id, title, fields, version,
          saved_by, saved_by_id, saved_at, thrown_at)
        VALUES (\(draft.id), \(account.id), \(act.rawValue), \(dossierID), \(entryID), \(title),
          \(text), 1, \(account.fullName), \(account.id), \(moment.iso8601), '')
        """)
    }
    return draft
  }

  /// Keeps what was typed over the version that was read.
  public func save(
    id: String, title: String, fields: [String: String], over version: Int, by account: Account
  ) async throws -> Draft {
    try await keep(id, title, fields, over: version, by: account, besides: "")
  }

  /// Says which entry a draft is about, with what is written in it then.
  public func choose(
    entryID: String, id: String, title: String, fields: [String: String], over version: Int,
    by account: Account
  ) async throws -> Draft {
    try await keep(
      id, title, fields, over: version, by: account, besides: ", entry_id = \(entryID)")
  }

  private func keep(
    _ id: String, _ title: String, _ fields: [String: String], over version: Int,
    by account: Account, besides more: SQLQuery
  ) async throws -> Draft {
    let (moment, text) = (now(), try Self.text(fields))
    let changed = try await work.write { connection in
      try connection.run(
        """
        UPDATE draft
        SET title = \(title), fields = \(text), version = version + 1,
          saved_by = \(account.fullName), saved_by_id = \(account.id),
          saved_at = \(moment.iso8601)\(more)
        WHERE id = \(id) AND version = \(version) AND thrown_at = ''
        """)
    }
    guard changed == 1, let draft = try await draft(id: id) else {
      throw RegistrationRefusal.draftChanged
    }
    return draft
  }

  /// Throws a draft into the basket, from which it can be taken back.
  public func discard(id: String, by account: Account) async throws {
    let (moment, begins) = (now().iso8601, basketBegins)
    try await work.write {
      try $0.run("UPDATE draft SET thrown_at = \(moment) WHERE id = \(id)")
      try $0.run("DELETE FROM draft WHERE thrown_at <> '' AND thrown_at < \(begins)")
    }
  }

  /// Takes it back.
  public func restore(id: String, by account: Account) async throws {
    try await work.write { try $0.run("UPDATE draft SET thrown_at = '' WHERE id = \(id)") }
  }

  /// Forgets a draft whose form was registered.
  public func finish(id: String) async throws {
    try await work.write { try $0.run("DELETE FROM draft WHERE id = \(id)") }
  }

  private func rows(_ condition: SQLQuery) async throws -> [Draft] {
    try await work.read { connection in
      try connection.rows("SELECT \(Self.columns) FROM draft WHERE \(condition)") { row in
        Draft(
          id: row.text(0), accountID: row.text(1), act: ActName(rawValue: row.text(2)),
          dossierID: row.text(3), entryID: row.text(4), title: row.text(5),
          fields: try Self.fields(row.text(6)), version: row.integer(7), savedByID: row.text(10),
          savedBy: row.text(8),
          savedAt: Instant(iso8601: row.text(9)) ?? Instant(millisecondsSince1970: 0))
      }
    }
  }

  private static func text(_ fields: [String: String]) throws -> String {
    String(decoding: try JSONEncoder().encode(fields), as: UTF8.self)
  }

  private static func fields(_ text: String) throws -> [String: String] {
    try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
  }
}
