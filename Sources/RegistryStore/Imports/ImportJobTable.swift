internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// Files on their way into the register, in the work file.
struct ImportJobTable {
  let database: any SQLDatabase

  /// A job with what only the importer needs.
  struct Stored: Sendable {
    var job: ImportJob
    var place: String
    var digest: String
    var actor: String
  }

  func insert(_ stored: Stored) async throws {
    try await database.write { connection in
      try connection.insert(Self.insertion, Self.values(stored))
    }
  }

  /// Keeps how far a job has come.
  func update(_ job: ImportJob, digest: String? = nil) async throws {
    try await database.write { connection in
      try connection.run(
        """
        UPDATE import_job SET kind = \(job.kind?.rawValue ?? ""), state = \(job.state.rawValue),
          permille = \(job.progressPermille), row_count = \(job.counts.rows),
          imported = \(job.counts.imported), warned = \(job.counts.warned),
          refused = \(job.counts.refused), unchanged = \(job.counts.unchanged),
          problem = \(Self.text(job.problem.map { [$0] } ?? [])),
          remarks = \(Self.text(job.remarks))
        WHERE id = \(job.id)
        """)
      guard let digest else { return }
      try connection.run(
        "UPDATE import_job SET file_digest = \(digest) WHERE id = \(job.id)")
    }
  }

  func all(limit: Int) async throws -> [Stored] {
    try await load("ORDER BY id DESC LIMIT \(limit)")
  }

  func find(id: String) async throws -> Stored? {
    try await load("WHERE id = \(id)").first
  }

  /// Jobs that were not finished when the program last ended, oldest first.
  func unfinished() async throws -> [Stored] {
    try await load("WHERE state IN ('waiting', 'running') ORDER BY id")
  }

  private func load(_ condition: SQLQuery) async throws -> [Stored] {
    try await database.read { connection in
      try connection.rows(
        """
        SELECT id, file_name, file_digest, byte_count, place, kind, state, permille, row_count,
          imported, warned, refused, unchanged, problem, remarks, started_by, started_by_name,
          started_at
        FROM import_job \(condition)
        """, Self.stored)
    }
  }

  private static func stored(_ row: any SQLRow) -> Stored {
    let counts = ImportCounts(
      rows: row.integer(8), imported: row.integer(9), warned: row.integer(10),
      refused: row.integer(11), unchanged: row.integer(12))
    let job = ImportJob(
      id: row.text(0), fileName: row.text(1), byteCount: row.integer(3),
      kind: SourceKind(rawValue: row.text(5)),
      state: ImportJob.State(rawValue: row.text(6)) ?? .refused,
      progressPermille: row.integer(7), counts: counts, problem: codes(row.text(13)).first,
      remarks: codes(row.text(14)), startedBy: row.text(16),
      startedAt: Instant(iso8601: row.text(17)) ?? Instant(millisecondsSince1970: 0))
    return Stored(
      job: job, place: row.text(4), digest: row.text(2), actor: row.text(15))
  }

  private static func values(_ stored: Stored) -> [SQLValue] {
    let job = stored.job
    return [
      .text(job.id), .text(job.fileName), .text(stored.digest), .integer(job.byteCount),
      .text(stored.place), .text(job.kind?.rawValue ?? ""), .text(job.state.rawValue),
      .integer(job.progressPermille), .integer(job.counts.rows), .integer(job.counts.imported),
      .integer(job.counts.warned), .integer(job.counts.refused), .integer(job.counts.unchanged),
      .text(text(job.problem.map { [$0] } ?? [])), .text(text(job.remarks)),
      .text(stored.actor), .text(job.startedBy), .text(job.startedAt.iso8601),
    ]
  }

  /// Messages as canonical text.
  private static func text(_ codes: [MessageCode]) -> String {
    var object = CanonicalObject()
    object.set(
      "messages",
      codes.map { code in
        var message = CanonicalObject()
        message.set("key", code.key)
        message.set("values", code.values)
        return message
      })
    return object.text
  }

  private static func codes(_ text: String) -> [MessageCode] {
    let messages = CanonicalValue(canonicalText: text)?["messages"]?.list ?? []
    return messages.compactMap { message in
      guard let key = message["key"]?.text else { return nil }
      return MessageCode(key, (message["values"]?.list ?? []).compactMap(\.text))
    }
  }

  private static let insertion = SQLInsert(
    "import_job",
    [
      "id", "file_name", "file_digest", "byte_count", "place", "kind", "state", "permille",
      "row_count", "imported", "warned", "refused", "unchanged", "problem", "remarks",
      "started_by", "started_by_name", "started_at",
    ])
}
