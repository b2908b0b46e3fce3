internal import RegistryServices
internal import SQLToolkit
internal import Synchronization

/// Keeps at hand by what a dossier or a paper of the office is asked for, in step with the ledger: codes,
/// telephones, identity numbers, names, numbers of papers.
///
/// Nothing of it is stored: what it points to is read from the projections. What a dossier said before it was
/// put right still leads to it.
final class OfficeShelf: Sendable {
  private struct Kept {
    /// Ids of dossiers by code, telephone and identity number.
    var dossiers: [String: Set<String>] = [:]
    /// Ids of dossiers by each folded word of their names.
    var words: [String: Set<String>] = [:]
    /// Ids of papers by number.
    var papers: [String: Set<String>] = [:]
    /// The last act that is known here; nil before the first look.
    var last: Int?
  }

  private let kept = Mutex(Kept())

  init() {}

  /// Ids of dossiers that have exactly this code, telephone or identity number.
  func dossiers(under key: String, _ connection: any SQLConnection) throws -> Set<String> {
    try following(connection) { $0.dossiers[key] ?? [] }
  }

  /// Ids of dossiers of which each wanted word begins a word of a name.
  func dossiers(named wanted: [String], _ connection: any SQLConnection) throws -> Set<String> {
    try following(connection) { kept in
      var found: Set<String>?
      for word in wanted {
        var ids: Set<String> = []
        for (known, holders) in kept.words where known.hasPrefix(word) { ids.formUnion(holders) }
        found = found?.intersection(ids) ?? ids
      }
      return found ?? []
    }
  }

  /// Ids of papers that have one of these numbers.
  func papers(numbered numbers: [String], _ connection: any SQLConnection) throws -> Set<String> {
    try following(connection) { kept in
      numbers.reduce(into: []) { $0.formUnion(kept.papers[$1] ?? []) }
    }
  }

  private func following<Answer>(
    _ connection: any SQLConnection, _ look: (Kept) -> Answer
  ) throws -> Answer {
    try kept.withLock { kept in
      try Self.follow(&kept, connection)
      return look(kept)
    }
  }

  /// Reads what the acts since the last look brought; the first time the trail of the office says where to
  /// look, for the ledger is a hundred times as long.
  private static func follow(_ kept: inout Kept, _ connection: any SQLConnection) throws {
    let last = try connection.firstRow("SELECT max(seq) FROM act") { $0.integer(0) } ?? 0
    guard last > kept.last ?? -1 else { return }
    let kinds = [ActKind.dossierReceived, .dossierStepped].map(\.rawValue)
    let acts: [Int]
    if let known = kept.last {
      acts = try connection.rows(
        """
        SELECT seq FROM act
        WHERE seq > \(known) AND seq <= \(last) AND kind IN \(anyOf: kinds)
        """
      ) { $0.integer(0) }
    } else {
      acts = try connection.rows(
        "SELECT seq FROM office_trail WHERE kind IN \(anyOf: kinds)"
      ) { $0.integer(0) }
    }
    for sequence in acts { try add(sequence, to: &kept, connection) }
    try connection.forEachRow(
      """
      SELECT id, number FROM given_paper
      WHERE number <> '' AND seq > \(kept.last ?? -1) AND seq <= \(last)
      """
    ) { kept.papers[$0.text(1), default: []].insert($0.text(0)) }
    kept.last = last
  }

  private static func add(
    _ sequence: Int, to kept: inout Kept, _ connection: any SQLConnection
  ) throws {
    switch try OfficeTrail(connection).step(sequence).content {
    case .office(.dossierReceived(let received)):
      let id = received.dossierID
      for key in [received.code]
        + OfficeSearch.keys(
          [received.applicantPhone, received.applicantIdentifier])
      {
        kept.dossiers[key, default: []].insert(id)
      }
      for word in OfficeSearch.words([received.applicant, received.subject]) {
        kept.words[word, default: []].insert(id)
      }
    case .office(.dossierStepped(let stepped)):
      let said = stepped.intake
      for key in OfficeSearch.keys(said.contacts) {
        kept.dossiers[key, default: []].insert(stepped.dossierID)
      }
      for word in OfficeSearch.words(said.names) {
        kept.words[word, default: []].insert(stepped.dossierID)
      }
    default: break
    }
  }
}
