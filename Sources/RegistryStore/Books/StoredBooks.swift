internal import CivilDate
public import CivilRegistration
public import LegalRules
public import RegistryServices
internal import SQLToolkit

/// The books of the office, from the ledger.
public struct StoredBooks: BookDesk {
  private let ledger: CommuneLedger
  private let accounts: any AccountDesk
  private let law: LawBook
  private let now: Now

  private static let linesPerPage = 50

  public init(ledger: CommuneLedger, accounts: any AccountDesk, law: LawBook, now: Now) {
    self.ledger = ledger
    self.accounts = accounts
    self.law = law
    self.now = now
  }

  /// Every volume of the books that the account may see, the latest year first.
  public func volumes(by account: Account) async throws -> [BookVolume] {
    try await ledger.read { connection in
      try BookTable(connection: connection).volumes().filter { account.role.sees($0.kind) }.map {
        try Self.counted($0, connection)
      }
    }
  }

  /// With the entries that stand in it, opened on the day of its first one.
  private static func counted(
    _ volume: BookVolume, _ connection: any SQLConnection
  ) throws -> BookVolume {
    var counted = volume
    counted.entries = try KnownNumbers(
      connection: connection, kind: volume.kind, year: volume.year
    ).entries(in: volume)
    let days = VolumeDays(connection: connection, volume: volume)
    counted.openedOn = try days.first ?? volume.openedOn
    counted.lastEntryOn = try days.last
    return counted
  }

  /// What the next volume of each of these books would be.
  public func proposals(
    _ kinds: [BookKind], year: Int
  ) async throws -> [BookKind: BookProposal] {
    let (law, today) = (law, now.today)
    return try await ledger.read { connection in
      var proposals: [BookKind: BookProposal] = [:]
      for kind in kinds {
        let last = try Self.highestNumber(kind, year, connection)
        var proposal = try Self.proposal(kind, year, after: last, connection)
        proposal.code = Self.code(kind, year, proposal.volume, law, on: today)
        proposals[kind] = proposal
      }
      return proposals
    }
  }

  /// The volume that goes on after a number, and the page of its next entry: the one on paper in which the
  /// number stands, or behind the last one here.
  static func proposal(
    _ kind: BookKind, _ year: Int, after last: Int, _ connection: any SQLConnection
  ) throws -> BookProposal {
    let opened = try lastVolume(kind, year, connection)
    var proposal = BookProposal(volume: opened + 1, code: "", lastNumber: last)
    guard opened == 0, last > 0 else { return proposal }
    let paper = PaperVolume(connection: connection, kind: kind, year: year)
    let volume = try paper.place(of: last)?.volume ?? 1
    proposal.entriesPerPage = try paper.entriesPerPage(volume)
    let standing = try paper.standing(
      volume, after: last, page: nil,
      entriesPerPage: proposal.entriesPerPage ?? BookOpening.entriesPerPage(of: kind))
    let page = standing?.page ?? 1
    // Behind the last page the next volume begins.
    let isFull = page > BookOpening.usualPages
    (proposal.volume, proposal.page) = isFull ? (volume + 1, 1) : (volume, page)
    return proposal
  }

  /// Opens a volume; throws `RegistrationRefusal`.
  public func open(
    _ opening: BookOpening, by account: Account, requestKey: String
  ) async throws -> ActReceipt {
    let today = now.today
    try VolumeOpening.check(opening, on: today)
    return try await ledger.write { session in
      try VolumeOpening(session: session, account: account, today: today).open(
        opening, requestKey: requestKey)
    }
  }

  /// Opens a volume of each of several books in one transaction; throws `RefusedBook`.
  public func open(
    _ openings: [BookOpening], by account: Account, requestKey: String
  ) async throws {
    let today = now.today
    try await each(openings, { $0.kind }) { session, opening in
      try VolumeOpening.check(opening, on: today)
      _ = try VolumeOpening(session: session, account: account, today: today).open(
        opening, requestKey: "\(requestKey):\(opening.kind.rawValue)")
    }
  }

  /// The years of the registers that the account may see.
  public func years(by account: Account) async throws -> [BookYear] {
    try await ledger.read { try BookYears(connection: $0).all() }
      .filter { account.role.sees($0.kind) }
  }

  /// Closes the open volume with its statement, counted in the same transaction; throws
  /// `RegistrationRefusal`.
  public func close(
    _ closing: BookClosing, by account: Account, requestKey: String
  ) async throws -> ActReceipt {
    let (law, today) = (law, now.today)
    let signers = try await OfficeSigners(accounts: accounts).all()
    return try await ledger.write { session in
      try VolumeClosing(
        session: session, account: account, today: today, law: law, signers: signers
      ).close(closing, requestKey: requestKey)
    }
  }

  /// Closes the open volumes of several books in one transaction; throws `RefusedBook`.
  public func close(
    _ closings: [BookClosing], by account: Account, requestKey: String
  ) async throws {
    let (law, today) = (law, now.today)
    let signers = try await OfficeSigners(accounts: accounts).all()
    try await each(closings, { $0.kind }) { session, closing in
      _ = try VolumeClosing(
        session: session, account: account, today: today, law: law, signers: signers
      ).close(closing, requestKey: "\(requestKey):\(closing.kind.rawValue)")
    }
  }

  /// Does one thing to each of several books in one transaction, or to none; every book that is refused is
  /// named, for somebody has to mend all of them.
  private func each<Order: Sendable>(
    _ orders: [Order], _ kind: @escaping @Sendable (Order) -> BookKind,
    _ work: @escaping @Sendable (LedgerSession, Order) throws -> Void
  ) async throws {
    try await ledger.write { session in
      var refused: [RefusedBook] = []
      for order in orders {
        do { try work(session, order) } catch let refusal as RegistrationRefusal {
          refused.append(RefusedBook(kind: kind(order), refusal: refusal))
        }
      }
      guard var first = refused.first else { return }
      first.others = Array(refused.dropFirst())
      throw first
    }
  }

  /// The statement of a volume that was closed; nil when it was not.
  public func statement(
    _ kind: BookKind, year: Int, volume: Int, by account: Account
  ) async throws -> BookClosed? {
    guard account.role.sees(kind) else { return nil }
    let subject = Self.subject(kind, year, volume)
    return try await ledger.read { connection in
      let bodies = try connection.rows(
        """
        SELECT act_body.body FROM act JOIN act_body ON act_body.seq = act.seq
        WHERE act.kind = \(ActKind.bookClosed.rawValue) AND act.subject = \(subject)
        """
      ) { $0.text(0) }
      guard let body = bodies.first,
        case .office(.bookClosed(let closed)) = try ActContent(
          kind: .bookClosed, canonicalText: body)
      else { return nil }
      return closed
    }
  }

  /// The corrections that stand on entries of a volume, in their order.
  public func corrections(
    _ kind: BookKind, year: Int, volume: Int, by account: Account
  ) async throws -> [BookCorrection] {
    guard account.role.sees(kind) else { return [] }
    return try await ledger.read { connection in
      let volumes = try BookTable(connection: connection).volumes(
        "kind = \(kind.rawValue) AND year = \(year) AND volume = \(volume)")
      return try volumes.first.map {
        try VolumeCorrections(connection: connection).find(in: $0)
      } ?? []
    }
  }

  /// The entries of a register of a year, fifty a page, the last one first.
  public func lines(
    _ kind: BookKind, year: Int, page: Int, by account: Account
  ) async throws -> BookLines {
    guard account.role.sees(kind) else {
      return BookLines(lines: [], total: 0, page: 1, pageCount: 1)
    }
    if kind.isOfIssues {
      return try await ledger.read { connection in
        try IssueLines(connection: connection).page(
          page, of: kind, year: year, by: account, linesPerPage: Self.linesPerPage)
      }
    }
    guard let source = kind.register?.source else {
      let all = try await ledger.read {
        try AmendmentLines(connection: $0).lines(kind, year: year)
      }
      let pageCount = max(1, (all.count + Self.linesPerPage - 1) / Self.linesPerPage)
      let page = min(max(1, page), pageCount)
      let shown = all.dropFirst((page - 1) * Self.linesPerPage).prefix(Self.linesPerPage)
      return BookLines(lines: Array(shown), total: all.count, page: page, pageCount: pageCount)
    }
    return try await ledger.read { connection in
      let condition: SQLQuery = "paper.kind = \(source.rawValue) AND paper.book_year = \(year)"
      let total =
        try connection.firstRow("SELECT count(*) FROM paper WHERE \(condition)") {
          $0.integer(0)
        } ?? 0
      let pageCount = max(1, (total + Self.linesPerPage - 1) / Self.linesPerPage)
      let page = min(max(1, page), pageCount)
      let lines = try connection.rows(
        """
        SELECT paper.id, paper.reference, paper.event_on, paper.issued_on, paper.page, act.kind
        FROM paper JOIN act ON act.seq = paper.seq
        WHERE \(condition)
        ORDER BY paper.entry_number DESC, paper.id
        LIMIT \(Self.linesPerPage) OFFSET \((page - 1) * Self.linesPerPage)
        """
      ) { row in
        BookLine(
          entryID: row.text(0), reference: row.text(1), names: "",
          eventOn: PartialDate(iso8601: row.text(2)),
          registeredOn: PartialDate(iso8601: row.text(3)), page: row.text(4), isAmended: false,
          isWrittenHere: row.text(5) == ActKind.entryRegistered.rawValue)
      }
      return BookLines(
        lines: try lines.map { line in
          var line = try Self.completed(line, connection)
          line.isAmended = try RestrictedView(account, connection).isAmended(line.entryID)
          return line
        }, total: total, page: page,
        pageCount: pageCount)
    }
  }

  private static func completed(
    _ line: BookLine, _ connection: any SQLConnection
  ) throws -> BookLine {
    var line = line
    let names = try connection.rows(
      """
      SELECT name FROM person_mention
      WHERE paper_id = \(line.entryID) AND role IN (
          'child', 'deceased', 'husband', 'wife', 'parent', 'recognised', 'guardian', 'ward')
      ORDER BY role
      """
    ) { $0.text(0) }
    line.names = names.joined(separator: " – ")
    // An adoption mentions nobody; its own book names the child to those who may read it.
    if names.isEmpty,
      let content = try PresentContent(connection).content(entryID: line.entryID),
      content.kind == .adoption
    {
      line.names = content.row[AdoptionColumn.conNuoiHoTen]
    }
    return line
  }

  private static func lastVolume(
    _ kind: BookKind, _ year: Int, _ connection: any SQLConnection
  ) throws -> Int {
    try connection.firstRow(
      """
      SELECT max(volume) FROM register_book WHERE kind = \(kind.rawValue) AND year = \(year)
      """
    ) { $0.integer(0) } ?? 0
  }

  /// The highest number of the year that the register knows, given here or imported, without a step so far
  /// that it may be a slip.
  static func highestNumber(
    _ kind: BookKind, _ year: Int, _ connection: any SQLConnection
  ) throws -> Int {
    let given =
      try connection.firstRow(
        """
        SELECT max(last_number) FROM register_book
        WHERE kind = \(kind.rawValue) AND year = \(year)
        """
      ) { $0.integer(0) } ?? 0
    return try KnownNumbers(connection: connection, kind: kind, year: year).highest(after: given)
  }

  static func subject(_ kind: BookKind, _ year: Int, _ volume: Int) -> String {
    "book:\(kind.rawValue):\(year):\(volume)"
  }

  /// The cover's code by the law of the day; empty where that is not known.
  private static func code(
    _ kind: BookKind, _ year: Int, _ volume: Int, _ law: LawBook, on day: PlainDate
  ) -> String {
    var trail = RuleTrail(law)
    let pattern = trail.text(RuleName(rawValue: "volume.\(kind.rawValue)"), on: day)
    return pattern.flatMap(NumberFormat.init)?.text(volume, year: year) ?? ""
  }
}
