internal import CivilDate
internal import RegistryServices
internal import SQLToolkit

/// Files that the register has taken in, from their acts: also those that no page sent, from the command
/// line or before the work file that is kept now.
struct FileActs {
  let connection: any SQLConnection

  private static let mark = "but-toan-"

  /// The latest ones, the last first; rows that were corrected by hand came in no file.
  func recent(limit: Int) throws -> [ImportJobTable.Stored] {
    // The keys of files begin alike, so that their index finds a hundred of them among a million acts; a row
    // corrected by hand has a key without a digest.
    try load(
      """
      WHERE act.request_key >= 'file:' AND act.request_key < 'file;'
        AND act.request_key NOT LIKE 'file::%'
      ORDER BY act.seq DESC LIMIT \(limit)
      """
    )
  }

  /// The file of an id that `recent` gave; nil when the id is another's.
  func find(id: String) throws -> ImportJobTable.Stored? {
    guard id.hasPrefix(Self.mark), let sequence = Int(id.dropFirst(Self.mark.count)) else {
      return nil
    }
    return try load("WHERE act.seq = \(sequence)").first
  }

  private func load(_ condition: SQLQuery) throws -> [ImportJobTable.Stored] {
    try connection.rows(
      """
      SELECT act.seq, act.kind, act.actor, act.recorded_at, act_body.body
      FROM act JOIN act_body ON act_body.seq = act.seq \(condition)
      """
    ) { row -> ImportJobTable.Stored? in
      guard let kind = ActKind(rawValue: row.text(1)), kind == .fileReceived,
        let at = Instant(iso8601: row.text(3)),
        case .fileReceived(let file) = try ActContent(kind: kind, canonicalText: row.text(4))
      else { return nil }
      let job = ImportJob(
        id: Self.mark + row.text(0), fileName: file.origin.fileName, byteCount: 0, kind: file.kind,
        state: .done, progressPermille: 1_000, counts: file.counts, problem: nil, remarks: [],
        startedBy: "", startedAt: at)
      return ImportJobTable.Stored(
        job: job, place: "", digest: file.origin.fileDigest, actor: row.text(2))
    }.compactMap(\.self)
  }
}
