internal import CivilDate
public import CivilRegistration
internal import FoundationEssentials
public import RegistryServices
public import SQLToolkit

/// Exchange with the Ministry's system: comparisons in the work file, marks and decisions in the ledger.
public struct StoredExchange: ExchangeDesk {
  private let ledger: CommuneLedger
  private let table: ReconciliationTable
  private let files: any SourceOpening
  private let accessLog: any AccessLogging
  private let now: Now
  private let identifiers: Identifiers

  /// `work` is the work file's database.
  public init(
    ledger: CommuneLedger, work: any SQLDatabase, files: any SourceOpening,
    accessLog: any AccessLogging, now: Now, identifiers: Identifiers
  ) {
    self.ledger = ledger
    table = ReconciliationTable(database: work)
    self.files = files
    self.accessLog = accessLog
    self.now = now
    self.identifiers = identifiers
  }

  /// How far each kind of book has come.
  public func tallies() async throws -> [ExchangeTally] {
    try await ledger.read { connection in
      var tallies: [ExchangeTally] = []
      for kind in SourceKind.allCases where kind.isRegister {
        let entries = try connection.firstRow(
          "SELECT count(*) FROM paper WHERE kind = \(kind.rawValue)"
        ) { $0.integer(0) }
        var tally = ExchangeTally(kind: kind, entries: entries ?? 0, states: [:])
        try connection.forEachRow(
          """
          SELECT exchange_state.state, count(*) FROM exchange_state
          JOIN paper ON paper.id = exchange_state.entry_id
          WHERE paper.kind = \(kind.rawValue) GROUP BY exchange_state.state
          """
        ) { row in
          if let state = ExchangeState(rawValue: row.text(0)) {
            tally.states[state] = row.integer(1)
          }
        }
        tallies.append(tally)
      }
      return tallies
    }
  }

  /// Compares an upload; it is removed whatever comes of it.
  public func compare(upload: Upload, by account: Account) async throws -> String {
    defer {
      // A file that cannot be removed is removed with the folder's old uploads at the next start.
      do { try FileManager.default.removeItem(atPath: upload.place) } catch {}
    }
    let source = try files.open(place: upload.place)
    let kind = source.kind
    guard kind.isRegister else { throw ExchangeRefusal.notARegister }
    var theirs: [ReadRow] = []
    while let rows = try source.next() {
      theirs += rows.map { ReadRow(kind: kind, row: $0) }
      guard theirs.count <= FileIntake.mostListRows else {
        throw ImportRefusal.listTooLong(most: FileIntake.mostListRows)
      }
    }
    let found = theirs
    let items = try await ledger.read { connection in
      Reconciliation(kind, ours: try OwnEntries(connection: connection).all(kind), theirs: found)
        .items
    }
    let rows = items.enumerated().map { place, item in
      ReconciliationTable.StoredRow(
        place: place, difference: item.difference, entryID: item.entryID ?? "",
        content: item.theirs.map { found[$0].content.canonicalText } ?? "")
    }
    let moment = now()
    let id = identifiers.next(at: moment)
    let origin = RowOrigin(fileName: upload.fileName, fileDigest: source.digest)
    try await table.insert(
      id: id, ReconciliationTable.Head(kind: kind, origin: origin), at: moment,
      by: account.fullName, rows)
    return id
  }

  /// The last hundred, newest first.
  public func reconciliations() async throws -> [ReconciliationSummary] {
    try await table.summaries()
  }

  /// One comparison; nil when its id is not known.
  public func reconciliation(id: String) async throws -> ReconciliationSummary? {
    try await table.summary(id: id)
  }

  /// The entries of a class with both sides of what differs.
  public func rows(
    of id: String, _ difference: ExchangeDifference, page: Int, by account: Account
  ) async throws -> ExchangeRowPage {
    guard let head = try await table.head(id: id) else {
      throw ExchangeRefusal.unknownReconciliation
    }
    let total = try await table.count(id: id, difference)
    let size = ReconciliationTable.rowsPerPage
    let pageCount = max(1, (total + size - 1) / size)
    let page = min(max(1, page), pageCount)
    let stored = try await table.page(id: id, difference, page: page)
    let rows = try await ledger.read { connection in
      let own = OwnEntries(connection: connection)
      return try stored.map { row in
        try Self.shown(row, head.kind, try own.find(id: row.entryID)?.entry)
      }
    }
    try await accessLog.note(
      .sawCases(indicator: "exchange-\(difference.rawValue)", rows: rows.count, by: account.id))
    return ExchangeRowPage(rows: rows, total: total, page: page, pageCount: pageCount)
  }

  /// Decides on what is open of a class; the same request key again changes nothing.
  public func decide(
    _ id: String, _ difference: ExchangeDifference, _ choice: ExchangeChoice, places: [Int]?,
    by account: Account, requestKey: String
  ) async throws -> Int {
    guard difference.choices.contains(choice) else { throw ExchangeRefusal.choiceNotOffered }
    guard let head = try await table.head(id: id) else {
      throw ExchangeRefusal.unknownReconciliation
    }
    let wanted = places.map(Set.init)
    let open = try await table.open(id: id, difference)
      .filter { wanted?.contains($0.place) ?? true }
    guard !open.isEmpty else { throw ExchangeRefusal.nothingOpen }
    let deciding = ExchangeDeciding(
      head: head, difference: difference, choice: choice, actor: account.id)
    let key = "exchange:\(account.id):\(requestKey)"
    let decided = try await ledger.write { session in
      // A request that was carried out, and whose answer was lost, is carried out.
      if try session.findAct(requestKey: key) != nil { return open.map(\.place) }
      return try deciding.run(open, requestKey: key, in: session)
    }
    try await table.decide(id: id, choice, places: decided)
    return decided.count
  }

  /// One entry with where it stands; nil when its id is not known.
  public func entry(id: String, by account: Account) async throws -> ExchangeEntry? {
    let found = try await ledger.read { connection -> ExchangeEntry? in
      guard let (entry, kind) = try OwnEntries(connection: connection).find(id: id) else {
        return nil
      }
      let state = try ExchangeStateTable.find(entryID: id, connection)
      return ExchangeEntry(
        id: id, kind: kind, reference: entry.facts.reference, name: entry.facts.peopleNames,
        state: state?.state, number: state?.number ?? "")
    }
    if found != nil { try await accessLog.note(.sawCase(id, by: account.id)) }
    return found
  }

  /// Notes where an entry stands, as an act.
  public func mark(
    _ mark: ExchangeMark, reason: String, by account: Account, requestKey: String
  ) async throws -> ActReceipt {
    guard mark.number.utf8.count <= SystemNumber.longest,
      mark.number.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
    else { throw ExchangeRefusal.numberUnusable(longest: SystemNumber.longest) }
    return try await ledger.write { session in
      guard try OwnEntries(connection: session.connection).find(id: mark.entryID) != nil else {
        throw ExchangeRefusal.unknownEntry
      }
      return try session.record(
        .exchange(.marked(ExchangeMarking(marks: [mark], reason: reason))),
        subject: mark.entryID, actor: account.id,
        requestKey: "exchange:\(account.id):\(requestKey)")
    }
  }

  /// The entries that are to be sent, as the exchange format has them.
  public func toSend(
    _ kind: SourceKind, by account: Account
  ) async throws -> (columns: [String], rows: [[String]]) {
    let entries = try await ledger.read { connection in
      try OwnEntries(connection: connection).all(kind, in: .toSend)
    }
    try await accessLog.note(
      .sawCases(indicator: "exchange-toSend", rows: entries.count, by: account.id))
    return (kind.columns, entries.map(\.row.cells))
  }

  /// Marks what is to be sent as sent.
  public func markSent(
    _ kind: SourceKind, reason: String, by account: Account, requestKey: String
  ) async throws -> Int {
    try await ledger.write { session in
      let key = "exchange:\(account.id):\(requestKey)"
      if let known = try session.findAct(requestKey: key) {
        guard
          case .exchange(let act) = try ActContent(
            kind: .exchangeMarked, canonicalText: known.body)
        else { throw LedgerFailure.requestKeyReused }
        return act.marks.count
      }
      let connection = session.connection
      let marks = try OwnEntries(connection: connection).all(kind, in: .toSend).map { entry in
        ExchangeMark(
          entryID: entry.id, state: .sent,
          number: try ExchangeStateTable.find(entryID: entry.id, connection)?.number ?? "")
      }
      guard !marks.isEmpty else { throw ExchangeRefusal.nothingOpen }
      _ = try session.append(
        .exchange(.marked(ExchangeMarking(marks: marks, reason: reason))),
        subject: kind.rawValue, actor: account.id, requestKey: key)
      return marks.count
    }
  }

  private static func shown(
    _ row: ReconciliationTable.StoredRow, _ kind: SourceKind, _ own: OwnEntry?
  ) throws -> ExchangeRow {
    let theirs = try row.read()
    let facts = own?.facts ?? theirs?.facts ?? PaperFacts()
    var columns: [RowComparison.Column] = []
    if let own, let theirs {
      columns = RowComparison(kind, ours: own.row, theirs: theirs.content.row).columns
    }
    let name = facts.peopleNames
    return ExchangeRow(
      place: row.place, entryID: own?.id, reference: facts.reference,
      name: name.isEmpty ? theirs.map { $0.content.namedCells.first?.text ?? "" } ?? "" : name,
      columns: columns, choice: row.choice)
  }
}

extension PaperFacts {
  /// The people whom an entry is about: `chồng – vợ`, `cha – con`, or one.
  fileprivate var peopleNames: String {
    mentions.compactMap { mention in
      switch mention.role {
      case .child, .deceased, .husband, .wife, .parent, .recognised, .certified, .guardian, .ward,
        .declaredDead:
        mention.name
      case .mother, .father, .resident, .surveyed: nil
      }
    }.filter { !$0.isEmpty }.joined(separator: " – ")
  }
}
