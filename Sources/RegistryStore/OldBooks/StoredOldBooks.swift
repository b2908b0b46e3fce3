internal import CivilDate
internal import CivilRegistration
public import RegistryServices
internal import SQLToolkit

/// The inventory of old books beside what was digitised of them.
public struct StoredOldBooks: OldBookDesk {
  private let ledger: CommuneLedger
  private let now: Now

  static let longestText = 300
  /// No commune registers more of a kind in a year.
  static let highestNumber = 50_000
  /// Books of civil status of the republic begin here; older ones are no books of this law.
  static let firstYear = 1945

  public init(ledger: CommuneLedger, now: Now) {
    self.ledger = ledger
    self.now = now
  }

  /// Every shelf: volumes that are listed, entries that are digitised, or both.
  public func shelves() async throws -> [OldBookShelf] {
    try await ledger.read { connection in
      var entries: [ShelvedNumber] = []
      try connection.forEachRow(
        """
        SELECT kind, issuer, book_year, entry_number, reference FROM paper
        WHERE entry_number > 0 AND is_current = 1
        """
      ) { row in
        guard let kind = SourceKind(rawValue: row.text(0)), kind.isRegister else { return }
        entries.append(
          ShelvedNumber(
            kind: kind, office: Office(row.text(1)), year: row.integer(2), number: row.integer(3),
            suffix: EntryNumber(cell: row.text(4))?.suffix ?? ""))
      }
      return OldBookShelf.shelves(of: try OldBookTable.all(connection), entries: entries)
    }
  }

  /// Names of offices that books or entries bear, and those of the commune's predecessors.
  public func offices() async throws -> [String] {
    try await ledger.read { connection in
      let commune = try RegisterOpened.read(connection).commune
      var names = Set([commune.name] + commune.predecessors)
      names.formUnion(try OldBookTable.all(connection).map(\.office))
      try connection.forEachRow("SELECT DISTINCT issuer FROM paper WHERE entry_number > 0") { row in
        if !row.text(0).isEmpty { names.insert(row.text(0)) }
      }
      return names.sorted { CasePaging.sortKey($0) < CasePaging.sortKey($1) }
    }
  }

  /// One volume; nil when its id is not known.
  public func book(id: String) async throws -> OldBook? {
    try await ledger.read { try OldBookTable.find(id: id, $0) }
  }

  /// Lists a volume as an act; the same request key again changes nothing.
  public func list(
    _ book: OldBook, by account: Account, requestKey: String
  ) async throws -> ActReceipt {
    try check(book)
    return try await ledger.write { session in
      let key = "oldBook:\(account.id):\(requestKey)"
      if let known = try session.findAct(requestKey: key) { return known.receipt }
      var book = book
      let listed = try OldBookTable.all(session.connection)
      if book.id.isEmpty {
        book.id = session.newID()
      } else if !listed.contains(where: { $0.id == book.id }) {
        throw OldBookRefusal.unknownBook
      }
      let twin = listed.contains { other in
        other.id != book.id && other.kind == book.kind && other.year == book.year
          && Office(other.office).key == Office(book.office).key && other.volume == book.volume
      }
      guard !twin else { throw OldBookRefusal.listedAlready }
      return try session.append(
        .oldBook(.listed(book)), subject: book.id, actor: account.id, requestKey: key)
    }
  }

  /// Takes a volume off the list as an act.
  public func withdraw(
    id: String, reason: String, by account: Account, requestKey: String
  ) async throws -> ActReceipt {
    guard reason.count <= Self.longestText else {
      throw OldBookRefusal.textTooLong(longest: Self.longestText)
    }
    return try await ledger.write { session in
      let key = "oldBook:\(account.id):\(requestKey)"
      if let known = try session.findAct(requestKey: key) { return known.receipt }
      guard try OldBookTable.find(id: id, session.connection) != nil else {
        throw OldBookRefusal.unknownBook
      }
      return try session.append(
        .oldBook(.withdrawn(OldBookWithdrawal(id: id, reason: reason))), subject: id,
        actor: account.id, requestKey: key)
    }
  }

  private func check(_ book: OldBook) throws(OldBookRefusal) {
    guard !book.office.isEmpty else { throw .officeMissing }
    guard (Self.firstYear...now.today.year).contains(book.year) else { throw .yearImpossible }
    let isUnknown = book.firstNumber == 0 && book.lastNumber == 0
    let isRun =
      book.firstNumber >= 1 && book.lastNumber >= book.firstNumber
      && book.lastNumber <= Self.highestNumber
    guard isUnknown || isRun else { throw .numbersImpossible }
    for text in [book.office, book.volume, book.location, book.note]
    where text.count > Self.longestText {
      throw .textTooLong(longest: Self.longestText)
    }
  }
}
