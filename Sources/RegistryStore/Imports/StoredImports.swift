internal import CivilDate
internal import CivilRegistration
internal import FoundationEssentials
public import RegistryServices
public import SQLToolkit

/// Files from offices: received, imported behind the pages, their refused rows corrected.
public struct StoredImports: ImportDesk {
  private let ledger: CommuneLedger
  private let table: ImportJobTable
  private let queue: ImportQueue
  private let folder: String
  private let now: Now
  private let identifiers: Identifiers

  private static let mostJobs = 100

  /// `work` is the work file's database, `folder` the place where uploads wait, and `report` is told
  /// of failures that no person can mend.
  public init(
    ledger: CommuneLedger, work: any SQLDatabase, files: any SourceOpening, folder: String,
    now: Now, identifiers: Identifiers, report: @escaping @Sendable (any Error) -> Void
  ) {
    self.ledger = ledger
    self.folder = folder
    self.now = now
    self.identifiers = identifiers
    table = ImportJobTable(database: work)
    queue = ImportQueue(
      table: table, intake: FileImport(ledger: ledger, files: files),
      settle: { try await ledger.settleKnownEvents() }, report: report)
  }

  /// Goes on with the files that an earlier run left unfinished.
  public func resume() async throws { try await queue.resume() }

  /// A place in the uploads folder, under a name that is nobody's.
  public func newUpload(fileName: String) async throws -> Upload {
    let id = identifiers.next(at: now())
    return Upload(id: id, fileName: fileName, place: "\(folder)/\(id)")
  }

  /// Keeps the job and puts it in the queue.
  public func start(upload: Upload, by account: Account) async throws -> ImportJob {
    let attributes = try FileManager.default.attributesOfItem(atPath: upload.place)
    let job = ImportJob(
      id: upload.id, fileName: upload.fileName, byteCount: attributes[.size] as? Int ?? 0,
      kind: nil, state: .waiting, progressPermille: 0, counts: ImportCounts(), problem: nil,
      remarks: [], startedBy: account.fullName, startedAt: now())
    let stored = ImportJobTable.Stored(
      job: job, place: upload.place, digest: "", actor: account.id)
    try await table.insert(stored)
    await queue.add(stored)
    return job
  }

  /// Forgets an upload that was broken off.
  public func discard(upload: Upload) async {
    guard FileManager.default.fileExists(atPath: upload.place) else { return }
    // A file that cannot be removed is removed with the folder's old uploads at the next start.
    do { try FileManager.default.removeItem(atPath: upload.place) } catch {}
  }

  /// The last hundred files, newest first: those that pages sent, and those that came otherwise.
  public func jobs() async throws -> [ImportJob] {
    let sent = try await table.all(limit: Self.mostJobs)
    let known = Set(sent.map(\.digest))
    let acts = try await ledger.read { try FileActs(connection: $0).recent(limit: Self.mostJobs) }
    let others = acts.filter { !known.contains($0.digest) }
    let all = (sent + others).map(\.job).sorted { $0.startedAt > $1.startedAt }
    return Array(all.prefix(Self.mostJobs))
  }

  /// One file; nil when its id is not known.
  public func job(id: String) async throws -> ImportJob? { try await stored(id)?.job }

  private func stored(_ id: String) async throws -> ImportJobTable.Stored? {
    if let sent = try await table.find(id: id) { return sent }
    return try await ledger.read { try FileActs(connection: $0).find(id: id) }
  }

  /// Rows that were refused or warned, fifty a page.
  public func issues(
    jobID: String?, state: RowIssue.State?, page: Int
  ) async throws -> RowIssuePage {
    var digest: String?
    if let jobID {
      guard let stored = try await stored(jobID) else {
        return .empty
      }
      // A file that is not read to its end has no digest yet, as rows corrected by hand have none.
      guard !stored.digest.isEmpty else { return .empty }
      digest = stored.digest
    }
    let wanted = digest
    return try await ledger.read { connection in
      try RowIssues(connection: connection).page(digest: wanted, state: state, page: page)
    }
  }

  /// One such row; nil when its id is not known.
  public func issue(id: String) async throws -> RowIssue? {
    try await ledger.read { try RowIssues(connection: $0).find(id: id) }
  }

  /// Tries a refused row again with other cells; throws `ImportRefusal`.
  public func correct(
    issueID: String, cells: [RowIssue.Cell], by account: Account, requestKey: String
  ) async throws -> RowCorrection {
    try await ledger.write { session in
      guard let issue = try RowIssues(connection: session.connection).find(id: issueID) else {
        throw ImportRefusal.unknownRow
      }
      let row = RowCorrecting(issue: issue).row(with: cells)
      guard issue.state == .open else {
        let rowKey = try session.rowKey(row.content)
        guard try session.findPaper(rowKey: rowKey) != nil else {
          throw ImportRefusal.rowResolved
        }
        return .unchanged
      }
      return try RowCorrecting(issue: issue).take(row, by: account, into: session)
    }
  }
}
