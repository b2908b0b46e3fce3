internal import CivilDate
internal import CivilRegistration
internal import FoundationEssentials
public import RegistryServices
public import SQLToolkit

/// Pages of old books in the work file; what is accepted goes into the ledger as entries.
public struct StoredOldPages: OldPageDesk {
  private let ledger: CommuneLedger
  private let work: any SQLDatabase
  private let now: Now
  private let identifiers: Identifiers

  static let mostRows = 60
  static let longestCell = 300

  public init(
    ledger: CommuneLedger, work: any SQLDatabase, now: Now, identifiers: Identifiers
  ) {
    self.ledger = ledger
    self.work = work
    self.now = now
    self.identifiers = identifiers
  }

  /// The pages of a volume, in the order in which they were begun.
  public func pages(ofBook id: String) async throws -> [OldPage] {
    try await work.read { try Self.pages("book_id = \(id) ORDER BY id", $0) }
  }

  /// One page; nil when it is not known.
  public func page(id: String) async throws -> OldPage? {
    try await work.read { try Self.pages("id = \(id)", $0).first }
  }

  /// Begins a page of a volume; answers its id.
  public func begin(
    _ book: OldBook, page: String, rowCount: Int, by account: Account
  ) async throws -> String {
    guard !page.isEmpty, page.count <= 20, (1...Self.mostRows).contains(rowCount),
      !OldPageColumns.columns(of: book.kind).isEmpty
    else { throw OldPageRefusal.sizeImpossible(most: Self.mostRows) }
    let id = identifiers.next(at: now())
    try await work.write { connection in
      try connection.run(
        """
        INSERT INTO old_page (id, book_id, kind, office, year, volume, page, row_count, settled,
          settled_by, accepted_by)
        VALUES (\(id), \(book.id), \(book.kind.rawValue), \(book.office), \(book.year),
          \(book.volume), \(page), \(rowCount), '', '', '')
        """)
    }
    return id
  }

  /// Keeps what one person typed. What both say alike is settled at once.
  public func type(id: String, cells: [[String]], by account: Account) async throws {
    let moment = now().iso8601
    try await work.write { connection in
      let page = try Self.known(id, connection)
      guard page.mayType(account.id) else { throw OldPageRefusal.typedAlready }
      let width = page.columns.count
      let taken = OldPage.spelt(
        cells.prefix(page.rowCount).map { row in
          row.prefix(width).map { String($0.prefix(Self.longestCell)) }
        })
      guard taken.contains(where: { $0.contains { !$0.isEmpty } }) else {
        throw OldPageRefusal.empty
      }
      try connection.run(
        """
        INSERT INTO old_page_typing (page_id, account_id, name, cells, typed_at)
        VALUES (\(id), \(account.id), \(account.fullName), \(try Self.text(taken)), \(moment))
        """)
      let typed = try Self.known(id, connection)
      if typed.typings.count == 2, let settled = typed.settling([]) {
        try Self.keep(settled, by: "", of: id, connection)
      }
    }
  }

  /// Decides the cells in which the two differ, in their order.
  public func settle(id: String, choices: [String], by account: Account) async throws {
    try await work.write { connection in
      let page = try Self.known(id, connection)
      guard page.state == .comparing else { throw OldPageRefusal.notNow }
      let tidy = choices.map { String($0.prefix(Self.longestCell)) }
      guard let settled = page.settling(tidy) else { throw OldPageRefusal.undecided }
      try Self.keep(settled, by: account.fullName, of: id, connection)
    }
  }

  /// Takes a page in whose sample is right; a wrong one goes back to be typed anew.
  public func accept(
    id: String, isSampleRight: Bool, by account: Account
  ) async throws -> ImportCounts {
    let page = try await work.read { try Self.known(id, $0) }
    guard page.state == .sampling else { throw OldPageRefusal.notNow }
    guard isSampleRight else {
      try await work.write { connection in
        try connection.run("DELETE FROM old_page_typing WHERE page_id = \(id)")
        try Self.keep([], by: "", of: id, connection)
      }
      throw OldPageRefusal.sampleWrong
    }
    let rows = page.rows.map { ReadRow(kind: page.kind, row: $0) }
    for row in rows {
      if let finding = row.findings.first(where: \.refuses) {
        throw OldPageRefusal.rowRefused(row: row.content.row.rowNumber, code: finding.code)
      }
    }
    let typists = page.typings.map(\.name).joined(separator: ", ")
    let origin = RowOrigin(
      fileName: "Sổ cũ \(page.office) \(page.year), quyển \(page.volume), trang \(page.page)"
        + " (chép: \(typists))",
      fileDigest: "")
    // The register takes a row that it holds only once, so that a second try changes nothing.
    let counts = try await ledger.write { session in
      var register = RegisterImport(kind: page.kind, origin: origin, actor: account.id)
      try register.take(rows, into: session)
      _ = try register.finish(in: session)
      return register.counts
    }
    try await work.write { connection in
      try connection.run(
        "UPDATE old_page SET accepted_by = \(account.fullName) WHERE id = \(id)")
    }
    return counts
  }

  private static func known(_ id: String, _ connection: any SQLConnection) throws -> OldPage {
    guard let page = try pages("id = \(id)", connection).first else {
      throw OldPageRefusal.unknownPage
    }
    return page
  }

  private static func pages(
    _ condition: SQLQuery, _ connection: any SQLConnection
  ) throws -> [OldPage] {
    try connection.rows(
      """
      SELECT id, book_id, kind, office, year, volume, page, row_count, settled, settled_by,
        accepted_by
      FROM old_page WHERE \(condition)
      """
    ) { row -> OldPage? in
      guard let kind = SourceKind(rawValue: row.text(2)) else { return nil }
      return OldPage(
        id: row.text(0), bookID: row.text(1), kind: kind, office: row.text(3),
        year: row.integer(4), volume: row.text(5), page: row.text(6), rowCount: row.integer(7),
        typings: try typings(row.text(0), connection), settled: try cells(row.text(8)),
        settledBy: row.text(9), acceptedBy: row.text(10))
    }.compactMap(\.self)
  }

  private static func typings(
    _ id: String, _ connection: any SQLConnection
  ) throws -> [OldPage.Typing] {
    try connection.rows(
      """
      SELECT account_id, name, cells FROM old_page_typing
      WHERE page_id = \(id) ORDER BY typed_at, account_id
      """
    ) { row in
      OldPage.Typing(
        accountID: row.text(0), name: row.text(1), cells: try cells(row.text(2)))
    }
  }

  private static func keep(
    _ cells: [[String]], by name: String, of id: String, _ connection: any SQLConnection
  ) throws {
    let text = cells.isEmpty ? "" : try text(cells)
    try connection.run(
      "UPDATE old_page SET settled = \(text), settled_by = \(name) WHERE id = \(id)")
  }

  private static func text(_ cells: [[String]]) throws -> String {
    String(decoding: try JSONEncoder().encode(cells), as: UTF8.self)
  }

  private static func cells(_ text: String) throws -> [[String]] {
    text.isEmpty ? [] : try JSONDecoder().decode([[String]].self, from: Data(text.utf8))
  }
}
