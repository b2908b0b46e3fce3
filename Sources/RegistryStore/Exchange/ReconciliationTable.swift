internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// Comparisons in the work file.
struct ReconciliationTable {
  let database: any SQLDatabase

  static let rowsPerPage = 50

  /// A comparison's row with what only the desk needs.
  struct StoredRow: Sendable {
    var place: Int
    var difference: ExchangeDifference
    /// Empty where only the export has the entry.
    var entryID: String
    /// The export's row in canonical form; empty where only we have the entry.
    var content: String
    var choice: ExchangeChoice?

    /// The export's row, read.
    func read() throws -> ReadRow? {
      guard !content.isEmpty else { return nil }
      let content = try RowContent(canonicalText: content)
      let reading = RowReading.read(content)
      return ReadRow(content: content, facts: reading.facts, findings: reading.findings)
    }
  }

  /// What a comparison was made of.
  struct Head: Sendable {
    var kind: SourceKind
    var origin: RowOrigin
  }

  func insert(
    id: String, _ head: Head, at moment: Instant, by name: String, _ rows: [StoredRow]
  ) async throws {
    try await database.write { connection in
      try connection.run(
        """
        INSERT INTO reconciliation (id, kind, file_name, file_digest, made_at, made_by)
        VALUES (\(id), \(head.kind.rawValue), \(head.origin.fileName), \(head.origin.fileDigest),
          \(moment.iso8601), \(name))
        """)
      for row in rows {
        try connection.insert(
          Self.insertRow,
          [
            .text(id), .integer(row.place), .text(row.difference.rawValue), .text(row.entryID),
            .text(row.content), .text(""),
          ])
      }
    }
  }

  /// The last hundred comparisons, newest first.
  func summaries() async throws -> [ReconciliationSummary] {
    try await load("ORDER BY id DESC LIMIT 100")
  }

  func summary(id: String) async throws -> ReconciliationSummary? {
    try await load("WHERE id = \(id)").first
  }

  func head(id: String) async throws -> Head? {
    try await database.read { connection in
      try connection.firstRow(
        "SELECT kind, file_name, file_digest FROM reconciliation WHERE id = \(id)"
      ) { row in
        SourceKind(rawValue: row.text(0)).map {
          Head(kind: $0, origin: RowOrigin(fileName: row.text(1), fileDigest: row.text(2)))
        }
      } ?? nil
    }
  }

  func count(id: String, _ difference: ExchangeDifference) async throws -> Int {
    try await database.read { connection in
      try connection.firstRow(
        """
        SELECT count(*) FROM reconciliation_row
        WHERE reconciliation_id = \(id) AND difference = \(difference.rawValue)
        """
      ) { $0.integer(0) } ?? 0
    }
  }

  /// The rows of a class on a page, those that are open first.
  func page(
    id: String, _ difference: ExchangeDifference, page: Int
  ) async throws -> [StoredRow] {
    try await rows(
      """
      WHERE reconciliation_id = \(id) AND difference = \(difference.rawValue)
      ORDER BY CASE choice WHEN '' THEN 0 ELSE 1 END, place
      LIMIT \(Self.rowsPerPage) OFFSET \((page - 1) * Self.rowsPerPage)
      """)
  }

  /// The rows of a class that nobody has decided.
  func open(id: String, _ difference: ExchangeDifference) async throws -> [StoredRow] {
    try await rows(
      """
      WHERE reconciliation_id = \(id) AND difference = \(difference.rawValue) AND choice = ''
      ORDER BY place
      """)
  }

  func decide(id: String, _ choice: ExchangeChoice, places: [Int]) async throws {
    try await database.write { connection in
      for place in places {
        try connection.run(
          """
          UPDATE reconciliation_row SET choice = \(choice.rawValue)
          WHERE reconciliation_id = \(id) AND place = \(place)
          """)
      }
    }
  }

  private func rows(_ condition: SQLQuery) async throws -> [StoredRow] {
    try await database.read { connection in
      try connection.rows(
        "SELECT place, difference, entry_id, content, choice FROM reconciliation_row \(condition)"
      ) { row in
        guard let difference = ExchangeDifference(rawValue: row.text(1)) else {
          throw SQLFailure.damaged("a comparison's row has no class")
        }
        return StoredRow(
          place: row.integer(0), difference: difference, entryID: row.text(2),
          content: row.text(3), choice: ExchangeChoice(rawValue: row.text(4)))
      }
    }
  }

  private func load(_ condition: SQLQuery) async throws -> [ReconciliationSummary] {
    try await database.read { connection in
      let heads = try connection.rows(
        "SELECT id, kind, file_name, made_at, made_by FROM reconciliation \(condition)"
      ) { row in
        (
          id: row.text(0), kind: SourceKind(rawValue: row.text(1)), file: row.text(2),
          at: Instant(iso8601: row.text(3)), by: row.text(4)
        )
      }
      return try heads.compactMap { head in
        guard let kind = head.kind, let moment = head.at else { return nil }
        return ReconciliationSummary(
          id: head.id, kind: kind, fileName: head.file, madeAt: moment, madeBy: head.by,
          counts: try Self.counts(of: head.id, connection))
      }
    }
  }

  private static func counts(
    of id: String, _ connection: any SQLConnection
  ) throws -> [ReconciliationSummary.Count] {
    var counts: [ExchangeDifference: (all: Int, open: Int)] = [:]
    try connection.forEachRow(
      """
      SELECT difference, count(*), sum(CASE choice WHEN '' THEN 1 ELSE 0 END)
      FROM reconciliation_row WHERE reconciliation_id = \(id) GROUP BY difference
      """
    ) { row in
      guard let difference = ExchangeDifference(rawValue: row.text(0)) else { return }
      counts[difference] = (row.integer(1), row.integer(2))
    }
    return ExchangeDifference.allCases.compactMap { difference in
      counts[difference].map {
        ReconciliationSummary.Count(difference: difference, all: $0.all, open: $0.open)
      }
    }
  }

  private static let insertRow = SQLInsert(
    "reconciliation_row",
    ["reconciliation_id", "place", "difference", "entry_id", "content", "choice"])
}
