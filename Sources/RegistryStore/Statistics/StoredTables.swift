public import CivilDate
public import RegistryServices
internal import SQLToolkit
public import VitalStatistics

/// Statutory tables from the acts themselves: what they ask is more than counters hold.
public struct StoredTables: TableDesk {
  public let definitions: [TableDefinition]
  private let ledger: CommuneLedger
  private let rules: OfficeRules
  private let now: Now

  /// Subjects of tables of which any register can tell.
  private static let subjects: Set<String> = ["birth", "death", "marriage", "divorce"]

  public init(
    ledger: CommuneLedger, rules: OfficeRules, now: Now, definitions: [TableDefinition]
  ) {
    self.ledger = ledger
    self.rules = rules
    self.now = now
    self.definitions = definitions
  }

  /// The commune of the register.
  public func communeName() async throws -> String {
    try await ledger.read { try RegisterOpened.read($0).commune.name }
  }

  /// A table for a period of a year.
  public func fill(
    code: String, _ kind: TablePeriod.Kind, year: Int, asOf: PlainDate?
  ) async throws -> FilledTable {
    let asOf = asOf ?? now.today
    return try await ledger.readSettled { connection in
      try fill(code: code, kind, year: year, asOf: asOf, connection)
    }
  }

  /// Signs the table as it stands.
  public func lock(
    code: String, _ kind: TablePeriod.Kind, year: Int, asOf: PlainDate?, signer: String,
    by actor: String, requestKey: String
  ) async throws -> LockedTable {
    let today = now.today
    let asOf = asOf ?? today
    guard asOf <= today else { throw TableRefusal.dayInFuture }
    guard !signer.allSatisfy(\.isWhitespace) else { throw TableRefusal.unsigned }
    try await ledger.settleKnownEvents()
    return try await ledger.write { session in
      let key = "lock:\(requestKey)"
      // A form that is sent twice signs once.
      if let known = try session.findAct(requestKey: key),
        case .publication(.locked(let table)) = try ActContent(
          kind: .tableLocked, canonicalText: known.body)
      {
        return table
      }
      let filled = try fill(code: code, kind, year: year, asOf: asOf, session.connection)
      let period = definitions.first { $0.code == code }?.period(kind)
      if let last = period?.lastCounted(in: year), last >= asOf {
        throw TableRefusal.periodNotOver(lastDay: last)
      }
      if let broken = filled.breaks.first { throw TableRefusal.broken(rule: broken.rule) }
      let before = try LockedTableRows.all(code, kind, year, session.connection)
      if let last = before.last, last.cells == filled.cells {
        throw TableRefusal.nothingNew(version: last.version)
      }
      let locked = LockedTable(
        code: code, kind: kind, year: year, version: (before.last?.version ?? 0) + 1,
        asOf: asOf, lockedOn: today, signer: signer, cells: filled.cells)
      _ = try session.record(
        .publication(.locked(locked)), subject: locked.id, actor: actor, requestKey: key)
      return locked
    }
  }

  /// The signed versions, the newest first.
  public func locked(
    code: String, _ kind: TablePeriod.Kind, year: Int
  ) async throws -> [LockedTable] {
    try await ledger.read { Array(try LockedTableRows.all(code, kind, year, $0).reversed()) }
  }

  /// What changed since the newest signed version.
  public func changes(
    code: String, _ kind: TablePeriod.Kind, year: Int
  ) async throws -> [ExplainedChange] {
    let today = now.today
    return try await ledger.readSettled { connection in
      guard let last = try LockedTableRows.all(code, kind, year, connection).last else {
        return []
      }
      let now = try fill(code: code, kind, year: year, asOf: today, connection)
      let changes = TableChange.changes(from: last.cells, to: now)
      let summaries = try PaperSummary.load(
        Set(changes.flatMap { $0.came + $0.went }), connection)
      func named(_ ids: [String]) -> [String] {
        ids.map { id in summaries[id].map { "\($0.kind) \($0.reference)" } ?? id }
      }
      return changes.map {
        ExplainedChange(
          item: $0.item, before: $0.before, after: $0.after, came: named($0.came),
          went: named($0.went))
      }
    }
  }

  private func fill(
    code: String, _ kind: TablePeriod.Kind, year: Int, asOf: PlainDate,
    _ connection: any SQLConnection
  ) throws -> FilledTable {
    guard let table = definitions.first(where: { $0.code == code }) else {
      throw TableRefusal.unknown(code: code, known: definitions.map(\.code))
    }
    guard let span = table.period(kind)?.span(in: year), span.lowerBound <= asOf else {
      throw TableRefusal.noPeriod(code: code)
    }
    // The same months of the year before stand in for those that are not over.
    let first = span.lowerBound.adding(years: -1)
    let records =
      try TableRecords(connection: connection, rules: rules)
      .load(first...span.upperBound, asOf: asOf)
    let known = try OtherMatters(connection: connection, span: span).known(by: records)
    guard
      let filled = FilledTable(
        table, kind, year: year, records: records, subjects: Self.subjects.union(known),
        asOf: asOf)
    else { throw TableRefusal.noPeriod(code: code) }
    return filled
  }
}
