public import CivilDate
public import RegistryServices
internal import SQLToolkit

/// The named cases behind the figures, each look noted in the access log, and what was found out about
/// each.
public struct StoredCases: CaseDesk {
  private let ledger: CommuneLedger
  private let reading: CaseReading
  private let accessLog: any AccessLogging

  static let longestNote = 2_000

  public init(
    ledger: CommuneLedger, rules: OfficeRules, now: Now, accessLog: any AccessLogging
  ) {
    self.ledger = ledger
    self.accessLog = accessLog
    reading = CaseReading(ledger: ledger, rules: rules, now: now)
  }

  /// The named cases behind a figure; how many were shown is noted.
  public func cases(_ query: CaseQuery, by account: Account) async throws -> CaseList {
    var list = try await reading.cases(query)
    list.rows = try await open(list.rows, by: account)
    try await accessLog.note(
      .sawCases(indicator: list.query.indicator, rows: list.rows.count, by: account.id))
    return list
  }

  /// One case as it stands today; the look is noted.
  public func namedCase(id: String, by account: Account) async throws -> NamedCase? {
    guard Self.isID(id), let item = try await reading.namedCase(id: id) else { return nil }
    let open = try await open([item], by: account)
    try await accessLog.note(.sawCase(id, by: account.id))
    return open.first
  }

  private func open(_ cases: [NamedCase], by account: Account) async throws -> [NamedCase] {
    try await ledger.read { try RestrictedView(account, $0).open(cases) }
  }

  /// Everything missing on a day, village by village; how many lines were shown is noted.
  public func workList(
    asOf: PlainDate?, matter: WorkList.Matter?, due: WorkList.Due?, village: String?,
    by account: Account
  ) async throws -> WorkList {
    let list = try await reading.workList(
      asOf: asOf, matter: matter, due: due, village: village)
    let rows = list.villages.reduce(0) { $0 + $1.lines.count }
    try await accessLog.note(.sawWorkList(rows: rows, by: account.id))
    return list
  }

  /// Keeps a note on a case as an act; the same request key again changes nothing.
  public func note(
    caseID: String, text: String, by account: Account, requestKey: String
  ) async throws -> ActReceipt {
    let text = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .joined(separator: "\n")
    guard !text.allSatisfy(\.isWhitespace), text.count <= Self.longestNote else {
      throw CaseRefusal.noteLength(maximum: Self.longestNote)
    }
    guard Self.isID(caseID) else { throw CaseRefusal.unknownCase }
    return try await ledger.write { session in
      let note = NotedCase(caseID: caseID, text: text, author: account.fullName)
      return try session.record(
        .caseNoted(note), subject: caseID, actor: account.id,
        requestKey: "note:\(account.id):\(requestKey)")
    }
  }

  /// What was noted about a case, newest first.
  public func notes(caseID: String) async throws -> [CaseNote] {
    try await ledger.read { connection in
      try connection.rows(
        """
        SELECT text, author, recorded_at FROM case_note WHERE case_id = \(caseID)
        ORDER BY seq DESC
        """
      ) { row in
        CaseNote(
          text: row.text(0), author: row.text(1),
          recordedAt: Instant(iso8601: row.text(2)) ?? Instant(millisecondsSince1970: 0))
      }
    }
  }

  private static func isID(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 64 && text.utf8.allSatisfy(isIDCharacter)
  }

  private static func isIDCharacter(_ unit: UInt8) -> Bool {
    (48...57).contains(unit) || (65...90).contains(unit) || (97...122).contains(unit)
      || unit == UInt8(ascii: "-") || unit == UInt8(ascii: ".") || unit == UInt8(ascii: ":")
  }
}
